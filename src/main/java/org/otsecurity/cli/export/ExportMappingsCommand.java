package org.otsecurity.cli.export;

import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.query.Questions;
import org.otsecurity.render.export.ExportTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export mappings}: all mappings of one document onto another. */
@Command(
    name = "mappings",
    description = "Write all mappings of one document onto another as a table.",
    footer = {
      Presentation.NO_JSON + ": it writes a table. ot-security map --json gives the rows.",
      "%nExample:",
      "  ot-security export mappings --from iec62443-3-3 --to nist-800-53 mappings.xlsx"
    })
final class ExportMappingsCommand implements Callable<Integer> {
  private final Session session;

  @Mixin TwoDocuments documents = new TwoDocuments();

  @Option(names = "--derived", description = "Also paths through a third document.")
  boolean derived;

  @Mixin TableFile file = new TableFile();

  ExportMappingsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Questions questions = session.questionsForExport();
    file.write(session, ExportTable.of(documents.mappings(questions, derived)));
    return ExitCode.OK;
  }
}
