package org.otsecurity.render.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

class SheetTablesTest {
  @Test
  void tablesAreNamedByTheirHeadingAndGoOnAcrossProse() {
    Sheet sheet =
        new Sheet()
            .table(0, ids("SR 1.1"))
            .heading("Mitigations (2)")
            .table(2, ids("M0801"))
            .prose(4, Style.PLAIN, "Words between the rows.")
            .table(2, ids("M0802"))
            .table(2, new Table(Column.id(), Column.flexible("Title")).row("a", "b"));
    assertThat(SheetTables.of(sheet, List.of("ATT&CK")))
        .containsExactly(
            new ExportTable("Rows", List.of("ID"), List.of(List.of("SR 1.1")), List.of("ATT&CK")),
            new ExportTable(
                "Mitigations (2)",
                List.of("ID"),
                List.of(List.of("M0801"), List.of("M0802")),
                List.of("ATT&CK")),
            new ExportTable(
                "Mitigations (2)",
                List.of("ID", "Title"),
                List.of(List.of("a", "b")),
                List.of("ATT&CK")));
  }

  @Test
  void aTitleNamesTheTablesBelowIt() {
    Sheet sheet = new Sheet().title("T0800", "Firmware [*]").table(0, ids("A0003"));
    ExportTable table = SheetTables.of(sheet, List.of()).getFirst();
    assertThat(table.name()).isEqualTo("T0800 Firmware [*]");
    assertThat(ExportBook.of(table).xlsx()).isNotEmpty();
    assertThat(SheetTables.of(new Sheet().heading("none"), List.of())).isEmpty();
  }

  private static Table ids(String id) {
    return new Table(Column.id()).row(id);
  }
}
