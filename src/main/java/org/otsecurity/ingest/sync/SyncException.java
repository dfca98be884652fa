package org.otsecurity.ingest.sync;

import java.io.Serial;
import java.util.List;
import org.otsecurity.ingest.NothingChangedException;

/** Files that could not be had. Nothing was changed. */
public final class SyncException extends NothingChangedException {
  @Serial private static final long serialVersionUID = 1L;

  SyncException(String problem, String remedy) {
    this(problem, remedy, false);
  }

  private SyncException(String problem, String remedy, boolean unwritable) {
    super(problem, List.of(), remedy, unwritable);
  }

  /** A place that cannot be written. */
  static SyncException unwritable(String problem, String remedy) {
    return new SyncException(problem, remedy, true);
  }
}
