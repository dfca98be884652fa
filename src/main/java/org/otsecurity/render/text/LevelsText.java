package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.domain.requirement.FoundationalRequirement;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.requirement.LevelRows;
import org.otsecurity.query.requirement.LevelSets;
import org.otsecurity.query.requirement.SecurityLevelRequirements;
import org.otsecurity.render.LevelExtent;
import org.otsecurity.render.RowCount;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** What a security level selects, or what changes between two. */
public final class LevelsText {
  private LevelsText() {}

  /** Writes the counts and the rows, grouped by foundational requirement. */
  public static void write(
      Sheet sheet, SecurityLevelRequirements.Answer answer, LevelExtent extent, Cited cited) {
    sheet.prose(0, Style.STRONG, summary(answer, cited));
    if (extent.counts()) {
      counts(sheet, answer, cited);
    }
    answer
        .difference()
        .ifPresentOrElse(
            each -> difference(sheet, each, extent), () -> selection(sheet, answer, extent));
    if (!answer.constraints().isEmpty() && !extent.onlyGaps()) {
      sheet.blank();
      sheet.prose(
          0,
          Style.PLAIN,
          "Common constraints bind every row: "
              + Titles.mentions(answer.constraints().stream().map(Requirement::heading).toList())
              + ".");
    }
    List<String> notes = new ArrayList<>(answer.notes());
    notes.addAll(extent.notes(answer.shown()));
    sheet.notes(notes);
    cited.rows(sheet, shown(answer));
  }

  private static void counts(Sheet sheet, SecurityLevelRequirements.Answer answer, Cited cited) {
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
  }

  /**
   * Writes several selections, then their rows once, each with the numbers of those that have it.
   */
  public static void write(Sheet sheet, LevelSets sets, LevelExtent extent, Cited cited) {
    List<SecurityLevelRequirements.Answer> answers = sets.answers();
    Set<String> notes = new LinkedHashSet<>();
    for (int i = 0; i < answers.size(); i++) {
      SecurityLevelRequirements.Answer each = answers.get(i);
      sheet.prose(0, Style.STRONG, (i + 1) + ". " + summary(each, cited));
      each.difference().ifPresent(difference -> sheet.prose(3, Style.PLAIN, added(difference)));
      notes.addAll(each.notes());
    }
    List<Requirement> all = sets.all();
    sheet.heading(all.size() + " rows, each with the selections that have it");
    Table table =
        new Table(
            Column.fixed("", Style.ID),
            Column.fixed("", Style.FAINT),
            Column.flexible(""),
            Column.fixed("", Style.FAINT));
    sets.rows()
        .forEach((row, in) ->
            table.row(
                row.id().value(),
                Titles.selection(row),
                words(row, all, extent),
                in.size() == answers.size()
                    ? ""
                    : "in " + in.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    sheet.table(2, table);
    notes.addAll(extent.notes(all));
    sheet.notes(List.copyOf(notes));
    cited.rows(sheet, all);
  }

  /** Title and evidence of a row, as far as they are wanted. */
  private static String words(Requirement row, List<Requirement> rows, LevelExtent extent) {
    List<String> words = new ArrayList<>();
    if (extent.hasTitle(row, rows)) {
      words.add(row.title());
    }
    extent.evidence(row).ifPresent(words::add);
    return String.join(": ", words);
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

  private static void selection(
      Sheet sheet, SecurityLevelRequirements.Answer answer, LevelExtent extent) {
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
      rows(sheet, answer.requirements(), each.fr(), extent);
    }
  }

  private static void difference(Sheet sheet, LevelRows.Difference difference, LevelExtent extent) {
    sheet.heading(added(difference));
    if (!difference.added().isEmpty()) {
      sheet.prose(
          0,
          Style.PLAIN,
          "Rows added per foundational requirement: "
              + difference.perFr().stream()
                  .filter(each -> !extent.onlyGaps() || each.added() > 0)
                  .map(LevelsText::gap)
                  .collect(Collectors.joining(", "))
              + ".");
      grouped(sheet, difference.perFr(), difference.added(), extent);
    }
    if (!difference.removed().isEmpty() && !extent.onlyGaps()) {
      sheet.heading(difference.removed().size() + " rows " + difference.onlyFirst().orElseThrow());
      grouped(sheet, difference.perFr(), difference.removed(), extent);
    }
  }

  /** How much a second level adds; nothing is said in words. */
  private static String added(LevelRows.Difference difference) {
    String whole = difference.to() + " (" + difference.total() + " rows)";
    if (difference.added().isEmpty()) {
      return whole + " adds nothing";
    }
    RowCount added = RowCount.of(difference.added());
    return "Added at "
        + whole
        + ": "
        + difference.added().size()
        + " rows, "
        + added.base()
        + " base and "
        + added.enhancements()
        + " enhancements";
  }

  private static String gap(LevelRows.FrGap gap) {
    return gap.fr().name() + " " + gap.from() + " to " + gap.to() + ": " + gap.added();
  }

  private static void grouped(
      Sheet sheet, List<LevelRows.FrGap> perFr, List<Requirement> rows, LevelExtent extent) {
    perFr.forEach(each -> rows(sheet, rows, each.fr(), extent));
  }

  private static void rows(
      Sheet sheet, List<Requirement> rows, FoundationalRequirement fr, LevelExtent extent) {
    Table table =
        new Table(Column.fixed("", Style.ID), Column.fixed("", Style.FAINT), Column.flexible(""));
    for (Requirement row : rows) {
      if (row.family().equals(Optional.of(fr.name()))) {
        // As wide as the longest id, so that the groups are in line with each other.
        table.row(
            "%-12s".formatted(row.id().value()), Titles.selection(row), words(row, rows, extent));
      }
    }
    sheet.table(2, table);
  }
}
