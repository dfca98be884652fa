package org.otsecurity.cli.corpus;

import org.otsecurity.cli.session.GroupCommand;
import org.otsecurity.cli.session.Parsers;
import org.otsecurity.cli.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code corpus}: for who edits the corpus of a checkout. */
@Command(
    name = "corpus",
    description =
        "Check changes of the corpus and take releases into it, for who contributes to it.")
public final class CorpusCommand extends GroupCommand {
  private CorpusCommand(Session session) {
    super(session);
  }

  /** The command with its own commands. */
  public static CommandLine commandLine(Session session) {
    return Parsers.of(new CorpusCommand(session))
        .addSubcommand(new CorpusLintCommand(session))
        .addSubcommand(new CorpusTakeCommand(session));
  }
}
