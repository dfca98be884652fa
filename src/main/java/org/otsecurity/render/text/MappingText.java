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

/** Mappings of a requirement or a document. */
public final class MappingText {
  private MappingText() {}

  /** Writes the mappings with their basis, and who asserts them. */
  public static void write(Sheet sheet, ObjectNode answer) {
    if (answer.has("requirement")) {
      one(sheet, answer);
    } else {
      whole(sheet, answer);
    }
    for (JsonNode set : answer.path("asserted_by")) {
      sheet.blank();
      sheet.prose(
          "Set:     ",
          "         ",
          Style.FAINT,
          Facts.text(set, "title")
              + ", "
              + Facts.text(set, "basis")
              + ". "
              + Facts.text(set, "publisher")
              + ", "
              + Facts.text(set, "document")
              + ". "
              + Facts.text(set, "licence")
              + ". "
              + Facts.text(set, "note"));
    }
    sheet.notes(answer.path("notes"));
  }

  private static void one(Sheet sheet, ObjectNode answer) {
    JsonNode requirement = answer.path("requirement");
    sheet.prose(
        0, Style.STRONG, Facts.text(requirement, "id") + " " + Facts.text(requirement, "title"));
    for (JsonNode mapping : answer.path("mappings")) {
      sheet.blank();
      sheet.prose(
          2,
          Style.STRONG,
          Facts.text(mapping, "standard")
              + " "
              + Facts.text(mapping, "id")
              + " "
              + Facts.text(mapping, "title"));
      sheet.prose(4, Style.FAINT, standing(mapping));
      String rationale = Facts.text(mapping, "rationale");
      if (!rationale.isEmpty()) {
        sheet.prose(4, Style.PLAIN, rationale);
      }
      List<String> steps = new ArrayList<>();
      for (JsonNode step : mapping.path("path")) {
        steps.add(
            Facts.text(step, "from")
                + " "
                + Facts.text(step, "step")
                + " "
                + Facts.text(step, "id")
                + " ("
                + Facts.text(step, "basis")
                + ")");
      }
      if (!steps.isEmpty()) {
        sheet.prose(4, Style.PLAIN, "Path: " + String.join(", ", steps) + ".");
      }
    }
    for (Map.Entry<String, JsonNode> none : answer.path("no_counterpart").properties()) {
      sheet.blank();
      sheet.prose(
          2,
          Style.PLAIN,
          "No counterpart in " + none.getKey() + ": " + none.getValue().asString(""));
    }
  }

  private static String standing(JsonNode mapping) {
    List<String> parts = new ArrayList<>();
    for (String key : List.of("relationship", "basis", "confidence", "asserted_by")) {
      String value = Facts.text(mapping, key);
      if (!value.isEmpty()) {
        parts.add(key.equals("confidence") ? "confidence " + value : value);
      }
    }
    return String.join(" · ", parts);
  }

  private static void whole(Sheet sheet, ObjectNode answer) {
    sheet.prose(
        0,
        Style.STRONG,
        Facts.text(answer, "standard")
            + " to "
            + Facts.text(answer, "target_standard")
            + ": "
            + Facts.text(answer, "showing")
            + " rows, "
            + Facts.text(answer, "rows_with_mapping")
            + " mapped, to "
            + Facts.text(answer, "distinct_targets")
            + " different rows");
    sheet.blank();
    Table table = new Table(Column.id(), Column.flexible("Title"), Column.flexible("Maps to"));
    for (JsonNode row : answer.path("rows")) {
      List<String> targets = new ArrayList<>();
      for (JsonNode each : row.path("mappings")) {
        String confidence = Facts.text(each, "confidence");
        String via = Facts.text(each, "via");
        targets.add(
            Facts.text(each, "id")
                + (via.isEmpty() ? "" : " via " + via)
                + " ("
                + (confidence.isEmpty() ? Facts.text(each, "basis") : confidence)
                + ")");
      }
      for (Map.Entry<String, JsonNode> none : row.path("no_counterpart").properties()) {
        targets.add("none: " + none.getValue().asString(""));
      }
      table.row(
          Facts.text(row, "id"),
          Facts.title(row),
          targets.isEmpty() ? "no mapping known" : String.join(", ", targets));
    }
    sheet.table(0, table);
  }
}
