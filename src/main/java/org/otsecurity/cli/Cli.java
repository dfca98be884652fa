package org.otsecurity.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Output;
import org.otsecurity.cli.session.Pager;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.cli.session.StrayWords;
import org.otsecurity.cli.session.Terminal;
import org.otsecurity.ingest.NothingChangedException;
import org.otsecurity.install.Installation;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.question.CommandSteps;
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
  private static final int LONGEST_MESSAGE = 300;

  private Cli() {}

  /**
   * Runs a command and returns its exit code.
   *
   * @param out standard output, without anything that would swallow its errors
   */
  public static int run(String[] arguments, OutputStream out, PrintStream err) {
    Session session =
        new Session(
            Installation.current(), new Output(out, System.out.charset()), err, Terminal.current());
    session.setPager(() -> Pager.of(System.getenv()));
    return run(arguments, session);
  }

  static int run(String[] given, Session session) {
    PrintingOptions printing;
    try {
      printing = PrintingOptions.of(given);
    } catch (CommandException e) {
      session.setJson(FormOptions.given(Presentation.JSON, given));
      Complaint.of(e.problem(), e.remedy(), e.nearest()).print(session, e.exitCode());
      return e.exitCode();
    }
    printing.colour().ifPresent(session::setColour);
    if (!printing.pager()) {
      session.setPager(Optional::empty);
    }
    return answer(printing.rest().toArray(new String[0]), session);
  }

  private static int answer(String[] arguments, Session session) {
    try (session) {
      session.setJson(FormOptions.given(Presentation.JSON, arguments));
      Optional<Excess> excess = excess(arguments);
      if (excess.isPresent()) {
        Complaint.of(excess.get().problem(), excess.get().accepted(), List.of())
            .print(session, ExitCode.USAGE);
        return ExitCode.USAGE;
      }
      if (ReadyText.print(arguments, session)) {
        return session
            .out()
            .loss()
            .map(loss -> lost(loss, ExitCode.OK, session))
            .orElse(ExitCode.OK);
      }
      CommandLine root = OtSecurityCommand.commandLine(session, FormOptions.behind(arguments));
      int code =
          root.setOut(new PrintWriter(session.out(), true, session.out().charset()))
              .setErr(new PrintWriter(session.err(), true, session.err().charset()))
              .setColorScheme(
                  CommandLine.Help.defaultColorScheme(
                      session.terminal().colour()
                              && !FormOptions.given(Presentation.NO_COLOR, arguments)
                          ? Ansi.ON
                          : Ansi.OFF))
              .setParameterExceptionHandler((e, given) -> usage(e, session))
              .setExecutionExceptionHandler((e, command, parsed) -> failure(e, command, session))
              .execute(FormOptions.behindCommand(root, arguments));
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

  /** What a command has done is done; its code counts, unless it means that all went well. */
  private static int lost(Output.Loss loss, int code, Session session) {
    if (!loss.readerGone()) {
      String reason = "The output could not be written (" + loss.reason() + ").";
      // Standard output is what failed, so this is never JSON on it.
      session.err().println(Installation.NAME + ": " + reason);
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
      String why =
          first.equals(Presentation.JSON) ? Presentation.whyNoJson(command.getCommandSpec()) : "";
      message =
          option
              ? "There is no option " + Quoted.of(first) + (why.isEmpty() ? "." : why)
              : root
                  ? "There is no command \"" + Quoted.of(first) + "\"."
                  : "\"" + Quoted.of(first) + "\" is one argument too many.";
      nearest = Nearest.to(first, option ? options(command) : commands(command), 3);
    }
    Complaint.of(message.endsWith(".") ? message : message + ".", "", nearest)
        .withInstead(meant(command, unmatched))
        .withNext(next(command))
        .print(session, ExitCode.USAGE);
    return ExitCode.USAGE;
  }

  /** What to type instead of words that a command does not take. */
  private static List<String> meant(CommandLine command, List<String> unmatched) {
    String words =
        unmatched.stream()
            .takeWhile(each -> !each.startsWith("-"))
            .collect(Collectors.joining(" "));
    return command.getCommandSpec().userObject() instanceof StrayWords stray
        ? stray.meant(words).stream().toList()
        : List.of();
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
    int code = exitCode(cause);
    complaint(cause, command).print(session, code);
    if (code == ExitCode.INTERNAL && "1".equals(System.getenv("OT_SECURITY_DEBUG"))) {
      cause.printStackTrace(session.err());
    }
    return code;
  }

  private static int exitCode(Exception cause) {
    return switch (cause) {
      case CommandException e -> e.exitCode();
      case QueryException e when e.isMisuse() -> ExitCode.USAGE;
      case StoreException _ -> ExitCode.DATABASE;
      case NothingChangedException e when e.isUnwritable() -> ExitCode.UNWRITABLE;
      case ExplainedException _ -> ExitCode.NO_ANSWER;
      default -> ExitCode.INTERNAL;
    };
  }

  private static Complaint complaint(Exception cause, CommandLine command) {
    return switch (cause) {
      case QueryException e ->
          Complaint.of(e.problem(), e.remedy(), e.suggestions())
              .withInstead(e.steps().stream().map(CommandSteps::words).toList())
              .withNext(next(command));
      case CommandException e ->
          Complaint.of(e.problem(), e.remedy(), e.nearest())
              .withNext(e.exitCode() == ExitCode.USAGE ? next(command) : "");
      case StoreException e -> Complaint.of(e.explanation());
      case ExplainedException e -> Complaint.of(e.problem()).withDetails(details(e));
      default ->
          Complaint.of("An error in the program (" + cause.getClass().getSimpleName() + ").")
              .withNext("`ot-security doctor`; OT_SECURITY_DEBUG=1 shows where it happened.");
    };
  }

  /** Why files are refused, and what to do. */
  private static List<String> details(ExplainedException refusal) {
    List<String> details = new ArrayList<>(refusal.details());
    if (!refusal.remedy().isEmpty()) {
      details.add(refusal.remedy());
    }
    return details;
  }

  /** What helps further: words where an id is not known, else the help of the command. */
  private static String next(CommandLine command) {
    boolean nested = command.getParent() != null && command.getParent().getParent() != null;
    if (nested) {
      return command.getCommandSpec().qualifiedName(" ") + " --help";
    }
    String name = command.getParent() == null ? "" : " " + command.getCommandName();
    boolean looksUp = name.equals(" show") || name.equals(" technique");
    return Installation.NAME
        + (looksUp ? " search WORDS, or " + Installation.NAME : "")
        + " help"
        + name;
  }
}
