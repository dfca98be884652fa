package org.otsecurity.cli;

import org.otsecurity.cli.corpus.CorpusCommand;
import org.otsecurity.cli.corpus.EvalCommand;
import org.otsecurity.cli.doctor.DoctorCommand;
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
    version = "ot-security " + Installation.VERSION,
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
      "10:check-updates: a publisher has something new",
      "69:something is missing: JDK 25, Maven, a free port",
      "70:an error in the program, or more memory needed than it has",
      "74:the output or the data home could not be written, for example on a full disk",
      "141:whoever read the output had enough, as head has"
    },
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  JAVA_HOME          the JDK 25 to run on; found by itself if not set",
      "  MVN                the mvn program for the first build; default: mvn",
      "  COLUMNS            width of the output; default: that of the terminal, else 100",
      "  NO_COLOR           print without colour",
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
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  boolean version;

  private OtSecurityCommand(Session session) {
    super(session);
  }

  /** The program with all its commands. */
  static CommandLine commandLine(Session session) {
    CommandLine root = new CommandLine(new OtSecurityCommand(session));
    QuestionCommands questions = new QuestionCommands(session);
    questions.beforeExport().forEach(root::addSubcommand);
    root.addSubcommand(ExportCommand.commandLine(session))
        .addSubcommand(questions.diff())
        .addSubcommand(new ServeCommand(session))
        .addSubcommand(ConfigCommand.commandLine(session))
        .addSubcommand(new DemoCommand(session))
        .addSubcommand(new DoctorCommand(session))
        .addSubcommand(new EvalCommand(session))
        .addSubcommand(CorpusCommand.commandLine(session))
        .addSubcommand(IngestCommand.commandLine(session))
        .addSubcommand(SyncCommand.commandLine(session))
        .addSubcommand(new CheckUpdatesCommand(session))
        .addSubcommand(new DigestCommand(session))
        .addSubcommand(new WatchCommand(session))
        .addSubcommand(BundleCommand.commandLine(session))
        .addSubcommand(new CompletionCommand(session))
        .addSubcommand(new HelpCommand());
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
  }
}
