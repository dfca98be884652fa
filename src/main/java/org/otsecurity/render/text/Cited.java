package org.otsecurity.render.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Citation;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** Where facts come from: the lines at the end that cite documents. */
public final class Cited {
  private final Documents documents;

  /** Cites from the registry. */
  public Cited(Documents documents) {
    this.documents = documents;
  }

  /** The name of a document, for example {@code IEC 62443-3-3}. */
  String name(DocumentId id) {
    return documents.find(id).map(each -> each.standard().name()).orElse(id.value());
  }

  /** Cites the documents that the rows belong to, each once and with its notice. */
  public void rows(Sheet sheet, Collection<Requirement> rows) {
    documents(sheet, rows.stream().map(each -> each.id().standard()).toList());
  }

  /** Cites documents in the order of the registry, each once and with its notice. */
  void documents(Sheet sheet, Collection<DocumentId> ids) {
    Set<DocumentId> used = new HashSet<>(ids);
    boolean first = true;
    for (Document each : documents.all()) {
      if (used.contains(each.id())) {
        if (first) {
          sheet.blank();
          first = false;
        }
        Standard standard = each.standard();
        line(
            sheet,
            standard.name() + ", " + standard.edition(),
            standard.publisher(),
            standard.url(),
            standard.notice());
      }
    }
  }

  /**
   * Writes the citation of one requirement.
   *
   * @param notice the notice to reproduce; empty if none
   */
  static void citation(Sheet sheet, Citation citation, String notice) {
    sheet.blank();
    line(
        sheet,
        citation.document() + ", " + citation.edition() + ", " + citation.locator(),
        citation.publisher(),
        citation.url(),
        notice);
    sheet.prose("         ", "         ", Style.FAINT, citation.licence());
  }

  private static void line(
      Sheet sheet, String document, String publisher, String url, String notice) {
    sheet.prose("Source:  ", "         ", Style.FAINT, document + ". " + publisher + ". " + url);
    if (!notice.isEmpty()) {
      sheet.prose("         ", "         ", Style.FAINT, notice);
    }
  }
}
