package org.otsecurity.cli.ingest;

import org.otsecurity.cli.session.GroupCommand;
import org.otsecurity.cli.session.Parsers;
import org.otsecurity.cli.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ingest}: the text of the user's own licensed copies. */
@Command(
    name = "ingest",
    description =
        "Add the text of your own licensed copies. It stays in your data home and is shown in"
            + " answers with its edition.",
    footer = {
      "%nExamples:",
      "  ot-security ingest template iec62443-3-3 my-3-3.xlsx",
      "  ot-security ingest iec62443 my-3-3.xlsx --check",
      "  ot-security ingest iec62443 my-3-3.xlsx"
    })
public final class IngestCommand extends GroupCommand {
  private IngestCommand(Session session) {
    super(session);
  }

  /** The command with its own commands. */
  public static CommandLine commandLine(Session session) {
    return Parsers.of(new IngestCommand(session))
        .addSubcommand(new IngestFilesCommand(session))
        .addSubcommand(new IngestTemplateCommand(session))
        .addSubcommand(new IngestSchemaCommand(session))
        .addSubcommand(new IngestListCommand(session))
        .addSubcommand(new IngestRemoveCommand(session))
        .addSubcommand(new IngestRebuildCommand(session));
  }
}
