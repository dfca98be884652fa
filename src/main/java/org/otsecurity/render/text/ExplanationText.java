package org.otsecurity.render.text;

import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rationale or guidance of one requirement. */
public final class ExplanationText {
  private ExplanationText() {}

  /**
   * Writes an explanation.
   *
   * @param title whether the requirement is named first
   */
  public static void write(Sheet sheet, ObjectNode answer, boolean title) {
    if (title) {
      sheet.title(answer);
      sheet.prose(
          0,
          Style.FAINT,
          Facts.text(answer.path("citation"), "document") + " · " + Facts.text(answer, "kind"));
    }
    explanation(sheet, answer, "");
    answer
        .path("for_component")
        .forEach(each -> explanation(sheet, each, " for components, " + name(each)));
    if (answer.has("nearest")) {
      explanation(sheet, answer.path("nearest"), ", nearest: " + name(answer.path("nearest")));
    }
    sheet.notes(answer.path("notes"));
    if (title) {
      Sources.citation(sheet, answer.path("citation"));
    }
  }

  private static void explanation(Sheet sheet, JsonNode row, String of) {
    if (row.has("rationale")) {
      sheet.heading("Why it exists" + of);
      sheet.prose(2, Style.PLAIN, Facts.text(row, "rationale"));
    }
    if (row.has("licensed_rationale")) {
      sheet.heading("Rationale of your licensed copy, edition " + Facts.text(row, "text_edition"));
      sheet.prose(2, Style.PLAIN, Facts.text(row, "licensed_rationale"));
    }
    if (row.has("guidance")) {
      sheet.heading("How it is usually met" + of);
      row.path("guidance")
          .forEach(each -> sheet.prose("  - ", "    ", Style.PLAIN, each.asString("")));
    }
  }

  private static String name(JsonNode row) {
    return Facts.text(row, "id") + " " + Facts.text(row, "title");
  }
}
