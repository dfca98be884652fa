package org.otsecurity.mcp.resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.SecurityLevelVector;
import org.otsecurity.query.Questions;
import org.otsecurity.query.matrix.Gap;
import org.otsecurity.query.matrix.Matrix;
import org.otsecurity.query.matrix.MatrixRequest;
import org.otsecurity.query.reading.LevelVectors;
import org.otsecurity.render.MatrixFiles;
import org.otsecurity.render.export.ExportBook;
import org.otsecurity.render.export.MatrixBook;
import org.otsecurity.text.Limits;

/** The addresses of workbooks, read. */
final class MatrixPath {
  private MatrixPath() {}

  /**
   * The workbook of an address; empty if it is none.
   *
   * @param path what stands behind {@code export/}, without its ending
   */
  static Optional<ExportBook> of(String path, Questions questions) {
    if (path.startsWith(MatrixFiles.CONTROLS)) {
      return matrix(path.substring(MatrixFiles.CONTROLS.length()), true, questions)
          .map(MatrixBook::of);
    }
    if (path.startsWith(MatrixFiles.GAP)) {
      return matrix(path.substring(MatrixFiles.GAP.length()), true, questions)
          .map(each -> MatrixBook.of(Gap.of(each, Optional.empty())));
    }
    if (path.startsWith(MatrixFiles.CHECKLIST)) {
      return matrix(path.substring(MatrixFiles.CHECKLIST.length()), false, questions)
          .map(each -> MatrixBook.of(questions.checklist().of(each)));
    }
    return Optional.empty();
  }

  private static Optional<Matrix> matrix(String path, boolean against, Questions questions) {
    List<String> parts = new ArrayList<>(Arrays.asList(path.split("/")));
    if (parts.size() < (against ? 2 : 1)) {
      return Optional.empty();
    }
    DocumentId standard = questions.standards().parse(parts.removeFirst());
    List<DocumentId> documents = List.of();
    if (against) {
      List<String> names = List.of(parts.removeFirst().split(","));
      if (names.size() > Limits.LIST) {
        return Optional.empty();
      }
      documents = names.stream().map(questions.standards()::parse).distinct().toList();
    }
    Optional<SecurityLevelVector> level = Optional.empty();
    Optional<String> type = Optional.empty();
    boolean derived = false;
    for (String each : parts) {
      if (each.startsWith(MatrixFiles.LEVEL)) {
        level = Optional.of(LevelVectors.of(List.of(each.substring(MatrixFiles.LEVEL.length()))));
      } else if (each.startsWith(MatrixFiles.TYPE)) {
        type = Optional.of(each.substring(MatrixFiles.TYPE.length()));
      } else if (each.equals(MatrixFiles.DERIVED) && against) {
        derived = true;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(
        questions
            .documentMatrix()
            .of(new MatrixRequest(standard, documents, List.of(), level, type, derived)));
  }
}
