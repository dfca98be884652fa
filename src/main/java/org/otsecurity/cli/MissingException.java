package org.otsecurity.cli;

import java.io.Serial;

/** Something outside the program is missing or does not answer; says what, and what to do. */
final class MissingException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  MissingException(String message) {
    super(message);
  }
}
