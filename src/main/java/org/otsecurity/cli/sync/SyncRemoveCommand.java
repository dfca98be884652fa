package org.otsecurity.cli.sync;

import java.util.List;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code sync remove}: takes official files away. */
@Command(name = "remove", description = "Remove the official files of a document.")
final class SyncRemoveCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "STANDARD", description = "For example mitre-ics.")
  String standard = "";

  @Mixin Presentation presentation = new Presentation();

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
    if (presentation.json()) {
      ObjectNode json = Json.object();
      json.put("removed", id.value());
      session.printJson(json);
      return ExitCode.OK;
    }
    session
        .out()
        .println("Removed the official text of " + id + "; answers have our summaries again.");
    return ExitCode.OK;
  }
}
