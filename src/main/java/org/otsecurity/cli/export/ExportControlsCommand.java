package org.otsecurity.cli.export;

import java.util.ArrayList;
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

/** {@code export controls}: rows of a document against others. */
@Command(
    name = "controls",
    description = "Write rows of a document against others: matrix, pairs, heat map, sources.",
    footer = {
      Presentation.NO_JSON + ": it writes a workbook. ot-security matrix --json gives the rows.",
      "%nExample:",
      "  ot-security export controls --from iec62443-3-3 --to nist-800-53,nist-csf --sl 2 m.xlsx"
    })
final class ExportControlsCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--from",
      paramLabel = "STANDARD",
      required = true,
      description = "The document of the rows.")
  String from = "";

  @Option(
      names = "--to",
      paramLabel = "STANDARD",
      required = true,
      split = ",",
      description = "The documents to set them against, with commas between.")
  List<String> to = new ArrayList<>();

  @Option(names = "--derived", description = "Also paths through a third document.")
  boolean derived;

  @Mixin RowsFilter filter = new RowsFilter();

  @Mixin TableFile file = new TableFile();

  ExportControlsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Questions questions = session.questionsForExport();
    Matrix matrix =
        questions
            .documentMatrix()
            .of(
                filter.request(
                    questions,
                    questions.standards().parse(from),
                    to.stream().map(questions.standards()::parse).distinct().toList(),
                    derived));
    LeftOut.tell(session, matrix.notUnderstood());
    file.write(session, MatrixBook.of(matrix));
    return ExitCode.OK;
  }
}
