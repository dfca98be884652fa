package org.otsecurity.cli.export;

import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.query.Questions;
import org.otsecurity.render.export.ExportTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code export matrix}: techniques, mitigations and the requirements they are labeled with. */
@Command(
    name = "matrix",
    description = "Write techniques with mitigations and the requirements MITRE labels on them.",
    footer = {
      Presentation.NO_JSON + ": it writes a table. ot-security techniques --json gives the rows.",
      "%nExample:",
      "  ot-security export matrix --asset PLC,HMI matrix.xlsx"
    })
final class ExportMatrixCommand implements Callable<Integer> {
  private final Session session;

  @Mixin TechniqueFilter filter = new TechniqueFilter();

  @Mixin TableFile file = new TableFile();

  ExportMatrixCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Questions questions = session.questionsForExport();
    file.write(session, ExportTable.of(questions.matrix().of(filter.request())));
    return ExitCode.OK;
  }
}
