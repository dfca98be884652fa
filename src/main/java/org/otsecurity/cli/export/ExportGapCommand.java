package org.otsecurity.cli.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.Questions;
import org.otsecurity.query.matrix.Gap;
import org.otsecurity.query.matrix.Matrix;
import org.otsecurity.query.reading.SeveralIds;
import org.otsecurity.render.export.MatrixBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export gap}: what is left for whoever meets other documents. */
@Command(
    name = "gap",
    description = "Write what of a document is covered, in part or open for whoever meets others.",
    footer = {
      Presentation.NO_JSON + ": it writes a workbook. ot-security gap --json gives the rows.",
      "%nExample:",
      "  ot-security export gap --from iso27001 --to iec62443-2-1 gap.xlsx"
    })
final class ExportGapCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--from",
      paramLabel = "STANDARD",
      required = true,
      split = ",",
      description = "The documents that are met, with commas between.")
  List<String> from = new ArrayList<>();

  @Option(
      names = "--to",
      paramLabel = "STANDARD",
      required = true,
      description = "The document that is wanted.")
  String to = "";

  @Option(
      names = "--met",
      paramLabel = "IDS",
      split = ",",
      description = "Only these rows are met, with commas between; default all.")
  List<String> met = new ArrayList<>();

  @Option(names = "--derived", description = "Also paths through a third document; they only help.")
  boolean derived;

  @Mixin RowsFilter filter = new RowsFilter();

  @Mixin TableFile file = new TableFile();

  ExportGapCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Questions questions = session.questionsForExport();
    List<DocumentId> documents =
        from.stream().map(questions.standards()::parse).distinct().toList();
    Matrix matrix =
        questions
            .documentMatrix()
            .of(filter.request(questions, questions.standards().parse(to), documents, derived));
    LeftOut.tell(session, matrix.notUnderstood());
    Optional<List<Requirement>> rows = Optional.empty();
    if (!met.isEmpty()) {
      SeveralIds.Answer read = questions.documentMatrix().met(met, documents);
      LeftOut.tell(session, read.notUnderstood());
      rows = Optional.of(read.rows());
    }
    file.write(session, MatrixBook.of(Gap.of(matrix, rows)));
    return ExitCode.OK;
  }
}
