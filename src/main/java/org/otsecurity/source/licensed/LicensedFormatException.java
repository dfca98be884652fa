package org.otsecurity.source.licensed;

import java.io.Serial;
import java.util.List;

/** A file that cannot be read as licensed text. */
public final class LicensedFormatException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  // Without a cause: parsers put pieces of their input into their messages.
  LicensedFormatException(String file, String where, String problem, String expected) {
    super(problem);
    this.problem = new Problem(file, where, "", problem, expected, List.of());
  }

  /** What is wrong and where. */
  public Problem problem() {
    return problem;
  }
}
