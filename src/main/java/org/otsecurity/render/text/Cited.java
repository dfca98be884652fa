package org.otsecurity.render.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final boolean brief;

  /** Cites from the registry, for people. */
  public Cited(Documents documents) {
    this(documents, false);
  }

  /**
   * Cites from the registry.
   *
   * @param brief whether the reader is a model, for whom lists are short
   */
  public Cited(Documents documents, boolean brief) {
    this.documents = documents;
    this.brief = brief;
  }

  /** Whether lists are to be short. */
  boolean isBrief() {
    return brief;
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
    List<Standard> cited =
        documents.all().stream()
            .filter(each -> used.contains(each.id()))
            .map(Document::standard)
            .toList();
    if (cited.isEmpty()) {
      return;
    }
    sheet.blank();
    if (brief) {
      brief(sheet, cited);
      return;
    }
    for (Standard each : cited) {
      line(sheet, each.name() + ", " + each.edition(), each.publisher(), each.url(), each.notice());
    }
  }

  /** One line for all, then the notices, each once. */
  private static void brief(Sheet sheet, List<Standard> cited) {
    sheet.prose(
        "Sources: ",
        "         ",
        Style.FAINT,
        cited.stream()
            .map(each -> each.name() + ", " + each.edition() + ", " + each.url())
            .collect(Collectors.joining("; ")));
    String notices =
        cited.stream()
            .map(Standard::notice)
            .filter(each -> !each.isEmpty())
            .distinct()
            .collect(Collectors.joining(" "));
    if (!notices.isEmpty()) {
      sheet.prose(0, Style.FAINT, notices);
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
