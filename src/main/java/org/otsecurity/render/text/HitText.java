package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.search.SearchHit;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** A row that a search found, in brief. */
final class HitText {
  private HitText() {}

  /** One item: what it is, and the words that answer. */
  static void write(Sheet sheet, SearchHit hit) {
    Requirement row = hit.requirement();
    String head =
        Titles.mentionWithStatus(row.heading()) + " (" + String.join(", ", facts(row)) + ")";
    sheet.prose(
        "- ", "  ", Style.PLAIN, hit.snippet().isEmpty() ? head : head + ": " + hit.snippet());
  }

  /** Its document, what it is, and what selects it. */
  static List<String> facts(Requirement row) {
    List<String> facts = new ArrayList<>();
    facts.add(row.id().standard().value());
    facts.add(row.kind().value());
    String selection = Titles.selection(row);
    if (!selection.isEmpty()) {
      facts.add(selection);
    }
    return facts;
  }
}
