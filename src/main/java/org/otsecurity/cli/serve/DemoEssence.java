package org.otsecurity.cli.serve;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person reads of an answer in a few seconds. Everything is taken from the answer. */
final class DemoEssence {
  private DemoEssence() {}

  static void level(Sheet sheet, ObjectNode answer) {
    line(
        sheet,
        text(answer, "total")
            + " rows of "
            + text(answer, "standard")
            + " at "
            + text(answer, "security_level")
            + (answer.has("component_type") ? " for " + text(answer, "component_type") : "")
            + ": "
            + text(answer, "base_requirements")
            + " base requirements, "
            + text(answer, "enhancements")
            + " enhancements.");
    line(sheet, "Cumulative: " + cumulative(answer) + ".");
    List<String> families = new ArrayList<>();
    for (JsonNode each : answer.path("per_foundational_requirement")) {
      families.add(text(each, "code") + " " + text(each, "selected") + "/" + text(each, "of"));
    }
    line(sheet, "Per FR:     " + String.join(", ", families) + ".");
    line(sheet, "First:      " + mentions(answer.path("requirements"), 3));
  }

  static void comparison(Sheet sheet, ObjectNode answer) {
    JsonNode difference = answer.path("compared_with");
    line(
        sheet,
        text(difference, "added_count")
            + " rows more, "
            + text(answer, "total")
            + " to "
            + text(difference, "total")
            + ": "
            + text(difference, "added_enhancements")
            + " enhancements, "
            + text(difference, "added_base_requirements")
            + " new base requirements.");
    line(sheet, "All: " + ids(difference.path("added")) + ".");
  }

  static void requirement(Sheet sheet, ObjectNode answer) {
    line(
        sheet,
        text(answer, "id")
            + " "
            + text(answer, "title")
            + " ("
            + text(answer, "standard")
            + ", "
            + text(answer, "family_title")
            + "), from SL "
            + text(answer, "level")
            + ".");
    for (JsonNode each : answer.path("enhancements")) {
      line(
          sheet,
          "  " + text(each, "id") + "  SL " + text(each, "level") + "  " + text(each, "title"));
    }
    line(
        sheet,
        "Component pair: "
            + mentions(answer.path("relations").path("paired_with"), 3)
            + ". Text held: "
            + text(answer, "text_kind")
            + ".");
    cite(sheet, answer);
  }

  static void techniques(Sheet sheet, ObjectNode answer) {
    JsonNode rows = answer.path("techniques");
    line(
        sheet,
        text(answer, "total")
            + " techniques target "
            + mentions(answer.path("filters").path("asset"), 3)
            + ".");
    line(sheet, "First: " + mentions(rows, 6));
  }

  static void technique(Sheet sheet, ObjectNode answer) {
    String status = text(answer, "status");
    List<String> names = new ArrayList<>();
    for (JsonNode each : answer.path("other_names")) {
      names.add("\"" + text(each, "name") + "\" (" + text(each, "kind") + ")");
    }
    line(
        sheet,
        text(answer, "id")
            + " "
            + text(answer, "title")
            + (status.isEmpty() ? "" : ", " + status)
            + (names.isEmpty() ? "" : ", also " + String.join(", ", names))
            + (answer.has("tactics") ? ", " + mentions(answer.path("tactics"), 3) : "")
            + ".");
    if (!answer.path("use_now").isEmpty()) {
      line(sheet, "Use now: " + mentions(answer.path("use_now"), 5) + ".");
    }
    if (!answer.path("mitigations").isEmpty()) {
      line(
          sheet,
          text(answer, "mitigation_count")
              + " mitigations: "
              + mentions(answer.path("mitigations"), 12)
              + ".");
    }
    if (answer.has("mapped_requirements")) {
      line(
          sheet,
          "Through MITRE's labels: " + ids(answer.path("mapped_requirements")) + " (derived).");
    }
    cite(sheet, answer);
  }

  static void mitigations(Sheet sheet, ObjectNode answer) {
    line(
        sheet,
        text(answer, "total")
            + " techniques: "
            + mentions(answer.path("techniques"), 7)
            + ". Mitigations by how many they cover:");
    int shown = 0;
    for (JsonNode each : answer.path("mitigations")) {
      if (shown++ == 5) {
        break;
      }
      line(
          sheet, "  " + text(each, "covers") + "  " + text(each, "id") + " " + text(each, "title"));
    }
  }

  private static void cite(Sheet sheet, ObjectNode answer) {
    JsonNode citation = answer.path("citation");
    sheet.prose(
        3,
        Style.FAINT,
        "Source: "
            + text(citation, "document")
            + ", "
            + text(citation, "edition")
            + ", "
            + text(citation, "locator")
            + ".");
  }

  private static String cumulative(ObjectNode answer) {
    List<String> totals = new ArrayList<>();
    for (JsonNode each : answer.path("cumulative_totals")) {
      totals.add("SL " + text(each, "level") + " " + text(each, "total"));
    }
    return String.join(", ", totals);
  }

  /** Ids and titles of the first rows, and how many more there are. */
  private static String mentions(JsonNode rows, int most) {
    List<String> mentions = new ArrayList<>();
    for (JsonNode each : rows) {
      if (mentions.size() == most) {
        break;
      }
      mentions.add(text(each, "id") + " " + text(each, "title"));
    }
    return String.join(", ", mentions)
        + (rows.size() > most ? ", and " + (rows.size() - most) + " more" : "");
  }

  private static String ids(JsonNode rows) {
    List<String> ids = new ArrayList<>();
    rows.forEach(each -> ids.add(text(each, "id")));
    return String.join(", ", ids);
  }

  /** A wrapped line; leading spaces indent it further. */
  private static void line(Sheet sheet, String words) {
    int indent = 3;
    while (words.charAt(indent - 3) == ' ') {
      indent++;
    }
    sheet.prose(indent, Style.PLAIN, words);
  }

  private static String text(JsonNode row, String key) {
    return row.path(key).asString("");
  }
}
