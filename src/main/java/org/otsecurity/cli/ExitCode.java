package org.otsecurity.cli;

/** The exit codes of the program; scripts rely on them. */
final class ExitCode {
  static final int OK = 0;
  static final int NO_ANSWER = 1;
  static final int USAGE = 2;
  static final int DATABASE = 3;
  static final int UPDATES = 10;
  static final int MISSING = 69;
  static final int INTERNAL = 70;
  static final int UNWRITABLE = 74;

  /** What a shell sees of a program that SIGPIPE ended. */
  static final int READER_GONE = 141;

  private ExitCode() {}
}
