package org.otsecurity.json;

import java.io.Serial;

/**
 * Says that bytes are not a JSON value within our bounds. Its text is ours and may be shown to the
 * sender.
 */
public final class MalformedJsonException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final String problem;

  MalformedJsonException(String problem) {
    super(problem);
    this.problem = problem;
  }

  /** Returns what is wrong. */
  public String problem() {
    return problem;
  }
}
