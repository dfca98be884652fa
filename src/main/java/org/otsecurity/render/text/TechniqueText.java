package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.threat.Answered;
import org.otsecurity.query.threat.GetTechnique;
import org.otsecurity.query.threat.ThreatPath;
import org.otsecurity.render.FurtherFacts;
import org.otsecurity.render.OtherName;
import org.otsecurity.render.StepWords;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** One ATT&amp;CK technique with everything around it. */
public final class TechniqueText {
  private TechniqueText() {}

  /**
   * Writes the technique.
   *
   * @param mitigations whether mitigations are wanted
   */
  public static void write(Sheet sheet, GetTechnique.Answer answer, boolean mitigations) {
    head(sheet, answer);
    facts(sheet, answer);
    headings(sheet, "Replaces", answer.replaces(), each -> each.status().value());
    headings(sheet, "Use now", answer.useNow(), each -> "");
    headings(sheet, "Targeted assets", answer.assets(), each -> "");
    if (mitigations) {
      mitigations(sheet, answer.mitigations());
    }
    headings(sheet, "Used by", answer.usedBy(), each -> each.kind().value());
    detections(sheet, answer.detections());
    parts(sheet, answer.parts(), mitigations);
    if (answer.mappedTo().isEmpty()) {
      answeredBy(sheet, answer.answered());
    } else {
      answered(sheet, answer.answered());
    }
    sheet.notes(answer.notes());
    Cited.citation(sheet, answer.citation(), answer.notice());
  }

  private static void head(Sheet sheet, GetTechnique.Answer answer) {
    Requirement technique = answer.technique();
    sheet.title(technique.id().value(), technique.title());
    sheet.prose(
        0,
        Style.FAINT,
        answer.citation().document()
            + " "
            + answer.citation().edition()
            + " ("
            + technique.id().standard().value()
            + ") · "
            + technique.kind().value());
    Prose.body(sheet, technique);
  }

  private static void facts(Sheet sheet, GetTechnique.Answer answer) {
    Table table = new Table(Column.fixed("", Style.FAINT), Column.flexible(""));
    answer.partOf().ifPresent(each -> table.row("Part of", Titles.mentions(List.of(each))));
    if (!answer.tactics().isEmpty()) {
      table.row("Tactics", Titles.mentions(answer.tactics()));
    }
    OtherName.of(answer.technique()).forEach(each -> table.row("Also known as", Titles.name(each)));
    FurtherFacts.of(answer.technique())
        .forEach(each -> table.row(Keys.heading(each.label()), each.text()));
    sheet.table(2, table);
  }

  /** None is an answer too. */
  private static void mitigations(Sheet sheet, List<Heading> mitigations) {
    if (mitigations.isEmpty()) {
      sheet.heading("Mitigations (0)");
    }
    headings(sheet, "Mitigations", mitigations, each -> "");
  }

  private static void headings(
      Sheet sheet, String words, List<Heading> rows, Function<Heading, String> further) {
    if (!rows.isEmpty()) {
      sheet.heading(words + " (" + rows.size() + ")");
      Table table = list();
      rows.forEach(each -> table.row(each.id().value(), Titles.of(each), further.apply(each)));
      sheet.table(2, table);
    }
  }

  private static void detections(Sheet sheet, List<GetTechnique.Detection> rows) {
    if (rows.isEmpty()) {
      return;
    }
    sheet.heading("Detection (" + rows.size() + ")");
    for (GetTechnique.Detection each : rows) {
      Table table = new Table(Column.fixed("", Style.ID), Column.flexible(""));
      detection(table, each.strategy(), "data_components");
      each.analytics().forEach(analytic -> detection(table, analytic, "log_sources"));
      sheet.table(2, table);
    }
  }

  /** What it says, and what it reads. */
  private static void detection(Table table, Requirement row, String reads) {
    table.row(
        row.id().value(), row.title() + row.text().map(text -> ". " + text.value()).orElse(""));
    FurtherFacts.of(row).stream()
        .filter(fact -> fact.label().equals(reads))
        .forEach(fact -> table.row("", Keys.heading(reads) + ": " + fact.text()));
  }

  private static void parts(Sheet sheet, List<GetTechnique.Part> rows, boolean mitigations) {
    if (rows.isEmpty()) {
      return;
    }
    sheet.heading("Sub-techniques (" + rows.size() + ")");
    Table table = list();
    for (GetTechnique.Part each : rows) {
      List<String> further = new ArrayList<>();
      further(further, "also mitigated by ", mitigations ? each.mitigations() : List.of());
      further(further, "also used by ", each.usedBy());
      further(further, "detected by ", each.detections());
      table.row(
          each.subTechnique().id().value(),
          Titles.of(each.subTechnique()),
          String.join("; ", further));
    }
    sheet.table(2, table);
  }

  private static void further(List<String> words, String before, List<Heading> rows) {
    if (!rows.isEmpty()) {
      words.add(
          before + rows.stream().map(each -> each.id().value()).collect(Collectors.joining(", ")));
    }
  }

  private static Table list() {
    return new Table(
        Column.fixed("", Style.ID), Column.flexible(""), Column.flexible("", Style.FAINT));
  }

  /** What answers it: by what it does, with the reason or the way. */
  private static void answered(Sheet sheet, List<Answered> rows) {
    Table table =
        new Table(
            Column.fixed("", Style.ID),
            Column.flexible(""),
            Column.fixed("", Style.FAINT),
            Column.fixed("", Style.FAINT),
            Column.flexible(""));
    for (Answered each : rows) {
      ThreatPath path = each.paths().getFirst();
      table.row(
          each.requirement().id().value(),
          Titles.of(each.requirement()),
          each.requirement().id().standard().value(),
          each.facts().map(Titles::selection).orElse(""),
          path.function().isPresent()
              ? StepWords.said(path)
              : "labeled by MITRE on "
                  + path.labeled().stream()
                      .map(one -> one.id().value())
                      .collect(Collectors.joining(", "))
                  + (path.rationale().isEmpty() ? "" : ". " + path.rationale()));
    }
    sheet.heading("Requirements that answer it (" + rows.size() + ")");
    sheet.table(2, table);
  }

  /** The ids of what answers it in one document, by what they do. */
  private static void answeredBy(Sheet sheet, List<Answered> rows) {
    Table table = new Table(Column.fixed("", Style.FAINT), Column.flexible(""));
    for (ThreatFunction function : ThreatFunction.values()) {
      String ids =
          rows.stream()
              .filter(each -> each.function().filter(function::equals).isPresent())
              .map(each -> each.requirement().id().value())
              .collect(Collectors.joining(", "));
      if (!ids.isEmpty()) {
        table.row(function.value(), ids);
      }
    }
    if (!table.isEmpty()) {
      sheet.heading("Answered by " + rows.getFirst().requirement().id().standard().value());
      sheet.table(2, table);
    }
  }
}
