package org.otsecurity.render.text;

import java.util.Set;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One ATT&amp;CK technique with everything around it. */
public final class TechniqueText {
  private static final Set<String> PLACED =
      Set.of(
          "standard",
          "id",
          "title",
          "kind",
          "status",
          "family",
          "parent",
          "text",
          "text_kind",
          "text_edition",
          "summary",
          "discussion",
          "other_names",
          "mitigation_count",
          "use_now",
          "tactics",
          "targeted_assets",
          "mitigations",
          "used_by",
          "detection",
          "mapped_requirements",
          "notes",
          "citation");

  private TechniqueText() {}

  /** Writes the technique. */
  public static void write(Sheet sheet, ObjectNode answer) {
    sheet.title(answer);
    sheet.prose(
        0,
        Style.FAINT,
        Facts.text(answer.path("citation"), "document")
            + " "
            + Facts.text(answer.path("citation"), "edition")
            + " ("
            + Facts.text(answer, "standard")
            + ") · "
            + Facts.text(answer, "kind"));
    String status = Facts.text(answer, "status");
    if (!status.isEmpty()) {
      sheet.prose(0, Style.DOUBT, "Not in force: " + status + ".");
    }
    sheet.blank();
    Facts.prose(sheet, answer);
    Facts.wordsBeside(sheet, answer);
    sheet.blank();
    facts(sheet, answer);
    list(sheet, "Use now", answer.path("use_now"), "");
    list(sheet, "Targeted assets", answer.path("targeted_assets"), "");
    if (answer.has("mitigations")) {
      list(sheet, "Mitigations", answer.path("mitigations"), "");
    } else if (answer.path("mitigation_count").asInt(-1) == 0) {
      sheet.heading("Mitigations (0)");
    }
    list(sheet, "Used by", answer.path("used_by"), "kind");
    list(sheet, "Detection", answer.path("detection"), "data_components");
    mapped(sheet, answer);
    sheet.notes(answer.path("notes"));
    Sources.citation(sheet, answer.path("citation"));
  }

  private static void facts(Sheet sheet, ObjectNode answer) {
    Table table = new Table(Column.fixed("", Style.FAINT), Column.flexible(""));
    if (answer.has("tactics")) {
      table.row("Tactics", Facts.mentions(answer.path("tactics")));
    }
    for (JsonNode name : answer.path("other_names")) {
      String detail = Facts.text(name, "detail");
      table.row(
          "Also known as",
          Facts.text(name, "name")
              + " ("
              + Facts.text(name, "kind")
              + (detail.isEmpty() ? "" : ", " + detail)
              + ")");
    }
    answer
        .properties()
        .forEach(each -> {
          if (!PLACED.contains(each.getKey()) && each.getValue().isValueNode()) {
            String words = Facts.words(each.getKey());
            table.row(
                Character.toUpperCase(words.charAt(0)) + words.substring(1),
                each.getValue().asString(""));
          }
        });
    sheet.table(2, table);
  }

  private static void list(Sheet sheet, String heading, JsonNode rows, String further) {
    if (rows.isEmpty()) {
      return;
    }
    sheet.heading(heading + " (" + rows.size() + ")");
    Table table =
        new Table(
            Column.fixed("", Style.ID),
            Column.flexible(""),
            new Column("", false, true, Style.FAINT));
    rows.forEach(
        row -> table.row(Facts.text(row, "id"), Facts.title(row), Facts.text(row, further)));
    sheet.table(2, table);
  }

  private static void mapped(Sheet sheet, ObjectNode answer) {
    if (!answer.has("mapped_requirements")) {
      return;
    }
    JsonNode rows = answer.path("mapped_requirements");
    sheet.heading("Requirements reached through MITRE's labels (" + rows.size() + ")");
    Table table =
        new Table(
            Column.fixed("", Style.ID),
            Column.flexible(""),
            Column.fixed("", Style.FAINT),
            Column.flexible(""),
            Column.fixed("", Style.FAINT),
            new Column("", false, true, Style.FAINT));
    for (JsonNode row : rows) {
      table.row(
          Facts.text(row, "id"),
          Facts.title(row),
          Facts.text(row, "standard"),
          "via " + Facts.list(row.path("via_mitigations")),
          Facts.text(row, "basis"),
          Facts.text(row, "note"));
    }
    sheet.table(2, table);
  }
}
