package org.otsecurity.render.form;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.render.sheet.Block;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Style;

/** Rows in aligned columns, made to fit a width by wrapping the flexible ones. */
final class TerminalGrid {
  private static final String GAP = "  ";
  private static final int LEAST = 10;

  private final StringBuilder out;
  private final Block.Grid grid;
  private final int[] widths;
  private final Ink ink;

  private TerminalGrid(StringBuilder out, Block.Grid grid, int width, Ink ink) {
    this.out = out;
    this.grid = grid;
    this.widths = widths(grid, width - grid.indent());
    this.ink = ink;
  }

  /** Writes the rows; headers only if there are any. */
  static void write(StringBuilder out, Block.Grid grid, int width, Ink ink) {
    TerminalGrid form = new TerminalGrid(out, grid, width, ink);
    if (grid.hasHeader()) {
      form.row(grid.columns().stream().map(Column::header).toList(), true);
    }
    grid.rows().forEach(row -> form.row(row, false));
  }

  private static int[] widths(Block.Grid grid, int room) {
    int[] widths = new int[grid.columns().size()];
    int excess = -GAP.length() - room;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = grid.columns().get(i).header().length();
      for (List<String> row : grid.rows()) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
      excess += widths[i] == 0 ? 0 : widths[i] + GAP.length();
    }
    for (; excess > 0; excess--) {
      int widest = widestFlexible(grid, widths);
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  /** The first of the widest columns that can still give way; -1 if none can. */
  private static int widestFlexible(Block.Grid grid, int[] widths) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      if (grid.columns().get(i).flexible()
          && widths[i] > LEAST
          && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest;
  }

  private void row(List<String> row, boolean header) {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      boolean flexible = grid.columns().get(i).flexible();
      cells.add(flexible ? Wrap.lines(row.get(i), widths[i]) : List.of(row.get(i)));
      height = Math.max(height, cells.get(i).size());
    }
    for (int line = 0; line < height; line++) {
      line(cells, line, header);
    }
  }

  private void line(List<List<String>> cells, int line, boolean header) {
    StringBuilder text = new StringBuilder(" ".repeat(grid.indent()));
    int pending = 0;
    for (int i = 0; i < widths.length; i++) {
      String cell = line < cells.get(i).size() ? cells.get(i).get(line) : "";
      int space = Math.max(0, widths[i] - cell.length());
      Column column = grid.columns().get(i);
      if (cell.isEmpty()) {
        pending += widths[i] == 0 ? 0 : widths[i] + GAP.length();
      } else {
        text.append(" ".repeat(pending + (column.right() ? space : 0)))
            .append(ink.on(header ? Style.FAINT : column.style(), cell));
        pending = (column.right() ? 0 : space) + GAP.length();
      }
    }
    out.append(text.toString().stripTrailing()).append('\n');
  }
}
