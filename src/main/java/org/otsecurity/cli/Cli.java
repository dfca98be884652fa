package org.otsecurity.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.otsecurity.install.Installation;
import org.otsecurity.query.Nearest;
import org.otsecurity.query.QueryException;
import org.otsecurity.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Every error becomes text and an exit code here. */
public final class Cli {
  private static final String PREFIX = OtSecurityCommand.NAME + ": ";

  private Cli() {}

  /** Runs a command and returns its exit code. */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    return run(arguments, new Session(Installation.current(), out, err, Terminal.current()));
  }

  static int run(String[] arguments, Session session) {
    try (session) {
      PrintStream err = session.err();
      CommandLine root = OtSecurityCommand.commandLine(session);
      return root.setOut(new PrintWriter(session.out(), true))
          .setErr(new PrintWriter(err, true))
          .setColorScheme(
              CommandLine.Help.defaultColorScheme(session.terminal().colour() ? Ansi.ON : Ansi.OFF))
          .setParameterExceptionHandler((e, given) -> usage(e, given, err))
          .setExecutionExceptionHandler((e, command, parsed) -> failure(e, err))
          .execute(arguments);
    }
  }

  private static int usage(ParameterException mistake, String[] given, PrintStream err) {
    CommandLine command = mistake.getCommandLine();
    boolean root = command.getParent() == null;
    List<String> unmatched =
        mistake instanceof UnmatchedArgumentException e ? e.getUnmatched() : List.of();
    String message = String.valueOf(mistake.getMessage());
    List<String> nearest = List.of();
    if (!unmatched.isEmpty()) {
      String first = unmatched.get(0);
      boolean option = first.startsWith("-");
      message =
          option
              ? "There is no option " + first + "."
              : root
                  ? "There is no command \"" + first + "\"."
                  : "\"" + first + "\" is one argument too many.";
      nearest = Nearest.to(first, option ? options(command) : commands(command), 3);
    }
    err.println(PREFIX + sentence(message));
    if (!nearest.isEmpty()) {
      err.println("  Nearest: " + String.join(", ", nearest));
    }
    err.println(
        "  Usage:   "
            + OtSecurityCommand.NAME
            + (root ? " help" : " help " + command.getCommandName()));
    return ExitCode.USAGE;
  }

  private static List<String> commands(CommandLine command) {
    return new ArrayList<>(command.getSubcommands().keySet());
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .flatMap(option -> List.of(option.names()).stream())
        .toList();
  }

  private static String sentence(String message) {
    return message.endsWith(".") ? message : message + ".";
  }

  private static int failure(Exception cause, PrintStream err) {
    return switch (cause) {
      case QueryException e -> {
        err.println(PREFIX + ToolNames.toCommands(e.problem()));
        if (!e.accepted().isEmpty()) {
          err.println("  Valid:   " + ToolNames.toCommands(e.accepted()));
        }
        if (!e.suggestions().isEmpty()) {
          err.println("  Nearest: " + String.join(", ", e.suggestions()));
        }
        yield ExitCode.NO_ANSWER;
      }
      case StoreException e -> {
        err.println(PREFIX + e.explanation());
        yield ExitCode.DATABASE;
      }
      case ParameterException e -> usage(e, new String[0], err);
      case MissingException e -> {
        err.println(PREFIX + e.getMessage());
        yield ExitCode.MISSING;
      }
      default -> {
        err.println(
            PREFIX
                + "an error in the program ("
                + cause.getClass().getSimpleName()
                + "). Run `ot-security doctor`; OT_SECURITY_DEBUG=1 shows where it happened.");
        if ("1".equals(System.getenv("OT_SECURITY_DEBUG"))) {
          cause.printStackTrace(err);
        }
        yield ExitCode.INTERNAL;
      }
    };
  }
}
