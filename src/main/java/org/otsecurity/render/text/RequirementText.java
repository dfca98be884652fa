package org.otsecurity.render.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One requirement with everything around it. */
public final class RequirementText {
  /** Members with a place of their own; all others are listed as further facts. */
  private static final Set<String> PLACED =
      Set.of(
          "standard",
          "id",
          "title",
          "kind",
          "status",
          "level",
          "family",
          "family_title",
          "parent",
          "component_types",
          "baselines",
          "ot_baselines",
          "ot_overlay",
          "text",
          "text_kind",
          "text_edition",
          "summary",
          "discussion",
          "selected_at_levels",
          "other_names",
          "confidence",
          "level_evidence",
          "enhances",
          "part_of",
          "requirements",
          "enhancements",
          "common_constraints",
          "relations",
          "mitre_labels",
          "mappings",
          "mappings_left_out",
          "note",
          "notes",
          "citation");

  private RequirementText() {}

  /** Writes the requirement. */
  public static void write(Sheet sheet, ObjectNode answer) {
    sheet.title(answer);
    sheet.prose(
        0,
        Style.FAINT,
        Facts.text(answer.path("citation"), "document")
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
    overlay(sheet, answer.path("ot_overlay"));
    enhancements(sheet, "Enhancements", answer.path("enhancements"));
    enhancements(sheet, "Requirements", answer.path("requirements"));
    answer
        .path("relations")
        .properties()
        .forEach(each -> {
          if (each.getValue().isArray()) {
            relation(sheet, each.getKey(), each.getValue(), answer.path("relations"));
          }
        });
    mappings(sheet, answer);
    if (!answer.path("mitre_labels").isEmpty()) {
      sheet.heading("MITRE's labels, as printed");
      Table table = new Table(Column.flexible(""), Column.flexible(""));
      answer
          .path("mitre_labels")
          .forEach(each -> table.row(Facts.text(each, "label"), Facts.text(each, "note")));
      sheet.table(2, table);
    }
    if (answer.has("note") || answer.has("notes")) {
      sheet.blank();
      if (answer.has("note")) {
        sheet.prose("- ", "  ", Style.PLAIN, Facts.text(answer, "note"));
      }
      answer.path("notes").forEach(each -> sheet.prose("- ", "  ", Style.PLAIN, each.asString()));
    }
    Sources.citation(sheet, answer.path("citation"));
  }

  private static void mappings(Sheet sheet, ObjectNode answer) {
    JsonNode rows = answer.path("mappings");
    if (rows.isEmpty()) {
      return;
    }
    String leftOut = Facts.text(answer, "mappings_left_out");
    String more = leftOut.substring(0, (leftOut + ";").indexOf(';'));
    sheet.heading(
        "Maps to (" + rows.size() + (more.isEmpty() ? ")" : ", " + more + " more with map)"));
    Table table =
        new Table(
            Column.id(),
            Column.id(),
            Column.flexible(""),
            new Column("", false, true, Style.FAINT));
    for (JsonNode row : rows) {
      String confidence = Facts.text(row, "confidence");
      table.row(
          Facts.text(row, "standard"),
          Facts.text(row, "id"),
          Facts.title(row),
          Facts.text(row, "basis") + (confidence.isEmpty() ? "" : " " + confidence));
    }
    sheet.table(2, table);
  }

  private static void overlay(Sheet sheet, JsonNode overlay) {
    if (overlay.isMissingNode()) {
      return;
    }
    sheet.heading("OT overlay");
    sheet.prose(
        2,
        Style.PLAIN,
        "LOW "
            + Facts.text(overlay, "low")
            + ", MODERATE "
            + Facts.text(overlay, "moderate")
            + ", HIGH "
            + Facts.text(overlay, "high")
            + ".");
    for (String each : List.of("discussion", "rationale")) {
      if (overlay.has(each)) {
        sheet.prose(2, Style.PLAIN, Facts.text(overlay, each));
      }
    }
    sheet.prose(2, Style.FAINT, "From " + Facts.text(overlay, "source") + ".");
  }

  private static void facts(Sheet sheet, ObjectNode answer) {
    Map<String, String> facts = new LinkedHashMap<>();
    if (answer.has("level")) {
      facts.put(
          "Security level",
          "selected at SL " + Facts.list(answer.path("selected_at_levels")) + evidence(answer));
    }
    facts.put("Baselines", Facts.list(answer.path("baselines")));
    facts.put("Component types", Facts.list(answer.path("component_types")));
    String family = Facts.text(answer, "family");
    String title = Facts.text(answer, "family_title");
    facts.put(
        "Family",
        title.isEmpty() || title.equalsIgnoreCase(family) ? family : title + " (" + family + ")");
    if (answer.has("part_of")) {
      facts.put("Part of", mention(answer.path("part_of")));
    } else if (answer.has("enhances")) {
      facts.put("Enhances", mention(answer.path("enhances")));
    } else {
      facts.put("Enhances", Facts.text(answer, "parent"));
    }
    for (JsonNode name : answer.path("other_names")) {
      String detail = Facts.text(name, "detail");
      facts.merge(
          "Also known as",
          Facts.text(name, "name")
              + " ("
              + Facts.text(name, "kind")
              + (detail.isEmpty() ? "" : ", " + detail)
              + ")",
          (a, b) -> a + "; " + b);
    }
    facts.put("Common constraints", Facts.mentions(answer.path("common_constraints")));
    answer
        .properties()
        .forEach(each -> {
          if (!PLACED.contains(each.getKey()) && each.getValue().isValueNode()) {
            String words = Facts.words(each.getKey());
            facts.put(
                Character.toUpperCase(words.charAt(0)) + words.substring(1),
                each.getValue().asString(""));
          }
        });
    Table table = new Table(Column.fixed("", Style.FAINT), Column.flexible(""));
    facts.forEach((name, value) -> {
      if (!value.isEmpty()) {
        table.row(name, value);
      }
    });
    sheet.table(2, table);
  }

  private static String evidence(ObjectNode answer) {
    StringBuilder text = new StringBuilder();
    String confidence = Facts.text(answer, "confidence");
    if (!confidence.isEmpty()) {
      text.append("; confidence ").append(confidence);
    }
    if (answer.has("level_evidence")) {
      text.append(" (");
      String separator = "";
      for (Map.Entry<String, JsonNode> each : answer.path("level_evidence").properties()) {
        text.append(separator)
            .append(each.getKey())
            .append(": ")
            .append(each.getValue().asString());
        separator = ", ";
      }
      text.append(')');
    }
    return text.toString();
  }

  private static String mention(JsonNode row) {
    return Facts.text(row, "id") + " " + Facts.title(row);
  }

  private static void enhancements(Sheet sheet, String heading, JsonNode rows) {
    if (rows.isEmpty()) {
      return;
    }
    sheet.heading(heading + " (" + rows.size() + ")");
    boolean texts = rows.get(0).has("text_kind");
    Table table = enhancementTable();
    for (JsonNode each : rows) {
      table.row(Facts.text(each, "id"), Facts.selection(each), Facts.title(each));
      if (texts) {
        sheet.table(2, table);
        table = enhancementTable();
        if (each.has("text")) {
          sheet.prose(4, Style.PLAIN, Facts.text(each, "text"));
        }
      }
    }
    sheet.table(2, table);
  }

  /** The value that a member has in all rows; empty if they differ. */
  private static String shared(JsonNode rows, String key) {
    String first = Facts.text(rows.path(0), key);
    for (JsonNode row : rows) {
      if (!Facts.text(row, key).equals(first)) {
        return "";
      }
    }
    return first;
  }

  private static Table enhancementTable() {
    return new Table(
        Column.fixed("", Style.ID),
        Column.fixed("", Style.FAINT),
        new Column("", false, true, Style.STRONG));
  }

  private static void relation(Sheet sheet, String name, JsonNode rows, JsonNode all) {
    String heading = Facts.words(name);
    int leftOut = all.path(name + "_left_out").asInt(0);
    // What all rows share is said once.
    String standard = shared(rows, "standard");
    String basis = shared(rows, "basis");
    sheet.heading(
        Character.toUpperCase(heading.charAt(0))
            + heading.substring(1)
            + " ("
            + (rows.size() + leftOut)
            + ")"
            + (standard.isEmpty() ? "" : ", " + standard)
            + (basis.isEmpty() ? "" : ", " + basis));
    Table table =
        new Table(
            Column.fixed("", Style.ID),
            Column.flexible(""),
            Column.fixed("", Style.FAINT),
            Column.fixed("", Style.FAINT),
            new Column("", false, true, Style.FAINT));
    for (JsonNode row : rows) {
      table.row(
          Facts.text(row, "id"),
          Facts.title(row),
          standard.isEmpty() ? Facts.text(row, "standard") : "",
          basis.isEmpty() ? Facts.text(row, "basis") : "",
          Facts.text(row, "note"));
    }
    sheet.table(2, table);
    if (leftOut > 0) {
      sheet.prose(2, Style.FAINT, "and " + leftOut + " more");
    }
  }
}
