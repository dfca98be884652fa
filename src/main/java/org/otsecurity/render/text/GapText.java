package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.otsecurity.query.matrix.Cover;
import org.otsecurity.query.matrix.Gap;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** What is left for whoever meets rows of other documents. */
public final class GapText {
  private static final List<Cover> BEST_FIRST = List.of(Cover.values()).reversed();

  private GapText() {}

  /** Writes the counts and a page of the rows, those with most left first. */
  public static void write(Sheet sheet, Gap gap, int offset, int limit, Cited cited) {
    sheet.prose(
        0,
        Style.STRONG,
        MatrixText.rows(gap.matrix())
            + " for whoever meets "
            + MatrixText.names(gap.matrix().documents())
            + gap.met()
                .map(rows ->
                    ": "
                        + rows.stream()
                            .map(each -> each.id().value())
                            .collect(Collectors.joining(", ")))
                .orElse(" (all rows)"));
    sheet.prose(0, Style.STRONG, words(gap.counts()));
    if (offset == 0) {
      families(sheet, gap);
    }
    sheet.blank();
    Table table =
        new Table(
            Column.id(),
            Column.flexible("Title"),
            Column.fixed("State", Style.PLAIN),
            Column.flexible("By"));
    for (Gap.Row each : gap.rows().stream().skip(offset).limit(limit).toList()) {
      table.row(
          each.mapped().requirement().id().value(),
          Titles.of(each.mapped().requirement()),
          each.cover().words(),
          by(each));
    }
    sheet.table(0, table);
    sheet.notes(gap.notes());
    MatrixText.end(sheet, gap.matrix(), cited);
  }

  private static String by(Gap.Row row) {
    if (row.cover() == Cover.NO_COUNTERPART) {
      return String.join(" ", row.mapped().noCounterpart().values());
    }
    String unmet = row.unmet().isEmpty() ? "" : "not met: " + MatrixText.ids(row.unmet());
    return Stream.of(MatrixText.ids(row.by()), unmet)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static void families(Sheet sheet, Gap gap) {
    List<Column> columns = new ArrayList<>(List.of(Column.fixed("Family", Style.PLAIN)));
    BEST_FIRST.forEach(each -> columns.add(Column.number(each.words())));
    Table table = new Table(columns.toArray(new Column[0]));
    gap.families()
        .forEach((family, counts) -> {
          List<String> cells = new ArrayList<>(List.of(family.id()));
          BEST_FIRST.forEach(each -> cells.add(String.valueOf(counts.getOrDefault(each, 0))));
          table.row(cells.toArray(new String[0]));
        });
    if (!table.isEmpty()) {
      sheet.blank();
      sheet.table(0, table);
    }
  }

  private static String words(Map<Cover, Integer> counts) {
    return BEST_FIRST.stream()
        .map(each -> counts.getOrDefault(each, 0) + " " + each.words())
        .collect(Collectors.joining(", "));
  }
}
