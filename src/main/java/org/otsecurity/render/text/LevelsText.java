package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.otsecurity.domain.requirement.FoundationalRequirement;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.requirement.LevelRows;
import org.otsecurity.query.requirement.SecurityLevelRequirements;
import org.otsecurity.render.RowCount;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** What a security level selects, or what changes between two. */
public final class LevelsText {
  private LevelsText() {}

  /** Writes the counts and the rows, grouped by foundational requirement. */
  public static void write(Sheet sheet, SecurityLevelRequirements.Answer answer, Cited cited) {
    sheet.prose(0, Style.STRONG, summary(answer, cited));
    RowCount count = RowCount.of(answer.requirements());
    sheet.prose(
        0,
        Style.PLAIN,
        count.base()
            + " base requirements and "
            + count.enhancements()
            + " enhancements. All rows by level: "
            + cumulative(answer)
            + ".");
    answer.components().ifPresent(each -> sheet.prose(0, Style.PLAIN, componentView(each, cited)));
    answer
        .difference()
        .ifPresentOrElse(each -> difference(sheet, each), () -> selection(sheet, answer));
    if (!answer.constraints().isEmpty()) {
      sheet.blank();
      sheet.prose(
          0,
          Style.PLAIN,
          "Common constraints bind every row: "
              + Titles.mentions(answer.constraints().stream().map(Requirement::heading).toList())
              + ".");
    }
    sheet.notes(answer.notes());
    cited.rows(sheet, shown(answer));
  }

  /** The rows that an answer shows and that are to be cited: a comparison shows only changes. */
  private static List<Requirement> shown(SecurityLevelRequirements.Answer answer) {
    List<Requirement> rows = new ArrayList<>(answer.constraints());
    if (answer.difference().isEmpty()) {
      rows.addAll(answer.requirements());
    }
    return rows;
  }

  private static String summary(SecurityLevelRequirements.Answer answer, Cited cited) {
    return cited.name(answer.standard().id())
        + " ("
        + answer.standard().edition()
        + ") at "
        + answer.level()
        + answer.componentType().map(type -> " for " + type.value()).orElse("")
        + ": "
        + answer.requirements().size()
        + " rows";
  }

  private static String cumulative(SecurityLevelRequirements.Answer answer) {
    List<String> totals = new ArrayList<>();
    for (int total : answer.cumulative()) {
      totals.add("SL " + (totals.size() + 1) + " " + total);
    }
    return String.join(", ", totals);
  }

  private static String componentView(
      SecurityLevelRequirements.ComponentView components, Cited cited) {
    return "Rows of "
        + cited.name(components.document())
        + " per component type at the same level: "
        + components.perType().entrySet().stream()
            .map(each -> each.getKey().value() + " " + each.getValue())
            .collect(Collectors.joining(", "))
        + ".";
  }

  private static void selection(Sheet sheet, SecurityLevelRequirements.Answer answer) {
    for (LevelRows.FrCount each : answer.perFr()) {
      sheet.heading(
          each.fr().id()
              + " "
              + each.fr().title()
              + " ("
              + each.fr().name()
              + "), SL "
              + each.level()
              + ": "
              + each.selected()
              + " of "
              + each.of());
      rows(sheet, answer.requirements(), each.fr());
    }
  }

  private static void difference(Sheet sheet, LevelRows.Difference difference) {
    RowCount added = RowCount.of(difference.added());
    sheet.heading(
        "Added at "
            + difference.to()
            + " ("
            + difference.total()
            + " rows): "
            + difference.added().size()
            + " rows, "
            + added.base()
            + " base and "
            + added.enhancements()
            + " enhancements");
    sheet.prose(
        0,
        Style.PLAIN,
        "Rows added per foundational requirement: "
            + difference.perFr().stream().map(LevelsText::gap).collect(Collectors.joining(", "))
            + ".");
    grouped(sheet, difference.perFr(), difference.added());
    if (!difference.removed().isEmpty()) {
      sheet.heading("No longer selected: " + difference.removed().size() + " rows");
      grouped(sheet, difference.perFr(), difference.removed());
    }
  }

  private static String gap(LevelRows.FrGap gap) {
    return gap.fr().name() + " " + gap.from() + " to " + gap.to() + ": " + gap.added();
  }

  private static void grouped(Sheet sheet, List<LevelRows.FrGap> perFr, List<Requirement> rows) {
    perFr.forEach(each -> rows(sheet, rows, each.fr()));
  }

  private static void rows(Sheet sheet, List<Requirement> rows, FoundationalRequirement fr) {
    Table table =
        new Table(Column.fixed("", Style.ID), Column.fixed("", Style.FAINT), Column.flexible(""));
    for (Requirement row : rows) {
      if (row.family().equals(Optional.of(fr.name()))) {
        // As wide as the longest id, so that the groups are in line with each other.
        table.row("%-12s".formatted(row.id().value()), Titles.selection(row), row.title());
      }
    }
    sheet.table(2, table);
  }
}
