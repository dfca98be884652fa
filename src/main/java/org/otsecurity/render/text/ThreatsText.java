package org.otsecurity.render.text;

import java.util.stream.Collectors;
import org.otsecurity.query.threat.MapThreats;
import org.otsecurity.render.StepWords;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** Requirements that answer threats. */
public final class ThreatsText {
  private ThreatsText() {}

  /**
   * Writes what answers most threats first, with a path for each.
   *
   * @param offset requirements to pass over
   * @param limit most requirements
   */
  public static void write(Sheet sheet, MapThreats.Answer answer, int offset, int limit) {
    sheet.prose(
        0,
        Style.STRONG,
        answer.requirements().size()
            + " rows of "
            + answer.target().value()
            + " answer "
            + answer.answered()
            + " of "
            + answer.threats().size()
            + " threats");
    sheet.blank();
    Table table =
        new Table(
            Column.id(),
            Column.flexible("Requirement"),
            Column.number("Answers"),
            Column.flexible("Path"));
    for (MapThreats.Answered each : answer.page(offset, limit)) {
      table.row(
          each.requirement().id().value(),
          Titles.of(each.requirement()),
          each.threats().size() + " of " + answer.threats().size(),
          paths(answer, each));
    }
    sheet.table(0, table);
    if (!answer.unanswered().isEmpty()) {
      sheet.prose(0, Style.DOUBT, "Without a path: " + Titles.mentions(answer.unanswered()) + ".");
    }
    sheet.notes(answer.notes());
  }

  private static String paths(MapThreats.Answer answer, MapThreats.Answered row) {
    return StepWords.shown(answer, row).stream()
        .map(StepWords::line)
        .collect(Collectors.joining("; "));
  }
}
