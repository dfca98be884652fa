package org.otsecurity.cli.ingest;

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

/** {@code ingest remove}: takes the text of a document away. */
@Command(name = "remove", description = "Remove the text of a document from your data home.")
final class IngestRemoveCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "STANDARD", description = "For example iec62443-3-3.")
  String standard = "";

  @Mixin Presentation presentation = new Presentation();

  IngestRemoveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var ingest = session.ingest();
    DocumentId id = IngestTemplateCommand.standard(standard, ingest);
    if (!ingest.remove(id)) {
      throw CommandException.usage(
          "There is no licensed text of " + id + ".",
          "`ingest list` shows what there is.",
          List.of());
    }
    if (presentation.json()) {
      ObjectNode json = Json.object();
      json.put("removed", id.value());
      session.printJson(json);
      return ExitCode.OK;
    }
    session.out().println("Removed the text of " + id + "; answers have our summaries again.");
    return ExitCode.OK;
  }
}
