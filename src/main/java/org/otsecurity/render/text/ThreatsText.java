package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.threat.Exposure;
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
  public static void write(
      Sheet sheet, MapThreats.Answer answer, int offset, int limit, Cited cited) {
    heading(sheet, answer);
    boolean facts = answer.requirements().stream().anyMatch(each -> each.facts().isPresent());
    List<Column> columns = new ArrayList<>(List.of(Column.id(), Column.flexible("Requirement")));
    if (facts) {
      columns.add(Column.flexible("Selected at, for"));
    }
    columns.addAll(
        List.of(
            Column.number("Answers"), Column.flexible(oneOfSeveral(answer) ? "One path" : "Path")));
    Table table = new Table(columns.toArray(Column[]::new));
    for (MapThreats.Answered each : answer.page(offset, limit)) {
      List<String> cells =
          new ArrayList<>(List.of(each.requirement().id().value(), Titles.of(each.requirement())));
      if (facts) {
        cells.add(each.facts().map(ThreatsText::facts).orElse(""));
      }
      cells.add(each.threats().size() + " of " + answer.threats().size());
      cells.add(paths(answer, each));
      table.row(cells.toArray(String[]::new));
    }
    sheet.table(0, table);
    if (!answer.unanswered().isEmpty()) {
      sheet.prose(0, Style.DOUBT, "Without a path: " + Titles.mentions(answer.unanswered()) + ".");
    }
    end(sheet, answer, cited);
  }

  /** Writes how much is answered, and what leads from a device to its threats. */
  static void heading(Sheet sheet, MapThreats.Answer answer) {
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
    exposures(sheet, answer);
  }

  /** Writes the limits, and the documents that it comes from. */
  static void end(Sheet sheet, MapThreats.Answer answer, Cited cited) {
    sheet.notes(answer.notes());
    cited.documents(sheet, answer.sources().stream().map(Standard::id).toList());
  }

  /** What leads from a device to its threats. */
  private static void exposures(Sheet sheet, MapThreats.Answer answer) {
    if (answer.exposures().isEmpty()) {
      return;
    }
    Table table =
        new Table(
            Column.id(),
            Column.flexible("Property"),
            Column.flexible("Because"),
            Column.flexible("Exposes to"));
    for (Exposure each : answer.exposures()) {
      table.row(
          each.property().id().value(),
          Titles.of(each.property()),
          each.because(),
          each.threats().stream().map(one -> one.id().value()).collect(Collectors.joining(", ")));
    }
    sheet.table(0, table);
    sheet.blank();
  }

  private static boolean oneOfSeveral(MapThreats.Answer answer) {
    return answer.requirements().stream()
        .anyMatch(each -> each.ways() > StepWords.shown(answer, each).size());
  }

  private static String facts(Requirement requirement) {
    List<ComponentType> types = requirement.componentTypes();
    return Stream.concat(
            Stream.of(Titles.selection(requirement)),
            types.size() == ComponentType.values().length
                ? Stream.of("every type")
                : types.stream().map(ComponentType::value))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String paths(MapThreats.Answer answer, MapThreats.Answered row) {
    return StepWords.shown(answer, row).stream()
        .map(StepWords::sure)
        .collect(Collectors.joining("; "));
  }
}
