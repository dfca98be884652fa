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
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.text.ChecklistText;
import org.otsecurity.render.text.GapText;
import org.otsecurity.render.text.MatrixText;
import tools.jackson.databind.node.ObjectNode;

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
    return listed(
            arguments,
            matrix.rows().size(),
            (offset, rows, next) -> MatrixJson.of(matrix, offset, rows, next),
            (sheet, offset, rows) ->
                MatrixText.write(sheet, matrix, offset, rows, Cites.of(questions, arguments)))
        .with(matrix.notUnderstood(), List.of());
  }

  static Asked gap(Questions questions, Arguments arguments) {
    Matrix matrix = matrix(questions, arguments, true);
    List<NotUnderstood> rest = new ArrayList<>(matrix.notUnderstood());
    List<String> notes = new ArrayList<>();
    Optional<List<Requirement>> met = Optional.empty();
    if (arguments.has(MET)) {
      SeveralIds.Answer read =
          questions.documentMatrix().met(arguments.texts(MET), matrix.request().documents());
      rest.addAll(read.notUnderstood());
      notes.addAll(read.notes());
      met = Optional.of(read.rows());
    }
    Gap gap = Gap.of(matrix, met);
    return listed(
            arguments,
            gap.rows().size(),
            (offset, rows, next) -> GapJson.of(gap, offset, rows, next),
            (sheet, offset, rows) ->
                GapText.write(sheet, gap, offset, rows, Cites.of(questions, arguments)))
        .with(rest, notes);
  }

  static Asked checklist(Questions questions, Arguments arguments) {
    arguments.refuseIdle("of a checklist", "Ask for a gap.", MET);
    arguments.refuseIdle("of a checklist", "Ask for a matrix.", DOCUMENTS, "include_derived");
    Matrix matrix = matrix(questions, arguments, false);
    Checklist checklist = questions.checklist().of(matrix);
    return listed(
            arguments,
            matrix.rows().size(),
            (offset, rows, next) -> ChecklistJson.of(checklist, offset, rows, next),
            (sheet, offset, rows) ->
                ChecklistText.write(sheet, checklist, offset, rows, Cites.of(questions, arguments)))
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
                questions.several().each(arguments.texts("rows"), Optional.of(standard)),
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

  /** Makes the JSON of a page. */
  @FunctionalInterface
  private interface PageJson {
    ObjectNode of(int offset, int rows, Optional<String> next);
  }

  /** Writes a page. */
  @FunctionalInterface
  private interface PageText {
    void write(Sheet sheet, int offset, int rows);
  }

  private static Asked listed(Arguments arguments, int total, PageJson json, PageText text) {
    int limit = arguments.limit(LARGEST_PAGE, ROWS);
    int offset = arguments.offset(MATRIX, limit);
    return Asked.of(
        arguments.page(
            limit,
            rows -> json.of(offset, rows, ListCursor.nextOfAll(MATRIX, offset, rows, total))),
        (sheet, rows) -> text.write(sheet, offset, rows),
        Pages.ofAll(offset, limit, total));
  }
}
