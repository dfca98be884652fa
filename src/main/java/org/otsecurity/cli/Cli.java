package org.otsecurity.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.ingest.NothingChangedException;
import org.otsecurity.install.Installation;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.question.CommandSteps;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.store.StoreException;
import org.otsecurity.text.Excess;
import org.otsecurity.text.ExplainedException;
import org.otsecurity.text.Limits;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Every error becomes text and an exit code here. */
public final class Cli {
  private static final String JSON = "--json";
  private static final int MOST_PROBLEMS = 20;
  private static final int LONGEST_MESSAGE = 300;

  private Cli() {}

  /**
   * Runs a command and returns its exit code.
   *
   * @param out standard output, without anything that would swallow its errors
   */
  public static int run(String[] arguments, OutputStream out, PrintStream err) {
    return run(
        arguments,
        new Session(
            Installation.current(),
            new Output(out, System.out.charset()),
            err,
            Terminal.current()));
  }

  static int run(String[] arguments, Session session) {
    try (session) {
      Optional<Excess> excess = excess(arguments);
      if (excess.isPresent()) {
        print(session, excess.get().problem(), excess.get().accepted(), List.of());
        return ExitCode.USAGE;
      }
      CommandLine root = OtSecurityCommand.commandLine(session);
      int code =
          root.setOut(new PrintWriter(session.out(), true, session.out().charset()))
              .setErr(new PrintWriter(session.err(), true, session.err().charset()))
              .setColorScheme(
                  CommandLine.Help.defaultColorScheme(
                      session.terminal().colour() ? Ansi.ON : Ansi.OFF))
              .setParameterExceptionHandler((e, given) -> usage(e, session))
              .setExecutionExceptionHandler((e, command, parsed) -> failure(e, command, session))
              .execute(behindCommand(root, arguments));
      root.getOut().flush();
      return session.out().loss().map(loss -> lost(loss, code, session)).orElse(code);
    } catch (OutOfMemoryError | StackOverflowError e) {
      // Inputs are bounded so that this does not happen; if it does, nobody gains by its trace.
      session
          .err()
          .println(
              "ot-security: this needs more memory than the program has ("
                  + e.getClass().getSimpleName()
                  + "). What was held before stays.");
      return ExitCode.INTERNAL;
    }
  }

  /** {@code --json} and {@code --no-color} before a command mean the same as behind it. */
  private static String[] behindCommand(CommandLine root, String[] arguments) {
    int options = 0;
    while (options < arguments.length
        && (arguments[options].equals(JSON) || arguments[options].equals("--no-color"))) {
      options++;
    }
    int end = options;
    CommandLine command = root;
    while (end < arguments.length && command.getSubcommands().containsKey(arguments[end])) {
      command = command.getSubcommands().get(arguments[end]);
      end++;
    }
    List<String> moved = new ArrayList<>(List.of(arguments).subList(options, end));
    moved.addAll(List.of(arguments).subList(0, options));
    moved.addAll(List.of(arguments).subList(end, arguments.length));
    return moved.toArray(new String[0]);
  }

  /** What a command has done is done; its code counts, unless it means that all went well. */
  private static int lost(Output.Loss loss, int code, Session session) {
    if (!loss.readerGone()) {
      String reason = "The output could not be written (" + loss.reason() + ").";
      print(session, reason, "", List.of());
    }
    if (code != ExitCode.OK) {
      return code;
    }
    return loss.readerGone() ? ExitCode.READER_GONE : ExitCode.UNWRITABLE;
  }

