package org.otsecurity.cli;

import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.otsecurity.cli.completion.CompletionCommand;
import org.otsecurity.cli.corpus.CorpusCommand;
import org.otsecurity.cli.corpus.EvalCommand;
import org.otsecurity.cli.doctor.DoctorCommand;
import org.otsecurity.cli.doctor.VerifyCommand;
import org.otsecurity.cli.export.ExportCommand;
import org.otsecurity.cli.host.ConfigCommand;
import org.otsecurity.cli.ingest.IngestCommand;
import org.otsecurity.cli.news.CheckUpdatesCommand;
import org.otsecurity.cli.news.DigestCommand;
import org.otsecurity.cli.news.WatchCommand;
import org.otsecurity.cli.question.QuestionCommands;
import org.otsecurity.cli.serve.DemoCommand;
import org.otsecurity.cli.serve.ServeCommand;
import org.otsecurity.cli.session.GroupCommand;
import org.otsecurity.cli.session.Parsers;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.cli.sync.BundleCommand;
import org.otsecurity.cli.sync.SyncCommand;
import org.otsecurity.install.Installation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The program itself: without a command it prints its help. */
@Command(
    name = Installation.NAME,
    version = OtSecurityCommand.VERSION,
    description =
        "OT security standards, searchable, cross-referenced and cited: IEC 62443, NIST SP 800-53"
            + " and 800-82, MITRE ATT&CK for ICS, NERC CIP, EU law and others;"
            + " `ot-security list` lists all.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the question cannot be answered: unknown id, name or filter, or a failed check",
      "2:wrong usage",
      "3:the database is missing, damaged or of another build",
      "10:check-updates: a publisher has something new; corpus take: something is left to a person",
      "69:something is missing: JDK 25, Maven, a free port, the list that verify compares with",
      "70:an error in the program, or more memory needed than it has",
      "74:the output or the data home could not be written, for example on a full disk",
      "141:whoever read the output had enough, as head has"
    },
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  JAVA_HOME          the JDK 25 to run on; found by itself if not set",
      "  MVN                the mvn program for the first build; default: mvn",
      "  COLUMNS            width of the output; default: that of the terminal, else 100",
      "  NO_COLOR           print without colour; CLICOLOR_FORCE=1 prints with it into a pipe, too",
      "  OT_SECURITY_PAGER  shows what is longer than the screen; empty: nothing does; default: PAGER,",
      "                     else less",
      "  OT_SECURITY_HOME   the folder of licensed and official texts; default: ot-security in the"
          + " place",
      "                     for data of the system, ~/.local/share on Linux",
      "  OT_SECURITY_MIRROR where sync fetches files instead of from their publishers",
      "  OT_SECURITY_SMTP_USER, OT_SECURITY_SMTP_PASSWORD",
      "                     who signs in at the mail server of digest and watch",
      "  HTTPS_PROXY        the proxy for sync; NO_PROXY names hosts reached without it",
      "  XDG_CACHE_HOME     where another JDK than that of the build keeps its class archive",
      "  OT_SECURITY_DEBUG  1: print the stack trace of an error in the program",
      "%nDesign aid, not legal advice: verify against the official publication."
    })
final class OtSecurityCommand extends GroupCommand {
  /** What {@code --version} prints. */
  static final String VERSION = "ot-security " + Installation.VERSION;

  /** Prints a script that needs to know all the others. */
  private static final String COMPLETION = "completion";

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  boolean version;

  /** Read by {@link PrintingOptions}; declared here to be told and completed. */
  @Option(
      names = PrintingOptions.COLOR,
      paramLabel = "WHEN",
      completionCandidates = Occasions.class,
      description = "Print in colour: auto (on a terminal), always or never; with any command.")
  String colour = "";

  /** As {@link #colour}. */
  @Option(
      names = PrintingOptions.NO_PAGER,
      description = "Start no pager for what is longer than the screen; with any command.")
  boolean noPager;

  /** What {@code --color} takes. */
  static final class Occasions extends ArrayList<String> {
    @Serial private static final long serialVersionUID = 1L;

