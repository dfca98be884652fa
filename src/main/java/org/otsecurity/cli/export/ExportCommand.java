package org.otsecurity.cli.export;

import org.otsecurity.cli.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code export}: answers as files for other programs. */
@Command(
    name = "export",
    description = "Write mappings, a controls matrix or an ATT&CK Navigator layer to a file.")
public final class ExportCommand implements Runnable {
  private final Session session;

  @Spec CommandSpec spec = CommandSpec.create();

  private ExportCommand(Session session) {
    this.session = session;
  }

  /** The command with its own commands. */
  public static CommandLine commandLine(Session session) {
    return new CommandLine(new ExportCommand(session))
        .addSubcommand(new ExportMappingsCommand(session))
        .addSubcommand(new ExportMatrixCommand(session))
        .addSubcommand(new ExportNavigatorCommand(session));
  }

  @Override
  public void run() {
    spec.commandLine().usage(session.out());
  }
}
