package org.otsecurity.cli.export;

import org.otsecurity.cli.session.GroupCommand;
import org.otsecurity.cli.session.HeldValues;
import org.otsecurity.cli.session.Parsers;
import org.otsecurity.cli.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code export}: answers as files for other programs. */
@Command(
    name = "export",
    description =
        "Write mappings, matrices, gaps, checklists, OSCAL or Navigator layers to a file.")
public final class ExportCommand extends GroupCommand {
  private ExportCommand(Session session) {
    super(session);
  }

  /** The command with its own commands. */
  public static CommandLine commandLine(Session session) {
    return Parsers.of(new ExportCommand(session))
        .addSubcommand(withDocuments(new ExportMappingsCommand(session), session, "--from", "--to"))
        .addSubcommand(withDocuments(new ExportControlsCommand(session), session, "--from", "--to"))
        .addSubcommand(withDocuments(new ExportGapCommand(session), session, "--from", "--to"))
        .addSubcommand(withDocuments(new ExportChecklistCommand(session), session, "--from"))
        .addSubcommand(withDocuments(new ExportOscalCommand(session), session, "--from", "--to"))
        .addSubcommand(new ExportMatrixCommand(session))
        .addSubcommand(new ExportNavigatorCommand(session));
  }

  private static CommandLine withDocuments(Object command, Session session, String... options) {
    CommandLine line = Parsers.of(command);
    HeldValues documents = new HeldValues(HeldValues.DOCUMENTS, session);
    for (String each : options) {
      documents.addTo(line.getCommandSpec(), each);
    }
    return line;
  }
}
