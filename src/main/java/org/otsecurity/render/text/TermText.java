package org.otsecurity.render.text;

import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import tools.jackson.databind.JsonNode;

/** Terms of the glossary. */
public final class TermText {
  private TermText() {}

  /** Writes the terms of an answer, then its topic. */
  public static void answer(Sheet sheet, JsonNode answer) {
    write(sheet, answer.path("terms"));
    if (answer.has("topic")) {
      if (!answer.path("terms").isEmpty()) {
        sheet.blank();
      }
      TopicText.write(sheet, answer.path("topic"));
    }
  }

  static void write(Sheet sheet, JsonNode terms) {
    boolean first = true;
    for (JsonNode term : terms) {
      if (!first) {
        sheet.blank();
      }
      first = false;
      String also = Facts.list(term.path("also"));
      sheet.prose(
          0, Style.STRONG, Facts.text(term, "term") + (also.isEmpty() ? "" : " (" + also + ")"));
      sheet.prose(2, Style.PLAIN, Facts.text(term, "definition"));
      if (term.has("difference")) {
        sheet.prose(
            2,
            Style.PLAIN,
            "Not " + Facts.list(term.path("differs_from")) + ": " + Facts.text(term, "difference"));
      }
      String see = Facts.list(term.path("see"));
      sheet.prose(
          2,
          Style.FAINT,
          "Defined in: "
              + Facts.text(term, "source")
              + (see.isEmpty() ? "." : ". See " + see + "."));
    }
  }
}
