package org.otsecurity.render.text;

import java.util.Collection;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** What publishers have, against what is here. */
public final class FreshnessText {
  private FreshnessText() {}

  /** Writes a table and the notes. */
  public static void write(Sheet sheet, Collection<Freshness> learned) {
    Table table =
        new Table(
            Column.id(),
            Column.flexible("Published"),
            Column.flexible("Text held"),
            Column.flexible("Facts here"),
            Column.flexible("State"),
            Column.flexible("Seen since"));
    for (Freshness each : learned) {
      table.row(
          each.standard().value(),
          or(each.published(), "?"),
          or(each.held(), "none"),
          or(each.facts(), "none"),
          each.state().words(),
          each.since());
    }
    sheet.table(0, table);
    sheet.blank();
    for (Freshness each : learned) {
      if (!each.note().isEmpty()) {
        sheet.prose("- ", "  ", Style.PLAIN, each.standard().value() + ": " + each.note());
      }
    }
  }

  private static String or(String text, String other) {
    return text.isEmpty() ? other : text;
  }
}
