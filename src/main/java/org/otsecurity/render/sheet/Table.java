package org.otsecurity.render.sheet;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns, while they are gathered. */
public final class Table {
  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table without rows. */
  public Table(Column... columns) {
    this.columns = List.of(columns);
  }

  /**
   * Adds a row with a cell for each column.
   *
   * @throws IllegalArgumentException if the row has more cells, or fewer
   */
  public Table row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row needs " + columns.size() + " cells, not " + cells.length);
    }
    rows.add(List.of(cells));
    return this;
  }

  /** Whether it has no rows yet. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The table as it is now. */
  Block.Grid at(int indent) {
    return new Block.Grid(indent, columns, List.copyOf(rows));
  }
}
