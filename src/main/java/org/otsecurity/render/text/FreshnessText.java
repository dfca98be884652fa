package org.otsecurity.render.text;

import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What publishers have, against what is here. */
public final class FreshnessText {
  private FreshnessText() {}

  /** Writes a table and the notes. */
  public static void write(Sheet sheet, ObjectNode answer) {
    Table table =
        new Table(
            Column.id(),
            Column.flexible("Published"),
            Column.flexible("Text held"),
            Column.flexible("Facts here"),
            Column.flexible("State"),
            Column.flexible("Seen since"));
    for (JsonNode each : answer.path("standards")) {
      table.row(
          Facts.text(each, "standard"),
          or(Facts.text(each, "published_release"), "?"),
          or(Facts.text(each, "official_text_held"), "none"),
          or(Facts.text(each, "facts_of_release"), "none"),
          Facts.text(each, "state"),
          Facts.text(each, "first_seen"));
    }
    sheet.table(0, table);
    sheet.blank();
    for (JsonNode each : answer.path("standards")) {
      if (each.has("note")) {
        sheet.prose(
            "- ",
            "  ",
            Style.PLAIN,
            Facts.text(each, "standard") + ": " + Facts.text(each, "note"));
      }
    }
  }

  private static String or(String text, String other) {
    return text.isEmpty() ? other : text;
  }
}
