package org.otsecurity.render.text;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the facts of lists come from: the line at the end that cites the documents. */
public final class Sources {
  private final Map<String, JsonNode> byStandard = new LinkedHashMap<>();

  /** Reads them from the list of documents. */
  public Sources(ObjectNode standards) {
    standards.path("standards").forEach(each -> byStandard.put(Facts.text(each, "standard"), each));
  }

  /** The name of a document, for example {@code IEC 62443-3-3}. */
  String name(String standard) {
    JsonNode row = byStandard.get(standard);
    return row == null ? standard : Facts.text(row, "name");
  }

  /** Cites the documents that the rows belong to, each with its notice. */
  void cite(Sheet sheet, JsonNode... lists) {
    Set<String> used = new LinkedHashSet<>();
    for (JsonNode rows : lists) {
      rows.forEach(row -> used.add(Facts.text(row, "standard")));
    }
    boolean first = true;
    for (Map.Entry<String, JsonNode> each : byStandard.entrySet()) {
      if (used.contains(each.getKey())) {
        if (first) {
          sheet.blank();
          first = false;
        }
        JsonNode row = each.getValue();
        line(
            sheet,
            Facts.text(row, "name") + ", " + Facts.text(row, "edition"),
            Facts.text(row, "publisher"),
            Facts.text(row, "url"),
            Facts.text(row, "notice"));
      }
    }
  }

  /** Writes the citation of one requirement. */
  static void citation(Sheet sheet, JsonNode citation) {
    sheet.blank();
    line(
        sheet,
        Facts.text(citation, "document")
            + ", "
            + Facts.text(citation, "edition")
            + ", "
            + Facts.text(citation, "locator"),
        Facts.text(citation, "publisher"),
        Facts.text(citation, "url"),
        Facts.text(citation, "notice"));
    sheet.prose("         ", "         ", Style.FAINT, Facts.text(citation, "licence"));
  }

  private static void line(
      Sheet sheet, String document, String publisher, String url, String notice) {
    sheet.prose("Source:  ", "         ", Style.FAINT, document + ". " + publisher + ". " + url);
    if (!notice.isEmpty()) {
      sheet.prose("         ", "         ", Style.FAINT, notice);
    }
  }
}
