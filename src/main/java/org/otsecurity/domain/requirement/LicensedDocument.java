package org.otsecurity.domain.requirement;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;

/**
 * What a user took from their own licensed copy of a document.
 *
 * @param standard the document
 * @param edition the edition of the copy, as the user names it
 * @param rows its rows in reading order, each with at least one of level, text and rationale
 */
public record LicensedDocument(DocumentId standard, String edition, List<Row> rows) {
  /**
   * One requirement of the copy.
   *
   * @param id canonical id
   * @param level the level of the copy where the user insists on it against ours
   * @param text the requirement's words
   * @param rationale the words of its rationale
   */
  public record Row(
      String id, Optional<Integer> level, Optional<String> text, Optional<String> rationale) {}

  /** How many rows have the words of the requirement. */
  public int texts() {
    return (int) rows.stream().filter(each -> each.text().isPresent()).count();
  }
}
