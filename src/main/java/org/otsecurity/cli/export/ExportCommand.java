package org.otsecurity.cli.export;

import java.util.List;
import org.otsecurity.cli.session.GroupCommand;
import org.otsecurity.cli.session.HeldValues;
import org.otsecurity.cli.session.Parsers;
import org.otsecurity.cli.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code export}: answers as files for other programs. */
@Command(
    name = "export",
    description = "Write mappings, a controls matrix or an ATT&CK Navigator layer to a file.")
public final class ExportCommand extends GroupCommand {
  private ExportCommand(Session session) {
    super(session);
  }

  /** The command with its own commands. */
  public static CommandLine commandLine(Session session) {
    CommandLine mappings = Parsers.of(new ExportMappingsCommand(session));
    HeldValues documents = new HeldValues(HeldValues.DOCUMENTS, session);
    for (String each : List.of("--from", "--to")) {
      documents.addTo(mappings.getCommandSpec(), each);
    }
    return Parsers.of(new ExportCommand(session))
        .addSubcommand(mappings)
        .addSubcommand(new ExportMatrixCommand(session))
        .addSubcommand(new ExportNavigatorCommand(session));
  }
}
