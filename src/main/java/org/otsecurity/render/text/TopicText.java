package org.otsecurity.render.text;

import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import tools.jackson.databind.JsonNode;

/** A topic: the answer, the requirements behind it, cautions and sources. */
final class TopicText {
  private TopicText() {}

  static void write(Sheet sheet, JsonNode topic) {
    sheet.prose(0, Style.STRONG, Facts.text(topic, "title"));
    sheet.prose(2, Style.PLAIN, Facts.text(topic, "answer"));
    for (JsonNode row : topic.path("requirements")) {
      String why = Facts.text(row, "why");
      sheet.prose(
          "  - ",
          "    ",
          Style.PLAIN,
          Facts.text(row, "standard")
              + " "
              + Facts.text(row, "id")
              + " "
              + Facts.text(row, "title")
              + (why.isEmpty() ? "" : ": " + why));
    }
    topic
        .path("cautions")
        .forEach(each -> sheet.prose("  ! ", "    ", Style.PLAIN, each.asString("")));
    sheet.prose(2, Style.FAINT, "From: " + String.join("; ", Facts.texts(topic.path("sources"))));
  }
}
