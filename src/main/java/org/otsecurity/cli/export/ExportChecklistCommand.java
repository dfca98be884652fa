package org.otsecurity.cli.export;

import java.util.List;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.query.Questions;
import org.otsecurity.query.matrix.Matrix;
import org.otsecurity.render.export.MatrixBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export checklist}: requirements with guidance and evidence, and columns to fill in. */
@Command(
    name = "checklist",
    description = "Write requirements with guidance, evidence to ask for, status, owner and due.",
    footer = {
      Presentation.NO_JSON + ": it writes a workbook. ot-security checklist --json gives the rows.",
      "%nExample:",
      "  ot-security export checklist --from iec62443-2-4 supplier.xlsx"
    })
final class ExportChecklistCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--from",
      paramLabel = "STANDARD",
      required = true,
      description = "The document of the rows.")
  String from = "";

  @Mixin RowsFilter filter = new RowsFilter();

  @Mixin TableFile file = new TableFile();

  ExportChecklistCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Questions questions = session.questionsForExport();
    Matrix matrix =
        questions
            .documentMatrix()
            .of(filter.request(questions, questions.standards().parse(from), List.of(), false));
    LeftOut.tell(session, matrix.notUnderstood());
    file.write(session, MatrixBook.of(questions.checklist().of(matrix)));
    return ExitCode.OK;
  }
}
