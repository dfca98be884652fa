package org.otsecurity.cli;

import java.io.PrintStream;

/** The command line. */
public final class Cli {
  private Cli() {}

  /** Runs a command and returns its exit code. */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    err.println("ot-security: unknown command");
    return 2;
  }
}
