package org.otsecurity.cli.serve;

import java.util.Optional;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import tools.jackson.databind.JsonNode;

/**
 * What a person reads of an answer in a few seconds.
 *
 * <p>The demo is a client: all it knows is the JSON that came over the wire, which is also the text
 * of a tool's answer. The words that other commands print are made from records that no client has,
 * so they would prove nothing here. Which keys are read stands in one table, {@code demo.json},
 * whose lines {@link AnswerLine} fills.
 *
 * @param lines templates filled from the answer; an object names a list by {@code each}, whose rows
 *     fill its template, so many at most if it says how many
 * @param source the line on where the answer is from
 */
record DemoEssence(JsonNode lines, String source) {
  private static final int INDENT = 3;
  private static final int ROW_INDENT = 5;

  /** Writes the lines that the answer fills. */
  void write(Sheet sheet, JsonNode answer) {
    for (JsonNode line : lines) {
      if (line.isObject()) {
        rows(sheet, line, answer);
      } else {
        write(sheet, INDENT, Style.PLAIN, AnswerLine.fill(line.asString(), answer));
      }
    }
    write(sheet, INDENT, Style.FAINT, AnswerLine.fill(source, answer));
  }

  private static void rows(Sheet sheet, JsonNode line, JsonNode answer) {
    answer
        .path(line.path("each").asString())
        .valueStream()
        .limit(line.path("most").asLong(Long.MAX_VALUE))
        .map(row -> AnswerLine.fill(line.path("line").asString(), row))
        .forEach(words -> write(sheet, ROW_INDENT, Style.PLAIN, words));
  }

  private static void write(Sheet sheet, int indent, Style style, Optional<String> words) {
    words.ifPresent(each -> sheet.prose(indent, style, each));
  }
}
