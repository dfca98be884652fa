package org.otsecurity.ingest.sync;

import java.io.Serial;

/** Files that could not be had. Nothing was changed. */
public final class SyncException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String remedy;

  SyncException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
