package org.otsecurity.render.text;

import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Zones and conduits as prose and tables. */
public final class ZoneText {
  private ZoneText() {}

  /** Writes the answer; the diagrams are left to JSON and to the drawing. */
  public static void write(Sheet sheet, ObjectNode answer) {
    JsonNode architecture = answer.path("architecture");
    if (!architecture.isMissingNode()) {
      sheet.prose(0, Style.STRONG, Facts.text(architecture, "name"));
      sheet.prose(0, Style.PLAIN, Facts.text(architecture, "summary"));
    }
    JsonNode selection = answer.path("selection");
    if (!selection.isMissingNode()) {
      sheet.blank();
      sheet.prose(
          0,
          Style.PLAIN,
          Facts.text(selection, "security_level")
              + " selects "
              + Facts.text(selection, "rows")
              + " of "
              + Facts.text(selection, "of")
              + " rows of IEC 62443-3-3.");
    }
    for (JsonNode each : answer.path("levels")) {
      sheet.heading("Level " + Facts.text(each, "level") + "  " + Facts.text(each, "name"));
      sheet.prose(2, Style.PLAIN, Facts.text(each, "summary"));
      list(sheet, "Holds", each.path("holds"));
      list(sheet, "Assets", each.path("assets"));
      list(sheet, "Requirements", each.path("requirements"));
    }
    for (JsonNode each : answer.path("zones")) {
      zone(sheet, each);
    }
    conduits(sheet, answer.path("conduits"));
    rules(sheet, answer.path("rules"));
    example(sheet, answer.path("sl_t_example"));
    if (!answer.path("sector_notes").isEmpty()) {
      sheet.heading("Sector notes");
      answer
          .path("sector_notes")
          .forEach(each ->
              item(sheet, Facts.text(each, "note") + " [" + Facts.text(each, "source") + "]"));
    }
    if (!answer.path("architectures").isEmpty()) {
      sheet.heading("Reference architectures");
      Table table = new Table(Column.id(), Column.flexible("Name"));
      answer
          .path("architectures")
          .forEach(each -> table.row(Facts.text(each, "id"), Facts.text(each, "name")));
      sheet.table(2, table);
    }
    sheet.notes(answer.path("notes"));
    sheet.blank();
    for (JsonNode each : answer.path("citation")) {
      sheet.prose(
          "Source:  ",
          "         ",
          Style.FAINT,
          Facts.text(each, "document")
              + " ("
              + Facts.text(each, "edition")
              + "), "
              + Facts.text(each, "locator")
              + ". "
              + Facts.text(each, "url"));
    }
  }

  private static void zone(Sheet sheet, JsonNode zone) {
    sheet.heading(
        Facts.text(zone, "name")
            + "  (level "
            + Facts.list(zone.path("levels"))
            + (zone.has("separated_as") ? "; " + Facts.list(zone.path("separated_as")) : "")
            + ")");
    sheet.prose(2, Style.PLAIN, Facts.text(zone, "purpose"));
    list(sheet, "Holds", zone.path("holds"));
    list(sheet, "Assets", zone.path("assets"));
    list(sheet, "Requirements", zone.path("requirements"));
    list(sheet, "At higher levels", zone.path("at_higher_levels"));
    if (zone.has("example_sl_t")) {
      labeled(
          sheet,
          "Example SL-T",
          Facts.text(zone, "example_sl_t")
              + ", selects "
              + Facts.text(zone, "rows_at_example_sl_t")
              + " rows of IEC 62443-3-3");
    }
  }

  private static void conduits(Sheet sheet, JsonNode conduits) {
    sheet.heading("Conduits");
    for (JsonNode each : conduits) {
      String arrow = Facts.text(each, "direction").equals("both") ? " <-> " : " -> ";
      sheet.blank();
      sheet.prose(
          2,
          Style.STRONG,
          Facts.text(each, "id")
              + "  "
              + Facts.text(each, "from")
              + arrow
              + Facts.text(each, "to")
              + (Facts.text(each, "direction").equals("one-way") ? " (one way)" : ""));
      sheet.prose(4, Style.PLAIN, Facts.text(each, "purpose"));
      labeled(sheet, "Protocols", Facts.list(each.path("protocols")));
      labeled(sheet, "Default rule", Facts.text(each, "default_rule"));
      list(sheet, "Controls", each.path("controls"));
      list(sheet, "Answers", each.path("answers_techniques"));
    }
  }

  private static void rules(Sheet sheet, JsonNode rules) {
    if (!rules.isEmpty()) {
      sheet.heading("Rules of partitioning");
      for (JsonNode each : rules) {
        item(
            sheet,
            Facts.text(each, "rule")
                + " ["
                + Facts.text(each, "basis")
                + "; "
                + Facts.list(each.path("requirements"))
                + "]");
      }
    }
  }

  private static void example(Sheet sheet, JsonNode example) {
    if (!example.isMissingNode()) {
      sheet.heading("Setting target levels, an example");
      sheet.prose(2, Style.PLAIN, Facts.text(example, "notice"));
      for (String key : new String[] {"consequence", "threat", "reasoning"}) {
        example.path(key).forEach(each -> item(sheet, key + ": " + each.asString("")));
      }
    }
  }

  private static void item(Sheet sheet, String words) {
    sheet.prose("  - ", "    ", Style.PLAIN, words);
  }

  private static void list(Sheet sheet, String label, JsonNode values) {
    if (!values.isEmpty()) {
      labeled(sheet, label, Facts.list(values));
    }
  }

  private static void labeled(Sheet sheet, String label, String words) {
    String first = "    " + label + ": ";
    sheet.prose(first, "      ", Style.FAINT, words);
  }
}
