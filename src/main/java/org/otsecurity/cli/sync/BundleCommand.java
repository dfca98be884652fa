package org.otsecurity.cli.sync;

import org.otsecurity.cli.session.GroupCommand;
import org.otsecurity.cli.session.Parsers;
import org.otsecurity.cli.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bundle}: official files across an air gap. */
@Command(
    name = "bundle",
    description =
        "Carry all official files to a machine without a network: one archive and its hash."
            + " Licensed text is never in it.",
    footer = {
      "%nExamples:",
      "  ot-security bundle create official.zip",
      "  ot-security bundle apply official.zip --sha256 HASH"
    })
public final class BundleCommand extends GroupCommand {
  private BundleCommand(Session session) {
    super(session);
  }

  /** The command with its own commands. */
  public static CommandLine commandLine(Session session) {
    return Parsers.of(new BundleCommand(session))
        .addSubcommand(new BundleCreateCommand(session))
        .addSubcommand(new BundleApplyCommand(session));
  }
}
