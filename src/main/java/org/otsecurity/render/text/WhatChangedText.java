package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.release.ReleaseChange;
import org.otsecurity.domain.release.ReleaseChange.Kind;
import org.otsecurity.domain.release.ReleaseComparison;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.query.change.WhatChanged;
import org.otsecurity.render.ChangedRelation;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** What changed between two releases. */
public final class WhatChangedText {
  private WhatChangedText() {}

  /**
   * Writes counts, then the changes of a page by kind.
   *
   * @param offset changes to pass over
   * @param limit most changes to show
   */
  public static void write(Sheet sheet, WhatChanged.Answer answer, int offset, int limit) {
    ReleaseComparison comparison = answer.comparison();
    sheet.prose(
        0,
        Style.STRONG,
        comparison.to().standard().value()
            + ": "
            + release(comparison.from())
            + " to "
            + release(comparison.to()));
    counts(sheet, comparison);
    List<WhatChanged.Touching> page = answer.page(offset, limit);
    for (Kind each : Kind.values()) {
      kind(sheet, each, page);
    }
    sheet.notes(answer.notes());
  }

  private static String release(ReleaseFacts release) {
    return release.version() + (release.date().isEmpty() ? "" : " (" + release.date() + ")");
  }

  private static void counts(Sheet sheet, ReleaseComparison comparison) {
    List<String> counts = new ArrayList<>();
    for (Kind each : Kind.values()) {
      int count = comparison.of(each).size();
      if (count > 0) {
        counts.add(count + " " + each.words());
      }
    }
    sheet.prose(0, Style.PLAIN, counts.isEmpty() ? "Nothing." : String.join(", ", counts) + ".");
    for (ReleaseComparison.RelationCount each : comparison.relationCounts()) {
      sheet.prose(
          2,
          Style.FAINT,
          Keys.words(each.name()) + ": " + each.gained() + " gained, " + each.lost() + " lost");
    }
  }

  private static void kind(Sheet sheet, Kind kind, List<WhatChanged.Touching> page) {
    Table table = new Table(Column.fixed("", Style.ID), Column.flexible(""), Column.flexible(""));
    for (WhatChanged.Touching each : page) {
      ReleaseChange change = each.change();
      if (change.kinds().contains(kind)) {
        table.row(
            change.id(), change.title() + detail(kind, change), String.join(", ", each.touches()));
      }
    }
    if (!table.isEmpty()) {
      sheet.heading(heading(kind));
      sheet.table(2, table);
    }
  }

  private static String heading(Kind kind) {
    return switch (kind) {
      case ADDED -> "Added";
      case REMOVED -> "Removed";
      case ENDED -> "No longer in force";
      case REINSTATED -> "In force again";
      case RENAMED -> "Renamed";
      case TEXT -> "Text changed";
      case DISCUSSION -> "Discussion changed";
      case RELATIONS -> "Relations changed";
    };
  }

  private static String detail(Kind kind, ReleaseChange change) {
    return switch (kind) {
      case RENAMED -> ", before: " + change.formerTitle();
      case ADDED, ENDED ->
          (change.status().isEmpty() ? "" : " [" + change.status() + "]")
              + (change.successors().isEmpty()
                  ? ""
                  : ", use now " + String.join(", ", change.successors()));
      case RELATIONS -> relations(" +", change.gained()) + relations(" -", change.lost());
      case REMOVED, REINSTATED, TEXT, DISCUSSION -> "";
    };
  }

  private static String relations(String sign, Map<String, List<String>> relations) {
    StringBuilder text = new StringBuilder();
    for (ChangedRelation each : ChangedRelation.of(relations)) {
      text.append(sign).append(Keys.words(each.name())).append(' ');
      text.append(String.join(", ", each.ids()));
      if (each.leftOut() > 0) {
        text.append(" and ").append(each.leftOut()).append(" more");
      }
    }
    return text.toString();
  }
}
