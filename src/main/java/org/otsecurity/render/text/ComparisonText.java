package org.otsecurity.render.text;

import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Requirements side by side. */
public final class ComparisonText {
  private ComparisonText() {}

  /** Writes each requirement, then what joins them. */
  public static void write(Sheet sheet, ObjectNode answer) {
    boolean first = true;
    for (JsonNode row : answer.path("requirements")) {
      if (!first) {
        sheet.blank();
      }
      first = false;
      sheet.prose(
          0,
          Style.STRONG,
          Facts.text(row, "standard") + " " + Facts.text(row, "id") + " " + Facts.title(row));
      String selection = Facts.selection(row);
      sheet.prose(
          2,
          Style.FAINT,
          Facts.text(row, "scope") + (selection.isEmpty() ? "" : " · " + selection));
      sheet.prose(2, Style.PLAIN, Facts.text(row, "text"));
      for (JsonNode each : row.path("enhancements")) {
        String level = Facts.text(each, "level");
        sheet.prose(
            "  + ",
            "    ",
            Style.PLAIN,
            Facts.text(each, "id")
                + " "
                + Facts.text(each, "title")
                + (level.isEmpty() ? "" : " (SL " + level + ")"));
      }
    }
    if (!answer.path("mappings").isEmpty()) {
      sheet.heading("Mappings between them");
    }
    for (JsonNode each : answer.path("mappings")) {
      String confidence = Facts.text(each, "confidence");
      sheet.prose(
          2,
          Style.STRONG,
          Facts.text(each, "from")
              + " "
              + Facts.text(each, "relationship").replace('-', ' ')
              + " "
              + Facts.text(each, "id")
              + " ("
              + Facts.text(each, "basis")
              + (confidence.isEmpty() ? "" : ", confidence " + confidence)
              + ")");
      sheet.prose(4, Style.PLAIN, Facts.text(each, "rationale"));
      only(sheet, each, "only_in_first", Facts.text(each, "from"));
      only(sheet, each, "only_in_second", Facts.text(each, "id"));
    }
    sheet.notes(answer.path("notes"));
  }

  private static void only(Sheet sheet, JsonNode pair, String key, String id) {
    if (pair.has(key)) {
      sheet.prose(
          4,
          Style.FAINT,
          "Enhancements of " + id + " without a counterpart: " + Facts.list(pair.path(key)) + ".");
    }
  }
}
