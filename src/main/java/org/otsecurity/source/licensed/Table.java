package org.otsecurity.source.licensed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the rows of a table into rows of licensed text: the first names the columns. */
final class Table {
  private final String file;
  private final List<LicensedRow> rows = new ArrayList<>();

  /** The columns by position, once the heading is read; empty for a column without a name. */
  private List<Optional<Column>> columns = List.of();

  Table(String file) {
    this.file = file;
  }

  /** Adds the next row of the table; rows without any value are passed over. */
  void add(String where, List<String> cells) throws LicensedFormatException {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (cells.size() > Limits.COLUMNS) {
      throw new LicensedFormatException(
          file, where, "it has " + cells.size() + " columns.", "the columns " + Column.titles());
    }
    if (columns.isEmpty()) {
      columns = heading(where, cells);
      return;
    }
    if (rows.size() == Limits.ROWS) {
      throw new LicensedFormatException(
          file, where, "there are too many rows.", "at most " + Limits.ROWS + ".");
    }
    LicensedRow.Builder row = new LicensedRow.Builder(file, where);
    for (int i = 0; i < cells.size(); i++) {
      Optional<Column> column = i < columns.size() ? columns.get(i) : Optional.empty();
      if (column.isPresent()) {
        row.set(column.get(), cells.get(i));
      } else if (!cells.get(i).isBlank()) {
        throw new LicensedFormatException(
            file,
            where,
            "column " + (i + 1) + " has a value but no name in the heading.",
            "values under the columns " + Column.titles() + ".");
      }
    }
    if (!row.isEmpty()) {
      rows.add(row.build());
    }
  }

  List<LicensedRow> rows() {
    return rows;
  }

  private List<Optional<Column>> heading(String where, List<String> cells)
      throws LicensedFormatException {
    List<Optional<Column>> found = new ArrayList<>();
    Set<Column> seen = EnumSet.noneOf(Column.class);
    for (String each : cells) {
      Optional<Column> column = Column.parse(each);
      if (column.isEmpty() && !each.isBlank()) {
        throw new LicensedFormatException(
            file,
            where,
            Problem.quote(each.strip()) + " is no column.",
            "the first row names the columns " + Column.titles() + ".");
      }
      if (column.isPresent() && !seen.add(column.get())) {
        throw new LicensedFormatException(
            file, where, "the column " + column.get().title() + " is there twice.", "it once.");
      }
      found.add(column);
    }
    List<Column> missing =
        Arrays.stream(Column.values())
            .filter(Column::required)
            .filter(c -> !seen.contains(c))
            .toList();
    if (!missing.isEmpty()) {
      throw new LicensedFormatException(
          file,
          where,
          "the heading lacks " + String.join(", ", Column.titles(missing)) + ".",
          "the first row names the columns " + Column.titles() + ".");
    }
    return found;
  }
}
