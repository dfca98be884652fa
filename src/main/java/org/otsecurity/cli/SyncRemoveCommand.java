package org.otsecurity.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.otsecurity.domain.id.DocumentId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sync remove}: takes official files away. */
@Command(name = "remove", description = "Remove the official files of a document.")
final class SyncRemoveCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "STANDARD", description = "For example mitre-ics.")
  String standard = "";

  SyncRemoveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    DocumentId id = OfficialDocuments.named(standard, session.official().documents());
    if (!session.official().remove(id)) {
      throw CommandException.usage(
          "There is no official text of " + id + ".",
          "`sync list` shows what there is.",
          List.of());
    }
    session
        .out()
        .println("Removed the official text of " + id + "; answers have our summaries again.");
    return ExitCode.OK;
  }
}
