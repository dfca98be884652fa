package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns, made to fit a width by wrapping the flexible ones. */
public final class Table {
  private static final String GAP = "  ";
  private static final int LEAST = 10;

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table without rows. */
  public Table(Column... columns) {
    this.columns = List.of(columns);
  }

  /** Adds a row with a cell for each column. */
  public Table row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row needs " + columns.size() + " cells, not " + cells.length);
    }
    rows.add(List.of(cells));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Writes the table; headers only if there are any. */
  void write(StringBuilder out, int indent, int width, boolean colour) {
    int[] widths = widths(width - indent);
    if (columns.stream().anyMatch(column -> !column.header().isEmpty())) {
      List<String> headers = columns.stream().map(Column::header).toList();
      writeRow(out, indent, headers, widths, colour, true);
    }
    for (List<String> row : rows) {
      writeRow(out, indent, row, widths, colour, false);
    }
  }

  private int[] widths(int room) {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = columns.get(i).header().length();
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    int excess = -GAP.length() - room;
    for (int each : widths) {
      excess += each == 0 ? 0 : each + GAP.length();
    }
    while (excess > 0) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        if (columns.get(i).flexible()
            && widths[i] > LEAST
            && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
      excess--;
    }
    return widths;
  }

  private void writeRow(
      StringBuilder out,
      int indent,
      List<String> row,
      int[] widths,
      boolean colour,
      boolean header) {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> lines =
          columns.get(i).flexible() ? Wrap.lines(row.get(i), widths[i]) : List.of(row.get(i));
      cells.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder(" ".repeat(indent));
      int pending = 0;
      for (int i = 0; i < widths.length; i++) {
        String cell = line < cells.get(i).size() ? cells.get(i).get(line) : "";
        int space = Math.max(0, widths[i] - cell.length());
        Column column = columns.get(i);
        String shown = (header ? Style.FAINT : column.style()).on(cell, colour);
        if (cell.isEmpty()) {
          pending += widths[i] == 0 ? 0 : widths[i] + GAP.length();
        } else {
          text.append(" ".repeat(pending + (column.right() ? space : 0))).append(shown);
          pending = (column.right() ? 0 : space) + GAP.length();
        }
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
  }
}
