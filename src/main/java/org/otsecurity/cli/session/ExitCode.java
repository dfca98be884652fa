package org.otsecurity.cli.session;

/** The exit codes of the program; scripts rely on them. */
public final class ExitCode {
  public static final int OK = 0;
  public static final int NO_ANSWER = 1;
  public static final int USAGE = 2;
  public static final int DATABASE = 3;
  public static final int UPDATES = 10;
  static final int MISSING = 69;
  public static final int INTERNAL = 70;
  public static final int UNWRITABLE = 74;

  /** What a shell sees of a program that SIGPIPE ended. */
  public static final int READER_GONE = 141;

  private ExitCode() {}
}