    Occasions() {
      super(PrintingOptions.WHEN);
    }
  }

  private OtSecurityCommand(Session session) {
    super(session);
  }

  /** The program with all its commands. */
  static CommandLine commandLine(Session session) {
    CommandLine root = Parsers.of(new OtSecurityCommand(session));
    commands(session).forEach((name, command) -> root.addSubcommand(name, command.get()));
    root.addSubcommand(new HelpCommand());
    return configured(root, session);
  }

  /**
   * The program as far as a command line needs it: with all its commands, or with the one command
   * that it begins with, because the others take longer to declare than an answer.
   */
  static CommandLine commandLine(Session session, List<String> arguments) {
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    Supplier<CommandLine> command = commands(session).get(first);
    if (command == null || first.equals(COMPLETION)) {
      return commandLine(session);
    }
    CommandSpec root = Parsers.declare(new Object()).name(Installation.NAME);
    return configured(Parsers.of(root).addSubcommand(first, command.get()), session);
  }

  /** All commands but {@code help} by name, in the order in which help lists them. */
  private static Map<String, Supplier<CommandLine>> commands(Session session) {
    Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
    QuestionCommands questions = new QuestionCommands(session);
    questions.beforeExport().forEach(each -> commands.put(each, () -> questions.command(each)));
    commands.put("export", () -> ExportCommand.commandLine(session));
    commands.put(questions.afterExport(), () -> questions.command(questions.afterExport()));
    commands.put("serve", () -> Parsers.of(new ServeCommand(session)));
    commands.put("config", () -> ConfigCommand.commandLine(session));
    commands.put("demo", () -> Parsers.of(new DemoCommand(session)));
    commands.put("doctor", () -> Parsers.of(new DoctorCommand(session)));
    commands.put("verify", () -> Parsers.of(new VerifyCommand(session)));
    commands.put("eval", () -> Parsers.of(new EvalCommand(session)));
    commands.put("corpus", () -> CorpusCommand.commandLine(session));
    commands.put("ingest", () -> IngestCommand.commandLine(session));
    commands.put("sync", () -> SyncCommand.commandLine(session));
    commands.put("check-updates", () -> Parsers.of(new CheckUpdatesCommand(session)));
    commands.put("digest", () -> Parsers.of(new DigestCommand(session)));
    commands.put("watch", () -> Parsers.of(new WatchCommand(session)));
    commands.put("bundle", () -> BundleCommand.commandLine(session));
    commands.put(COMPLETION, () -> Parsers.of(new CompletionCommand(session)));
    return commands;
  }

  private static CommandLine configured(CommandLine root, Session session) {
    addHelp(root);
    int width = Math.clamp(session.terminal().columns(), 60, 110);
    return root.setUsageHelpWidth(width).setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static void addHelp(CommandLine command) {
    command.getSubcommands().values().forEach(OtSecurityCommand::addHelp);
    CommandSpec spec = command.getCommandSpec();
    if (!spec.name().equals("help")) {
      spec.addOption(
          CommandLine.Model.OptionSpec.builder("-h", "--help")
              .usageHelp(true)
              .type(boolean.class)
              .description("Print this help.")
              .build());
    }
    spec.usageMessage().abbreviateSynopsis(spec.parent() == null);
    if (spec.parent() != null && !spec.subcommands().isEmpty()) {
      List<String> footer = new ArrayList<>(List.of("%n" + forms(spec)));
      footer.addAll(List.of(spec.usageMessage().footer()));
      spec.usageMessage().footer(footer.toArray(new String[0]));
    }
  }

  /** Which commands of a group print their answer in another form than text. */
  private static String forms(CommandSpec group) {
    List<String> offering =
        group.subcommands().entrySet().stream()
            .filter(each -> Presentation.isOfferedBy(each.getValue().getCommandSpec()))
            .map(Map.Entry::getKey)
            .toList();
    if (offering.isEmpty()) {
      return "None takes --json; the help of each says why.";
    }
    boolean all = offering.size() == group.subcommands().size();
    return (all ? "Its commands" : "Of its commands " + String.join(", ", offering))
        + " take --json and --no-color.";
  }
}
