package org.otsecurity.cli.ingest;

import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.ingest.LicensedIngest;
import picocli.CommandLine.Command;

/** {@code ingest schema}: the JSON Schema of the JSON form. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of the JSON form.",
    footer = Presentation.NO_JSON + ": a schema is JSON of its own form.")
final class IngestSchemaCommand implements Callable<Integer> {
  private final Session session;

  IngestSchemaCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session.out().print(LicensedIngest.schema());
    return ExitCode.OK;
  }
}
