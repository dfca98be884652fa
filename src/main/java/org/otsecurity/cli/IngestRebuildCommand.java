package org.otsecurity.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ingest rebuild}: makes the user's database fit this build of the program. */
@Command(
    name = "rebuild",
    description = "Make your database anew from the stored text, after a new build of the program.")
final class IngestRebuildCommand implements Callable<Integer> {
  private final Session session;

  IngestRebuildCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    int documents = session.ingest().rebuild().size();
    session
        .out()
        .println(
            documents == 0
                ? "There is no licensed text."
                : "Rebuilt with the text of "
                    + documents
                    + (documents == 1 ? " document." : " documents."));
    return ExitCode.OK;
  }
}
