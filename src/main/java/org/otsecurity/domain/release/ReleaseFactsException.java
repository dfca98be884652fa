package org.otsecurity.domain.release;

/** Text that holds no facts of a release: says in which line and column. */
public final class ReleaseFactsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String column;

  ReleaseFactsException(int line, String column, String message) {
    super(message);
    this.line = line;
    this.column = column;
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }

  /** The name of the column; empty if the whole line is meant. */
  public String column() {
    return column;
  }
}
