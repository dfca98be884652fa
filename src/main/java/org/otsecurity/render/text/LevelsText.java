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

/** What a security level selects, or what changes between two. */
public final class LevelsText {
  private LevelsText() {}

  /** Writes the counts and the rows, grouped by foundational requirement. */
  public static void write(Sheet sheet, ObjectNode answer, Sources sources) {
    JsonNode difference = answer.path("compared_with");
    sheet.prose(0, Style.STRONG, summary(answer, sources));
    sheet.prose(
        0,
        Style.PLAIN,
        Facts.text(answer, "base_requirements")
            + " base requirements and "
            + Facts.text(answer, "enhancements")
            + " enhancements. All rows by level: "
            + cumulative(answer)
            + ".");
    if (answer.has("component_view")) {
      sheet.prose(0, Style.PLAIN, componentView(answer.path("component_view"), sources));
    }
    JsonNode perFr = answer.path("per_foundational_requirement");
    if (difference.isMissingNode()) {
      for (JsonNode fr : perFr) {
        sheet.heading(
            Facts.text(fr, "id")
                + " "
                + Facts.text(fr, "title")
                + " ("
                + Facts.text(fr, "code")
                + "), SL "
                + Facts.text(fr, "level")
                + ": "
                + Facts.text(fr, "selected")
                + " of "
                + Facts.text(fr, "of"));
        rows(sheet, answer.path("requirements"), Facts.text(fr, "code"));
      }
    } else {
      difference(sheet, perFr, difference);
    }
    if (!answer.path("common_constraints").isEmpty()) {
      sheet.blank();
      sheet.prose(
          0,
          Style.PLAIN,
          "Common constraints bind every row: "
              + Facts.mentions(answer.path("common_constraints"))
              + ".");
    }
    sheet.notes(answer.path("notes"));
    sources.cite(sheet, answer.path("common_constraints"), answer.path("requirements"));
  }

  private static String summary(ObjectNode answer, Sources sources) {
    String type = Facts.text(answer, "component_type");
    return sources.name(Facts.text(answer, "standard"))
        + " ("
        + Facts.text(answer, "edition")
        + ") at "
        + Facts.text(answer, "security_level")
        + (type.isEmpty() ? "" : " for " + type)
        + ": "
        + Facts.text(answer, "total")
        + " rows";
  }

  private static String cumulative(ObjectNode answer) {
    List<String> totals = new ArrayList<>();
    for (JsonNode each : answer.path("cumulative_totals")) {
      totals.add("SL " + Facts.text(each, "level") + " " + Facts.text(each, "total"));
    }
    return String.join(", ", totals);
  }

  private static String componentView(JsonNode view, Sources sources) {
    List<String> types = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : view.properties()) {
      if (each.getValue().isNumber()) {
        types.add(each.getKey() + " " + each.getValue().asString());
      }
    }
    return "Rows of "
        + sources.name(Facts.text(view, "standard"))
        + " per component type at the same level: "
        + String.join(", ", types)
        + ".";
  }

  private static void difference(Sheet sheet, JsonNode perFr, JsonNode difference) {
    sheet.heading(
        "Added at "
            + Facts.text(difference, "security_level")
            + " ("
            + Facts.text(difference, "total")
            + " rows): "
            + Facts.text(difference, "added_count")
            + " rows, "
            + Facts.text(difference, "added_base_requirements")
            + " base and "
            + Facts.text(difference, "added_enhancements")
            + " enhancements");
    List<String> gaps = new ArrayList<>();
    for (JsonNode fr : difference.path("per_foundational_requirement")) {
      gaps.add(
          Facts.text(fr, "code")
              + " "
              + Facts.text(fr, "from")
              + " to "
              + Facts.text(fr, "to")
              + ": "
              + Facts.text(fr, "added"));
    }
    sheet.prose(
        0,
        Style.PLAIN,
        "Rows added per foundational requirement: " + String.join(", ", gaps) + ".");
    for (JsonNode fr : perFr) {
      rows(sheet, difference.path("added"), Facts.text(fr, "code"));
    }
    if (difference.path("removed_count").asInt() > 0) {
      sheet.heading("No longer selected: " + Facts.text(difference, "removed_count") + " rows");
      for (JsonNode fr : perFr) {
        rows(sheet, difference.path("removed"), Facts.text(fr, "code"));
      }
    }
  }

  private static void rows(Sheet sheet, JsonNode rows, String family) {
    Table table =
        new Table(Column.fixed("", Style.ID), Column.fixed("", Style.FAINT), Column.flexible(""));
    for (JsonNode row : rows) {
      if (Facts.text(row, "family").equals(family)) {
        // As wide as the longest id, so that the groups are in line with each other.
        table.row("%-12s".formatted(Facts.text(row, "id")), Facts.selection(row), Facts.title(row));
      }
    }
    sheet.table(2, table);
  }
}
