package org.otsecurity.cli.sync;

import java.util.List;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** The documents of which official text can be asked for. */
final class OfficialDocuments {
  private OfficialDocuments() {}

  /** All of them, in the order of ids. */
  static List<DocumentId> all(Documents documents) {
    return documents.all().stream()
        .filter(each -> each.publishersFiles().isKnown())
        .map(Document::id)
        .sorted()
        .toList();
  }

  /** The document a text names, if official text of it can be asked for. */
  static DocumentId named(String text, Documents documents) {
    List<DocumentId> offered = all(documents);
    List<String> ids = offered.stream().map(DocumentId::value).toList();
    return documents
        .parse(text)
        .filter(offered::contains)
        .orElseThrow(() ->
            CommandException.usage(
                "\"" + Quoted.of(text) + "\" is no document that official text is fetched of.",
                String.join(", ", ids) + ", all.",
                Nearest.to(text, ids, 2)));
  }
}
