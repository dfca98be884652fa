package org.otsecurity.mcp.transport;

import java.io.Serial;

/** An HTTP request that is turned away before its message is read. */
final class RefusedException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final String problem;

  RefusedException(int status, String problem) {
    super(problem, null, false, false);
    this.status = status;
    this.problem = problem;
  }

  int status() {
    return status;
  }

  /** Returns what is wrong, in words for the client. */
  String problem() {
    return problem;
  }
}
