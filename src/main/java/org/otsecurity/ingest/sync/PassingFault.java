package org.otsecurity.ingest.sync;

import java.io.IOException;
import java.io.Serial;

/** A fault that may pass. */
final class PassingFault extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  private final long pauseSeconds;

  /**
   * @param problem what happened
   * @param pauseSeconds how long the server asks to wait; 0 if it does not say
   */
  PassingFault(String problem, long pauseSeconds) {
    super(problem);
    this.pauseSeconds = pauseSeconds;
  }

  long pauseSeconds() {
    return pauseSeconds;
  }
}
