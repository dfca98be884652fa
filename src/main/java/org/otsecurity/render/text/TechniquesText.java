package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** ATT&amp;CK techniques found by what they relate to. */
public final class TechniquesText {
  private TechniquesText() {}

  /** Writes the techniques, and the mitigations that cover them if the answer has them. */
  public static void write(Sheet sheet, ObjectNode answer, Sources sources) {
    List<String> filters = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : answer.path("filters").properties()) {
      filters.add(Facts.words(each.getKey()) + " " + Facts.mentions(each.getValue()));
    }
    sheet.prose(
        0, Style.STRONG, Facts.text(answer, "showing") + " with " + String.join("; ", filters));
    sheet.blank();
    JsonNode rows = answer.path("techniques");
    boolean assets = !rows.isEmpty() && rows.get(0).has("targeted_assets");
    Table table =
        new Table(
            Column.id(),
            Column.flexible("Technique"),
            new Column("Tactics", false, true, Style.FAINT),
            Column.flexible(assets ? "Targeted assets" : ""));
    for (JsonNode row : rows) {
      table.row(
          Facts.text(row, "id"),
          Facts.title(row),
          Facts.list(row.path("tactics")),
          Facts.list(row.path("targeted_assets")));
    }
    sheet.table(0, table);
    mitigations(sheet, answer.path("mitigations"));
    sheet.notes(answer.path("notes"));
    sources.cite(sheet, rows);
  }

  private static void mitigations(Sheet sheet, JsonNode rows) {
    if (rows.isEmpty()) {
      return;
    }
    sheet.heading("Mitigations, widest first (" + rows.size() + ")");
    Table table =
        new Table(
            Column.id(),
            Column.flexible("Mitigation"),
            Column.number("Covers"),
            Column.flexible("Techniques"));
    for (JsonNode row : rows) {
      table.row(
          Facts.text(row, "id"),
          Facts.title(row),
          Facts.text(row, "covers"),
          Facts.list(row.path("techniques")));
    }
    sheet.table(0, table);
  }
}
