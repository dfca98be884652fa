package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Requirements that answer threats. */
public final class ThreatsText {
  private ThreatsText() {}

  /** Writes what answers most threats first, with a path for each. */
  public static void write(Sheet sheet, ObjectNode answer) {
    sheet.prose(
        0,
        Style.STRONG,
        Facts.text(answer, "total")
            + " rows of "
            + Facts.text(answer, "target_standard")
            + " answer "
            + Facts.text(answer, "answered")
            + " of "
            + Facts.text(answer, "threat_count")
            + " threats");
    sheet.blank();
    Table table =
        new Table(
            Column.id(),
            Column.flexible("Requirement"),
            Column.number("Answers"),
            Column.flexible("Path"));
    for (JsonNode row : answer.path("requirements")) {
      List<String> paths = new ArrayList<>();
      row.path("by").forEach(each -> paths.add(Facts.text(each, "path")));
      table.row(
          Facts.text(row, "id"),
          Facts.title(row),
          Facts.text(row, "answers"),
          String.join("; ", paths));
    }
    sheet.table(0, table);
    if (answer.has("without_path")) {
      sheet.prose(
          0, Style.DOUBT, "Without a path: " + Facts.mentions(answer.path("without_path")) + ".");
    }
    sheet.notes(answer.path("notes"));
  }
}
