package org.otsecurity.ingest.sync;

import java.io.Serial;

/** Files that could not be had. Nothing was changed. */
public final class SyncException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String remedy;
  private final boolean unwritable;

  SyncException(String problem, String remedy) {
    this(problem, remedy, false);
  }

  private SyncException(String problem, String remedy, boolean unwritable) {
    super(problem);
    this.remedy = remedy;
    this.unwritable = unwritable;
  }

  /** A place that cannot be written. */
  static SyncException unwritable(String problem, String remedy) {
    return new SyncException(problem, remedy, true);
  }

  /** Whether it is a place of this machine that cannot be written. */
  public boolean isUnwritable() {
    return unwritable;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
