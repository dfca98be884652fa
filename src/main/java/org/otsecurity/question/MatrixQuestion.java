package org.otsecurity.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.Questions;
import org.otsecurity.query.matrix.Checklist;
import org.otsecurity.query.matrix.Gap;
import org.otsecurity.query.matrix.Matrix;
import org.otsecurity.query.matrix.MatrixRequest;
import org.otsecurity.query.reading.NotUnderstood;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.SeveralIds;
import org.otsecurity.render.ChecklistJson;
import org.otsecurity.render.GapJson;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.MatrixJson;
import org.otsecurity.render.text.ChecklistText;
import org.otsecurity.render.text.GapText;
import org.otsecurity.render.text.MatrixText;

/** The question on rows of a document against others: a matrix, a gap or a checklist. */
final class MatrixQuestion {
  private static final String MATRIX = "get_controls_matrix";
  private static final String DOCUMENTS = "documents";
  private static final String MET = "met";
  private static final int LARGEST_PAGE = 100;
  private static final int ROWS = 15;

  private MatrixQuestion() {}

  static Asked ask(Questions questions, Arguments arguments) {
    if (arguments.choice("what", "gap")) {
      return gap(questions, arguments);
    }
    if (arguments.choice("what", "checklist")) {
      return checklist(questions, arguments);
    }
    arguments.refuseIdle("of a matrix", "Ask for a gap.", MET);
    Matrix matrix = matrix(questions, arguments, true);
    int limit = arguments.limit(LARGEST_PAGE, ROWS);
    int offset = arguments.offset(MATRIX, limit);
    int total = matrix.rows().size();
    return Asked.of(
            arguments.page(
                limit, rows -> MatrixJson.of(matrix, offset, rows, next(offset, rows, total))),
            (sheet, rows) ->
                MatrixText.write(sheet, matrix, offset, rows, Cites.of(questions, arguments)),
            Pages.ofAll(offset, limit, total))
        .with(matrix.notUnderstood(), List.of());
  }

  static Asked gap(Questions questions, Arguments arguments) {
    Matrix matrix = matrix(questions, arguments, true);
    List<NotUnderstood> rest = new ArrayList<>(matrix.notUnderstood());
    List<String> notes = new ArrayList<>();
    Optional<List<Requirement>> met = Optional.empty();
    if (arguments.has(MET)) {
      SeveralIds.Answer read =
          questions.documentMatrix().met(arguments.texts(MET), documents(questions, arguments));
      rest.addAll(read.notUnderstood());
      notes.addAll(read.notes());
      met = Optional.of(read.rows());
    }
    Gap gap = Gap.of(matrix, met);
    int limit = arguments.limit(LARGEST_PAGE, ROWS);
    int offset = arguments.offset(MATRIX, limit);
    int total = gap.rows().size();
    return Asked.of(
            arguments.page(limit, rows -> GapJson.of(gap, offset, rows, next(offset, rows, total))),
            (sheet, rows) ->
                GapText.write(sheet, gap, offset, rows, Cites.of(questions, arguments)),
            Pages.ofAll(offset, limit, total))
        .with(rest, notes);
  }

  static Asked checklist(Questions questions, Arguments arguments) {
    arguments.refuseIdle("of a checklist", "Ask for a gap.", MET);
    arguments.refuseIdle("of a checklist", "Ask for a matrix.", DOCUMENTS, "include_derived");
    Matrix matrix = matrix(questions, arguments, false);
    Checklist checklist = questions.checklist().of(matrix);
    int limit = arguments.limit(LARGEST_PAGE, ROWS);
    int offset = arguments.offset(MATRIX, limit);
    int total = matrix.rows().size();
    return Asked.of(
            arguments.page(
                limit,
                rows -> ChecklistJson.of(checklist, offset, rows, next(offset, rows, total))),
            (sheet, rows) ->
                ChecklistText.write(sheet, checklist, offset, rows, Cites.of(questions, arguments)),
            Pages.ofAll(offset, limit, total))
        .with(matrix.notUnderstood(), List.of());
  }

  private static Matrix matrix(Questions questions, Arguments arguments, boolean against) {
    List<DocumentId> documents = against ? documents(questions, arguments) : List.of();
    if (against && documents.isEmpty()) {
      throw new QueryException(
          arguments.shown(DOCUMENTS) + " is missing.",
          "Give the documents to set the rows against, such as nist-800-53.",
          List.of());
    }
    DocumentId standard = questions.standards().parse(arguments.text("standard"));
    return questions
        .documentMatrix()
        .of(
            new MatrixRequest(
                standard,
                documents,
                arguments.has("rows")
                    ? questions.several().each(arguments.texts("rows"), Optional.of(standard))
                    : List.of(),
                arguments.levels("security_level"),
                arguments.optional("component_type"),
                against && arguments.flag("include_derived", false)));
  }

  private static List<DocumentId> documents(Questions questions, Arguments arguments) {
    return arguments.texts(DOCUMENTS).stream()
        .map(questions.standards()::parse)
        .distinct()
        .toList();
  }

  private static Optional<String> next(int offset, int rows, int total) {
    return ListCursor.nextOfAll(MATRIX, offset, rows, total);
  }
}
