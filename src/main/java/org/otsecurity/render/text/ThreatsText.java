package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.threat.Answered;
import org.otsecurity.query.threat.Exposure;
import org.otsecurity.query.threat.MapThreats;
import org.otsecurity.query.threat.ThreatPath;
import org.otsecurity.render.StepWords;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** Requirements that answer threats. */
public final class ThreatsText {
  private ThreatsText() {}

  /**
   * Writes what answers threats by what it does, the surest first, with a reason or path for each.
   *
   * @param offset requirements to pass over
   * @param limit most requirements
   */
  public static void write(
      Sheet sheet, MapThreats.Answer answer, int offset, int limit, Cited cited) {
    heading(sheet, answer);
    List<Answered> page = answer.page(offset, limit);
    for (Optional<ThreatFunction> function : functions(page)) {
      List<Answered> own = page.stream().filter(each -> each.function().equals(function)).toList();
      boolean headed = page.stream().anyMatch(each -> each.function().isPresent());
      if (headed) {
        long all =
            answer.requirements().stream().filter(each -> each.function().equals(function)).count();
        sheet.heading(
            function.map(ThreatsText::name).orElse("Named by a publisher only") + " (" + all + ")");
      }
      sheet.table(headed ? 2 : 0, table(answer, own));
    }
    if (!answer.unanswered().isEmpty()) {
      sheet.prose(0, Style.DOUBT, "Without a path: " + Titles.mentions(answer.unanswered()) + ".");
    }
    end(sheet, answer, cited);
  }

  /** The functions of some rows in their order; last those without one. */
  private static List<Optional<ThreatFunction>> functions(List<Answered> rows) {
    return rows.stream().map(Answered::function).distinct().toList();
  }

  private static String name(ThreatFunction function) {
    String value = function.value();
    return value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
  }

  private static Table table(MapThreats.Answer answer, List<Answered> rows) {
    boolean facts = rows.stream().anyMatch(each -> each.facts().isPresent());
    boolean several = answer.threats().size() > 1;
    boolean paths = rows.stream().anyMatch(each -> !isStated(each));
    List<Column> columns = new ArrayList<>(List.of(Column.id(), Column.flexible("Requirement")));
    if (facts) {
      columns.add(Column.flexible("Selected at, for"));
    }
    if (several) {
      columns.add(Column.number("Answers"));
    }
    columns.add(Column.flexible(how(rows, several, paths)));
    Table table = new Table(columns.toArray(Column[]::new));
    for (Answered each : rows) {
      List<String> cells =
          new ArrayList<>(List.of(each.requirement().id().value(), Titles.of(each.requirement())));
      if (facts) {
        cells.add(each.facts().map(ThreatsText::facts).orElse(""));
      }
      if (several) {
        cells.add(each.threats().size() + " of " + answer.threats().size());
      }
      cells.add(isStated(each) ? stated(each, several) : paths(answer, each));
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }

  private static String how(List<Answered> rows, boolean several, boolean paths) {
    if (!paths) {
      return several ? "Against, how sure" : "How sure, why";
    }
    boolean one = rows.stream().anyMatch(each -> each.ways() > each.paths().size());
    return one ? "One path" : "Path";
  }

  private static boolean isStated(Answered row) {
    return row.paths().stream().allMatch(ThreatPath::isStated);
  }

  /** What is said of a row: of one threat why, of several which and how sure. */
  private static String stated(Answered row, boolean several) {
    if (several) {
      return row.paths().stream()
          .map(each -> each.threat().id().value() + " (" + each.confidence() + ")")
          .collect(Collectors.joining(", "));
    }
    ThreatPath path = row.paths().getFirst();
    return path.confidence()
        + ": "
        + path.rationale()
        + (path.labeled().isEmpty()
            ? ""
            : " Labeled by MITRE on "
                + path.labeled().stream()
                    .map(each -> each.id().value())
                    .collect(Collectors.joining(", "))
                + ".");
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

  private static String paths(MapThreats.Answer answer, Answered row) {
    return StepWords.shown(answer, row).stream()
        .map(StepWords::sure)
        .collect(Collectors.joining("; "));
  }
}
