package org.otsecurity.render.export;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.render.sheet.Block;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;

/** The tables of a sheet, each to be written to a file. */
public final class SheetTables {
  private static final String UNNAMED = "Rows";

  private SheetTables() {}

  /**
   * Its tables in order, each named by the heading it stands under. Rows of the same columns under
   * one heading are one table, whatever stands between them.
   *
   * @param sources who says so, one line each
   */
  public static List<ExportTable> of(Sheet sheet, List<String> sources) {
    List<ExportTable> tables = new ArrayList<>();
    List<Column> columns = List.of();
    String name = UNNAMED;
    for (Block each : sheet.blocks()) {
      switch (each) {
        case Block.Title title -> name = title.id() + " " + title.words();
        case Block.Heading heading -> {
          name = heading.words();
          columns = List.of();
        }
        case Block.Grid grid -> {
          if (!grid.columns().equals(columns)) {
            columns = grid.columns();
            List<String> header = columns.stream().map(Column::header).toList();
            tables.add(new ExportTable(name, header, new ArrayList<>(), sources));
          }
          tables.getLast().rows().addAll(grid.rows());
        }
        default -> {}
      }
    }
    return tables;
  }
}
