package org.otsecurity.query.reading;

import java.util.Optional;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;

/**
 * An id, perhaps after the name of its document, as in {@code DORA Art. 28}: several acts have an
 * Art. 28.
 *
 * @param in the document; empty if none is named
 * @param rest the id as typed, without the document
 */
record NamedDocument(Optional<DocumentId> in, String rest) {
  /** Most words that the name of a document has. */
  private static final int MOST_WORDS = 5;

  /** Reads a text that may begin with a document and go on with an id of that document. */
  static NamedDocument before(Documents documents, String text) {
    int space = text.indexOf(' ');
    for (int words = 0; space > 0 && words < MOST_WORDS; words++) {
      String rest = text.substring(space + 1).strip();
      Optional<DocumentId> standard = documents.parse(text.substring(0, space));
      if (standard.isPresent()) {
        Optional<RequirementId> id = documents.grammar().parse(rest, standard.get());
        if (id.isPresent()) {
          return new NamedDocument(standard, rest);
        }
      }
      space = text.indexOf(' ', space + 1);
    }
    return new NamedDocument(Optional.empty(), text);
  }
}
