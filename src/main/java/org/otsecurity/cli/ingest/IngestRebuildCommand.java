package org.otsecurity.cli.ingest;

import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code ingest rebuild}: makes the user's database fit this build of the program. */
@Command(
    name = "rebuild",
    description = "Make your database anew from the stored text, after a new build of the program.")
final class IngestRebuildCommand implements Callable<Integer> {
  private final Session session;

  @Mixin Presentation presentation = new Presentation();

  IngestRebuildCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    int licensed = session.ingest().rebuild().size();
    int official = session.official().receipts().size();
    if (presentation.json()) {
      ObjectNode json = Json.object();
      json.put("licensed_documents", licensed);
      json.put("official_documents", official);
      session.printJson(json);
      return ExitCode.OK;
    }
    if (licensed + official == 0) {
      session.out().println("There is no licensed text and no official text.");
    }
    if (licensed > 0) {
      session.out().println("Rebuilt with the text of " + documents(licensed));
    }
    if (official > 0) {
      session.out().println("Rebuilt with the official text of " + documents(official));
    }
    return ExitCode.OK;
  }

  private static String documents(int count) {
    return count + (count == 1 ? " document." : " documents.");
  }
}
