package org.otsecurity.cli.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.query.Questions;
import org.otsecurity.query.matrix.MatrixRequest;
import org.otsecurity.query.reading.LevelVectors;
import picocli.CommandLine.Option;

/** Options that say which rows of a document are meant. */
final class RowsFilter {
  @Option(
      names = "--rows",
      paramLabel = "IDS",
      split = ",",
      description = "Only these rows, with commas between.")
  List<String> rows = new ArrayList<>();

  @Option(
      names = "--sl",
      paramLabel = "LEVEL",
      description = "Only rows that this SL selects, or a vector (quoted).")
  Optional<String> level = Optional.empty();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only rows for a component type or device.")
  Optional<String> type = Optional.empty();

  /** The request for rows of a document against others. */
  MatrixRequest request(
      Questions questions, DocumentId standard, List<DocumentId> documents, boolean derived) {
    return new MatrixRequest(
        standard,
        documents,
        questions.several().each(rows, Optional.of(standard)),
        level.map(each -> LevelVectors.of(List.of(each))),
        type,
        derived);
  }
}
