package org.otsecurity.cli.export;

import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.query.Questions;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.MappingRequest;
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
  private static final int ALL = 5_000;

  private final Session session;

  @Option(names = "--from", paramLabel = "STANDARD", required = true, description = "From this.")
  String from = "";

  @Option(names = "--to", paramLabel = "STANDARD", required = true, description = "Onto this.")
  String to = "";

  @Option(names = "--derived", description = "Also paths through a third document.")
  boolean derived;

  @Mixin TableFile file = new TableFile();

  ExportMappingsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Questions questions = session.questionsForExport();
    GetMappings.Answer answer =
        questions
            .mappings()
            .get(
                MappingRequest.between(
                        questions.standards().parse(from), questions.standards().parse(to), ALL)
                    .withDerived(derived));
    file.write(session, ExportTable.of(answer));
    return ExitCode.OK;
  }
}
