package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** NERC CIP requirements, and their mapping to IEC 62443. */
public final class NercText {
  private NercText() {}

  /** Writes the requirements that apply, with the versions they stand in. */
  public static void list(Sheet sheet, ObjectNode answer) {
    sheet.prose(
        0,
        Style.STRONG,
        Facts.text(answer, "total") + " of " + Facts.text(answer, "of_all") + " requirements");
    sheet.blank();
    Table table =
        new Table(Column.id(), Column.flexible("Requirement"), Column.flexible("Applies to"));
    for (JsonNode row : answer.path("requirements")) {
      table.row(Facts.text(row, "id"), Facts.title(row), Facts.text(row, "applies_to"));
    }
    sheet.table(0, table);
    sheet.heading("Versions");
    Table versions =
        new Table(Column.id(), Column.flexible("In force since"), Column.flexible("Later"));
    for (JsonNode row : answer.path("versions")) {
      versions.row(
          Facts.text(row, "id"),
          Facts.text(row, "effective") + ", " + Facts.text(row, "enforcement"),
          Facts.text(row, "later_versions"));
    }
    sheet.table(2, versions);
    sheet.notes(answer.path("notes"));
  }

  /** Writes each part with what of IEC 62443 corresponds to it, or why nothing does. */
  public static void mapping(Sheet sheet, ObjectNode answer) {
    JsonNode asked = answer.path("requirement");
    sheet.prose(0, Style.STRONG, Facts.text(asked, "id") + " " + Facts.title(asked));
    JsonNode version = answer.path("version");
    sheet.prose(
        0,
        Style.FAINT,
        Facts.text(version, "id")
            + ", "
            + Facts.text(version, "enforcement")
            + ", "
            + Facts.text(version, "effective")
            + (version.has("later_versions")
                ? "; later: " + Facts.text(version, "later_versions")
                : ""));
    for (JsonNode row : answer.path("requirements")) {
      sheet.blank();
      sheet.prose(0, Style.STRONG, Facts.text(row, "id") + " " + Facts.title(row));
      for (String part : List.of("iec62443_3_3", "iec62443_2_1")) {
        for (JsonNode each : row.path(part)) {
          List<String> facts = new ArrayList<>();
          facts.add(Facts.text(each, "standard"));
          facts.add(Facts.text(each, "id"));
          facts.add(Facts.title(each));
          facts.add("(" + Facts.text(each, "confidence") + ")");
          sheet.prose(2, Style.PLAIN, String.join(" ", facts));
          if (each.has("rationale")) {
            sheet.prose(4, Style.FAINT, Facts.text(each, "rationale"));
          }
        }
        if (row.has(part + "_none")) {
          sheet.prose(
              2,
              Style.PLAIN,
              part.replace('_', '-') + ": none. " + Facts.text(row, part + "_none"));
        }
      }
    }
    sheet.notes(answer.path("notes"));
  }
}
