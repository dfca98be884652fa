package org.otsecurity.render.text;

import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.query.threat.Coverage;
import org.otsecurity.query.threat.MapThreats;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** Few requirements that cover most threats. */
public final class CoverageText {
  private CoverageText() {}

  /** Writes a page of the requirements in the order of what they add. */
  public static void write(
      Sheet sheet,
      MapThreats.Answer answer,
      Coverage coverage,
      int offset,
      int limit,
      Cited cited) {
    int covered = answer.threats().size() - coverage.uncovered().size();
    sheet.prose(
        0,
        Style.STRONG,
        coverage.steps().size()
            + " rows of "
            + answer.target().value()
            + " cover "
            + covered
            + " of "
            + answer.threats().size()
            + " threats");
    sheet.blank();
    Table table =
        new Table(
            Column.id(),
            Column.flexible("Requirement"),
            Column.flexible("Level"),
            Column.fixed("Function", Style.PLAIN),
            Column.number("Adds"),
            Column.number("Covered"));
    for (Coverage.Step each : coverage.steps().stream().skip(offset).limit(limit).toList()) {
      table.row(
          each.answered().requirement().id().value(),
          Titles.of(each.answered().requirement()),
          each.answered().facts().map(Titles::selection).orElse(""),
          each.answered().function().map(ThreatFunction::value).orElse(""),
          Integer.toString(each.adds().size()),
          each.covered() + " of " + answer.threats().size());
    }
    sheet.table(0, table);
    if (!coverage.uncovered().isEmpty()) {
      sheet.prose(0, Style.DOUBT, "Uncovered: " + Titles.mentions(coverage.uncovered()) + ".");
    }
    ThreatsText.end(sheet, answer, cited);
  }
}