  /** What is typed is as short as what a tool is sent: no question, id or path is longer. */
  private static Optional<Excess> excess(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      Optional<Excess> excess = Excess.of("argument " + (i + 1), arguments[i], Limits.TEXT);
      if (excess.isPresent()) {
        return excess;
      }
    }
    return Optional.empty();
  }

  private static int usage(ParameterException mistake, Session session) {
    CommandLine command = mistake.getCommandLine();
    boolean root =
        !command.getSubcommands().isEmpty()
            && command.getCommandSpec().positionalParameters().isEmpty();
    List<String> unmatched =
        mistake instanceof UnmatchedArgumentException e ? e.getUnmatched() : List.of();
    String message = shortened(String.valueOf(mistake.getMessage()));
    List<String> nearest = List.of();
    if (!unmatched.isEmpty()) {
      String first = unmatched.get(0);
      boolean option = first.startsWith("-");
      message =
          option
              ? "There is no option " + Quoted.of(first) + "."
              : root
                  ? "There is no command \"" + Quoted.of(first) + "\"."
                  : "\"" + Quoted.of(first) + "\" is one argument too many.";
      nearest = Nearest.to(first, option ? options(command) : commands(command), 3);
    }
    print(session, message.endsWith(".") ? message : message + ".", "", nearest);
    next(session, command);
    return ExitCode.USAGE;
  }

  /** A message of the parser repeats what was typed, however long. */
  private static String shortened(String message) {
    return message.length() > LONGEST_MESSAGE
        ? message.substring(0, LONGEST_MESSAGE) + "…"
        : message;
  }

  private static List<String> commands(CommandLine command) {
    return new ArrayList<>(command.getSubcommands().keySet());
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .flatMap(option -> List.of(option.names()).stream())
        .toList();
  }

  private static int failure(Exception cause, CommandLine command, Session session) {
    return switch (cause) {
      case QueryException e -> {
        print(session, e.problem(), e.remedy(), e.suggestions());
        e.steps().forEach(each -> session.err().println("  Instead: " + CommandSteps.words(each)));
        next(session, command);
        yield ExitCode.NO_ANSWER;
      }
      case CommandException e -> {
        print(session, e.problem(), e.remedy(), e.nearest());
        if (e.exitCode() == ExitCode.USAGE) {
          next(session, command);
        }
        yield e.exitCode();
      }
      case StoreException e -> {
        print(session, e.explanation(), "", List.of());
        yield ExitCode.DATABASE;
      }
      case ExplainedException e -> {
        print(session, e.problem(), "", List.of());
        details(session, e);
        boolean unwritable = e instanceof NothingChangedException one && one.isUnwritable();
        yield unwritable ? ExitCode.UNWRITABLE : ExitCode.NO_ANSWER;
      }
      default -> fault(cause, session);
    };
  }

  private static int fault(Exception cause, Session session) {
    String name = cause.getClass().getSimpleName();
    print(session, "An error in the program (" + name + ").", "", List.of());
    session
        .err()
        .println("  Next:    `ot-security doctor`; OT_SECURITY_DEBUG=1 shows where it happened.");
    if ("1".equals(System.getenv("OT_SECURITY_DEBUG"))) {
      cause.printStackTrace(session.err());
    }
    return ExitCode.INTERNAL;
  }

  /** Why files are refused, each problem in a line that scripts can take apart; what to do. */
  private static void details(Session session, ExplainedException refusal) {
    List<String> details = refusal.details();
    details.stream().limit(MOST_PROBLEMS).forEach(each -> session.err().println("  " + each));
    int more = details.size() - MOST_PROBLEMS;
    if (more > 0) {
      session.err().println("  and " + more + " more.");
    }
    if (!refusal.remedy().isEmpty()) {
      session.err().println("  " + refusal.remedy());
    }
  }

  /** What helps further: words where an id is not known, else the help of the command. */
  private static void next(Session session, CommandLine command) {
    String qualified = command.getCommandSpec().qualifiedName(" ");
    boolean nested = command.getParent() != null && command.getParent().getParent() != null;
    if (nested) {
      session.err().println("  Next:    " + qualified + " --help");
      return;
    }
    String name = command.getParent() == null ? "" : " " + command.getCommandName();
    boolean looksUp = name.equals(" show") || name.equals(" technique");
    session
        .err()
        .println(
            "  Next:    "
                + Installation.NAME
                + (looksUp ? " search WORDS, or " + Installation.NAME : "")
                + " help"
                + name);
  }

  /** What was given, what is valid, what is near. */
  private static void print(Session session, String problem, String valid, List<String> nearest) {
    Sheet sheet = new Sheet();
    sheet.prose(Installation.NAME + ": ", "  ", Style.PLAIN, problem);
    if (!valid.isEmpty()) {
      sheet.prose("  Valid:   ", "           ", Style.PLAIN, valid);
    }
    if (!nearest.isEmpty()) {
      sheet.prose("  Nearest: ", "           ", Style.PLAIN, String.join(", ", nearest));
    }
    session.err().print(session.terminal().text(sheet, false));
  }
}
