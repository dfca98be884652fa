package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.query.threat.ByThreat;
import org.otsecurity.query.threat.MapThreats;
import org.otsecurity.render.StepWords;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** Threats, each with the requirements that answer it. */
public final class ThreatGroupsText {
  /** Over other documents, or as MITRE labels it. */
  private static final String OTHER = "by path or label";

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
    List<ByThreat> page = threats.stream().skip(offset).limit(limit).toList();
    for (ByThreat each : page) {
      sheet.heading(Titles.mention(each.threat()));
      if (each.rows().isEmpty()) {
        sheet.prose(2, Style.PLAIN, "none");
        continue;
      }
      if (cited.isBrief()) {
        brief(sheet, each);
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
    if (cited.isBrief()) {
      titles(sheet, page);
    }
    ThreatsText.end(sheet, answer, cited);
  }

  /** A line for each function: for a model the reasons of each threat by itself are there. */
  private static void brief(Sheet sheet, ByThreat threat) {
    Map<String, List<String>> byFunction = new LinkedHashMap<>();
    for (ByThreat.Row row : threat.rows()) {
      String function =
          row.path().isStated()
              ? row.path().function().map(ThreatFunction::value).orElse(OTHER)
              : OTHER;
      byFunction
          .computeIfAbsent(function, key -> new ArrayList<>())
          .add(
              row.answered().requirement().id().value()
                  + row.path().stated().map(sure -> " " + sure).orElse(""));
    }
    byFunction.forEach(
        (function, ids) -> sheet.prose(2, Style.PLAIN, function + ": " + String.join(", ", ids)));
  }

  private static void titles(Sheet sheet, List<ByThreat> page) {
    Map<String, String> titles = new TreeMap<>();
    for (ByThreat each : page) {
      for (ByThreat.Row row : each.rows()) {
        Heading requirement = row.answered().requirement();
        titles.put(
            requirement.id().value(),
            Titles.mention(requirement)
                + row.answered()
                    .facts()
                    .map(Titles::selection)
                    .map(one -> " (" + one + ")")
                    .orElse(""));
      }
    }
    sheet.heading("Titles");
    sheet.prose(2, Style.PLAIN, String.join("; ", titles.values()));
  }
}
