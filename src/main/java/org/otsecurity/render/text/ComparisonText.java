package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Text;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.requirement.Comparison;
import org.otsecurity.render.RequirementParts;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** Requirements side by side. */
public final class ComparisonText {
  private ComparisonText() {}

  /**
   * Writes each requirement, then what joins them.
   *
   * @param full whether texts, rationales and what only one side has are told
   */
  public static void write(Sheet sheet, Comparison answer, boolean full) {
    if (full) {
      for (Comparison.Side each : answer.sides()) {
        sheet.blank();
        side(sheet, each);
      }
    } else {
      sides(sheet, answer);
    }
    pairs(sheet, "Mappings between them", stated(answer, true), answer, full);
    beside(sheet, answer);
    pairs(sheet, "Derived, over a third row", stated(answer, false), answer, full);
    notCompared(sheet, answer, full);
    sheet.notes(answer.notes());
  }

  private static void beside(Sheet sheet, Comparison answer) {
    if (!answer.beside().isEmpty()) {
      sheet.heading("Stated of an enhancement or the base of a row");
    }
    for (Comparison.Beside each : answer.beside()) {
      MappingRow mapping = each.mapping();
      String end = mapping.source().id().value();
      sheet.prose(
          2,
          Style.PLAIN,
          joined(end, mapping)
              + ", between "
              + each.a().id().value()
              + " and "
              + each.b().id().value());
    }
  }

  /** Counterparts that were not asked for: a line each, in short one for each document. */
  private static void notCompared(Sheet sheet, Comparison answer, boolean full) {
    if (answer.notCompared().isEmpty()) {
      return;
    }
    sheet.heading("Counterparts that are not compared here");
    Map<DocumentId, List<String>> lines = new LinkedHashMap<>();
    for (Comparison.NotCompared each : answer.notCompared()) {
      String of =
          each.mappings().stream()
              .map(from -> from.source().id().value() + (full ? sure(from) : ""))
              .collect(Collectors.joining(", "));
      lines
          .computeIfAbsent(each.row().id().standard(), id -> new ArrayList<>())
          .add(
              full
                  ? Titles.mention(each.row().heading()) + selection(each.row()) + ": of " + of
                  : each.row().id().value() + " (of " + of + ")");
    }
    lines.forEach((document, rows) -> {
      if (full) {
        rows.forEach(each -> sheet.prose(2, Style.PLAIN, document.value() + " " + each));
      } else {
        sheet.prose(2, Style.PLAIN, document.value() + " " + String.join(", ", rows));
      }
    });
  }

  private static String selection(Requirement row) {
    String selection = Titles.selection(row);
    return selection.isEmpty() ? "" : " (" + selection + ")";
  }

  private static String sure(MappingRow mapping) {
    return " ("
        + mapping.basis().value()
        + mapping.confidence().map(each -> ", confidence " + each).orElse("")
        + ")";
  }

  private static String joined(String first, MappingRow mapping) {
    return first
        + " "
        + mapping.relationship().map(Relationship::words).orElse("maps to")
        + " "
        + mapping.target().id().value()
        + sure(mapping);
  }

  private static List<Comparison.Pair> stated(Comparison answer, boolean wanted) {
    return answer.pairs().stream()
        .filter(each -> each.mapping().getFirst().path().isEmpty() == wanted)
        .toList();
  }

  private static void pairs(
      Sheet sheet, String heading, List<Comparison.Pair> pairs, Comparison answer, boolean full) {
    if (pairs.isEmpty()) {
      return;
    }
    sheet.heading(heading);
    if (full) {
      pairs.forEach(each -> pair(sheet, each, answer.detailed()));
      return;
    }
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (Comparison.Pair each : pairs) {
      lines
          .computeIfAbsent(each.a().id().value(), id -> new ArrayList<>())
          .add(joined("", each.mapping().getFirst()).strip());
    }
    lines.forEach((from, to) -> sheet.prose(2, Style.PLAIN, from + " " + String.join(", ", to)));
  }

  /** The sides by document, whose scope is said once. */
  private static void sides(Sheet sheet, Comparison answer) {
    Map<DocumentId, List<Comparison.Side>> byDocument = new LinkedHashMap<>();
    for (Comparison.Side each : answer.sides()) {
      byDocument
          .computeIfAbsent(each.requirement().id().standard(), id -> new ArrayList<>())
          .add(each);
    }
    byDocument.forEach((document, sides) -> {
      sheet.heading(document.value() + ": " + sides.getFirst().scope());
      Table table = new Table(Column.id(), Column.flexible("Title"), Column.fixed("", Style.PLAIN));
      for (Comparison.Side each : sides) {
        Requirement row = each.requirement();
        table.row(row.id().value(), Titles.of(row.heading()), Titles.selection(row));
      }
      sheet.table(2, table);
    });
  }

  private static void side(Sheet sheet, Comparison.Side side) {
    Requirement requirement = side.requirement();
    sheet.prose(
        0,
        Style.STRONG,
        requirement.id().standard().value()
            + " "
            + Titles.mentionWithStatus(requirement.heading()));
    String selection = Titles.selection(requirement);
    sheet.prose(2, Style.FAINT, side.scope() + (selection.isEmpty() ? "" : " · " + selection));
    sheet.prose(2, Style.PLAIN, requirement.text().map(Text::value).orElse(""));
    if (!RequirementParts.showsTitles(side.enhancements().size())) {
      sheet.prose(
          "  + ",
          "    ",
          Style.PLAIN,
          side.enhancements().stream()
              .map(each -> each.id().value())
              .collect(Collectors.joining(", ")));
      return;
    }
    for (Requirement each : side.enhancements()) {
      sheet.prose("  + ", "    ", Style.PLAIN, Titles.mention(each.heading()) + selection(each));
    }
  }

  private static void pair(Sheet sheet, Comparison.Pair pair, boolean detailed) {
    MappingRow mapping = pair.mapping().getFirst();
    RequirementId first = pair.a().id();
    RequirementId second = mapping.target().id();
    sheet.prose(2, Style.STRONG, joined(first.value(), mapping));
    if (detailed && !mapping.rationale().isEmpty()) {
      sheet.prose(4, Style.PLAIN, mapping.rationale());
    }
    only(sheet, pair.onlyInA(), first);
    only(sheet, pair.onlyInB(), second);
  }

  private static void only(Sheet sheet, List<Heading> enhancements, RequirementId of) {
    if (!enhancements.isEmpty()) {
      sheet.prose(
          4,
          Style.FAINT,
          "Enhancements of "
              + of.value()
              + " without a counterpart: "
              + enhancements.stream()
                  .map(each -> each.id().value())
                  .collect(Collectors.joining(", "))
              + ".");
    }
  }
}
