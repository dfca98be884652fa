package org.otsecurity.cli.session;

import java.io.Serial;
import java.util.List;
import org.otsecurity.text.ExplainedException;

/** A command that cannot be carried out: says why, what is valid, and with which code to exit. */
public final class CommandException extends ExplainedException {
  @Serial private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final transient List<String> nearest;

  private CommandException(int exitCode, String problem, String valid, List<String> nearest) {
    super(problem, valid);
    this.exitCode = exitCode;
    this.nearest = List.copyOf(nearest);
  }

  /** Options or parameters that are not valid. */
  public static CommandException usage(String problem, String valid, List<String> nearest) {
    return new CommandException(ExitCode.USAGE, problem, valid, nearest);
  }

  /** Something outside the program is missing or does not answer. */
  public static CommandException missing(String problem) {
    return new CommandException(ExitCode.MISSING, problem, "", List.of());
  }

  /** Output that does not get where it should. */
  public static CommandException unwritable(String problem, String valid) {
    return new CommandException(ExitCode.UNWRITABLE, problem, valid, List.of());
  }

  /** The exit code, one of {@link ExitCode}. */
  public int exitCode() {
    return exitCode;
  }

  /** What comes near to what was given, the nearest first; empty if nothing does. */
  public List<String> nearest() {
    return nearest;
  }
}
