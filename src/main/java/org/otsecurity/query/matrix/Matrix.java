package org.otsecurity.query.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.reading.NotUnderstood;

/**
 * Rows of a document with what they map to in others.
 *
 * @param request what was asked for
 * @param standard the document of the rows
 * @param documents the others
 * @param selection what selected the rows, in words; empty for all rows of the document
 * @param rows the rows, in the order of the document
 * @param sets who asserts the mappings
 * @param notUnderstood rows that were asked for and not found
 * @param notes how the request was read, and the limits of the answer
 */
public record Matrix(
    MatrixRequest request,
    Standard standard,
    List<Standard> documents,
    String selection,
    List<Mapped> rows,
    List<MappingSet> sets,
    List<NotUnderstood> notUnderstood,
    List<String> notes) {

  /**
   * How many rows of a family there are, and of which something is known in a document.
   *
   * @param family the family
   * @param rows its rows
   * @param mapped how many of them are mapped, by document, in the order of the matrix
   */
  public record FamilyShare(Standard.Family family, int rows, Map<DocumentId, Integer> mapped) {}

  /** What a row maps to in one of the documents. */
  public static List<MappingRow> cell(Mapped row, DocumentId document) {
    return row.mappings().stream()
        .filter(each -> each.target().id().standard().equals(document))
        .toList();
  }

  /** How many rows are mapped to a document. */
  public int mapped(DocumentId document) {
    return (int) rows.stream().filter(each -> !cell(each, document).isEmpty()).count();
  }

  /** The share of mapped rows by family; rows of no family are not among them. */
  public List<FamilyShare> families() {
    List<FamilyShare> shares = new ArrayList<>();
    for (Standard.Family family : standard.families()) {
      List<Mapped> own = rows.stream().filter(in(family)).toList();
      if (!own.isEmpty()) {
        Map<DocumentId, Integer> mapped = new LinkedHashMap<>();
        for (Standard each : documents) {
          mapped.put(
              each.id(), (int) own.stream().filter(row -> !cell(row, each.id()).isEmpty()).count());
        }
        shares.add(new FamilyShare(family, own.size(), mapped));
      }
    }
    return shares;
  }

  /** Whether a row is of a family. */
  static Predicate<Mapped> in(Standard.Family family) {
    return row -> row.requirement().family().filter(family.id()::equals).isPresent();
  }
}
