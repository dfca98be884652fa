package org.otsecurity.cli.export;

import org.otsecurity.cli.session.GroupCommand;
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
    return Parsers.of(new ExportCommand(session))
        .addSubcommand(new ExportMappingsCommand(session))
        .addSubcommand(new ExportMatrixCommand(session))
        .addSubcommand(new ExportNavigatorCommand(session));
  }
}
