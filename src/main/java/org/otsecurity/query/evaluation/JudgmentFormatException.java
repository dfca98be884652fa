package org.otsecurity.query.evaluation;

/** A judgment file that cannot be read: says in which line, and what is expected. */
public final class JudgmentFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JudgmentFormatException(String message) {
    super(message);
  }
}
