package org.otsecurity.render.text;

import java.util.List;
import org.otsecurity.query.threat.ByThreat;
import org.otsecurity.query.threat.MapThreats;
import org.otsecurity.render.StepWords;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** Threats, each with the requirements that answer it. */
public final class ThreatGroupsText {
  private ThreatGroupsText() {}

  /**
   * Writes a page of threats, each with what answers it, the surest first.
   *
   * @param threats all threats
   */
  public static void write(
      Sheet sheet,
      MapThreats.Answer answer,
      List<ByThreat> threats,
      int offset,
      int limit,
      Cited cited) {
    ThreatsText.heading(sheet, answer);
    for (ByThreat each : threats.stream().skip(offset).limit(limit).toList()) {
      sheet.heading(Titles.mention(each.threat()));
      if (each.rows().isEmpty()) {
        sheet.prose(2, Style.PLAIN, "none");
        continue;
      }
      Table table =
          new Table(
              Column.id(),
              Column.flexible("Requirement"),
              Column.flexible("Level"),
              Column.flexible("How"));
      for (ByThreat.Row row : each.rows()) {
        table.row(
            row.answered().requirement().id().value(),
            Titles.of(row.answered().requirement()),
            row.answered().facts().map(Titles::selection).orElse(""),
            StepWords.said(row.path()));
      }
      sheet.table(2, table);
    }
    ThreatsText.end(sheet, answer, cited);
  }
}
