package org.otsecurity.render.text;

import java.util.List;
import java.util.stream.Stream;
import org.otsecurity.domain.release.RelationCount;
import org.otsecurity.domain.release.ReleaseChange.Kind;
import org.otsecurity.domain.release.ReleaseComparison;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.query.change.ChangeOverview;
import org.otsecurity.query.change.ChangeSection;
import org.otsecurity.query.change.KindCount;
import org.otsecurity.query.change.WhatChanged;
import org.otsecurity.render.ChangedRelation;
import org.otsecurity.render.UseLists;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** What changed between two releases. */
public final class WhatChangedText {
  /** What no requirement of a kind did. */
  private static final String NONE = "-";

  private WhatChangedText() {}

  /**
   * Writes counts, then the changes of a page, each once, in the section of what matters most.
   *
   * @param offset changes to pass over
   * @param limit most changes to show
   */
  public static void write(Sheet sheet, WhatChanged.Answer answer, int offset, int limit) {
    beginning(sheet, answer);
    List<WhatChanged.Touching> page = answer.page(offset, limit);
    ChangeWords words = new ChangeWords(answer.titles());
    for (ChangeSection each : ChangeSection.values()) {
      section(sheet, each, page, 0, words);
    }
    sheet.notes(answer.notes());
  }

  /**
   * Writes counts, then the changes that matter most.
   *
   * @param more how to get the others
   */
  public static void overview(Sheet sheet, WhatChanged.Answer answer, String more) {
    beginning(sheet, answer);
    ChangeOverview overview = ChangeOverview.of(answer);
    ChangeWords words = new ChangeWords(answer.titles());
    for (ChangeSection each : ChangeSection.values()) {
      int left = overview.leftOut().getOrDefault(each, 0);
      section(sheet, each, overview.changes(), left, words);
    }
    sheet.notes(Stream.concat(Stream.of(more), answer.notes().stream()).toList());
  }

  private static void beginning(Sheet sheet, WhatChanged.Answer answer) {
    ReleaseComparison comparison = answer.comparison();
    sheet.prose(
        0,
        Style.STRONG,
        comparison.to().standard().value()
            + ": "
            + release(comparison.from())
            + " to "
            + release(comparison.to()));
    answer.use().ifPresent(each -> use(sheet, each));
    counts(sheet, answer.counts());
    relations(sheet, answer.relations());
  }

  private static String release(ReleaseFacts release) {
    return release.version() + (release.date().isEmpty() ? "" : " (" + release.date() + ")");
  }

  private static void use(Sheet sheet, WhatChanged.Use use) {
    sheet.prose(
        0,
        Style.PLAIN,
        "What touches "
            + (use.ids().size() == 1
                ? "the one id in use."
                : "the " + use.ids().size() + " ids in use."));
    for (ChangedRelation each : UseLists.of(use)) {
      if (!each.name().equals("ids")) {
        sheet.prose(
            2,
            Style.PLAIN,
            Keys.heading(each.name())
                + ": "
                + String.join(", ", each.ids())
                + (each.leftOut() > 0 ? " and " + each.leftOut() + " more." : "."));
      }
    }
  }

  private static void counts(Sheet sheet, List<KindCount> counts) {
    if (counts.isEmpty()) {
      sheet.prose(0, Style.PLAIN, "Nothing.");
      return;
    }
    List<Kind> shown =
        List.of(Kind.values()).stream()
            .filter(kind -> isUsual(kind) || counts.stream().anyMatch(each -> each.of(kind) > 0))
            .toList();
    Column[] columns = new Column[shown.size() + 1];
    columns[0] = Column.fixed("", Style.PLAIN);
    for (int i = 0; i < shown.size(); i++) {
      columns[i + 1] = Column.number(header(shown.get(i)));
    }
    Table table = new Table(columns);
    for (KindCount each : counts) {
      String[] cells = new String[columns.length];
      cells[0] = each.kind();
      for (int i = 0; i < shown.size(); i++) {
        int count = each.of(shown.get(i));
        cells[i + 1] = count == 0 ? NONE : Integer.toString(count);
      }
      table.row(cells);
    }
    sheet.blank();
    sheet.table(2, table);
  }

  /** What is told even where it did not happen; the rest is rare. */
  private static boolean isUsual(Kind kind) {
    return kind != Kind.REINSTATED && kind != Kind.DISCUSSION;
  }

  private static String header(Kind kind) {
    return switch (kind) {
      case ADDED, REMOVED, ENDED, RENAMED, REINSTATED -> kind.words();
      case TEXT -> "text";
      case DISCUSSION -> "discussion";
      case RELATIONS -> "relations";
      case FACTS -> "facts";
    };
  }

  private static void relations(Sheet sheet, List<RelationCount> relations) {
    Table table =
        new Table(Column.fixed("", Style.PLAIN), Column.number("gained"), Column.number("lost"));
    for (RelationCount each : relations) {
      table.row(
          Keys.words(each.name()), Integer.toString(each.gained()), Integer.toString(each.lost()));
    }
    if (!table.isEmpty()) {
      sheet.blank();
      sheet.table(2, table);
    }
  }

  private static void section(
      Sheet sheet,
      ChangeSection section,
      List<WhatChanged.Touching> page,
      int leftOut,
      ChangeWords words) {
    Table table = new Table(Column.fixed("", Style.ID), Column.flexible(""), Column.flexible(""));
    for (WhatChanged.Touching each : page) {
      if (ChangeSection.of(each.change()) == section) {
        table.row(each.change().id(), words.of(section, each), String.join(", ", each.touches()));
      }
    }
    if (!table.isEmpty()) {
      sheet.heading(heading(section));
      sheet.table(2, table);
      if (leftOut > 0) {
        sheet.prose(2, Style.FAINT, "and " + leftOut + " more");
      }
    }
  }

  private static String heading(ChangeSection section) {
    return switch (section) {
      case ENDED -> "No longer in force";
      case REMOVED -> "Removed";
      case DETECTION -> "Detection";
      case SUB_TECHNIQUES -> "New sub-techniques";
      case ADDED -> "Added";
      case REINSTATED -> "In force again";
      case RENAMED -> "Renamed";
      case TEXT -> "Text changed";
      case DISCUSSION -> "Discussion changed";
      case FACTS -> "Facts changed";
      case RELATIONS -> "Relations changed";
    };
  }
}
