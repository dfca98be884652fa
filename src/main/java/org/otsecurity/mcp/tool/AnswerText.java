package org.otsecurity.mcp.tool;

import org.otsecurity.question.Asked;
import org.otsecurity.render.form.MarkdownText;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** The Markdown of an answer: hosts show it, or its JSON, which holds every id and field. */
final class AnswerText {
  private AnswerText() {}

  /**
   * The answer as Markdown.
   *
   * @param cursor where a list goes on; empty if it does not
   */
  static String of(Asked answer, String cursor) {
    Sheet sheet = new Sheet();
    answer.write(sheet);
    if (!cursor.isEmpty()) {
      sheet.blank().prose(0, Style.FAINT, "next_cursor: " + cursor);
    }
    return MarkdownText.of(sheet);
  }
}
