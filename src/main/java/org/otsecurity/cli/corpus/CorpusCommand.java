package org.otsecurity.cli.corpus;

import org.otsecurity.cli.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code corpus}: for who edits the corpus of a checkout. */
@Command(name = "corpus", description = "Check changes of the corpus, for who contributes to it.")
public final class CorpusCommand implements Runnable {
  private final Session session;

  @Spec CommandSpec spec = CommandSpec.create();

  private CorpusCommand(Session session) {
    this.session = session;
  }

  /** The command with its own commands. */
  public static CommandLine commandLine(Session session) {
    return new CommandLine(new CorpusCommand(session))
        .addSubcommand(new CorpusLintCommand(session));
  }

  @Override
  public void run() {
    spec.commandLine().usage(session.out());
  }
}
