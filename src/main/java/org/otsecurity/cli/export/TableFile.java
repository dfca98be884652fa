package org.otsecurity.cli.export;

import java.nio.file.Path;
import java.util.Optional;
import org.otsecurity.cli.session.FileEnding;
import org.otsecurity.cli.session.OutputFile;
import org.otsecurity.cli.session.Session;
import org.otsecurity.render.export.ExportBook;
import org.otsecurity.render.export.ExportTable;
import picocli.CommandLine.Parameters;

/** The file that a table is written to; its ending says in which form. */
final class TableFile {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A file ending in .csv or .xlsx; default: CSV to standard output.")
  Optional<Path> file = Optional.empty();

  /** Writes the table, or prints it. */
  void write(Session session, ExportTable table) {
    write(session, ExportBook.of(table));
  }

  /** Writes a workbook, or its first table as CSV, or prints that. */
  void write(Session session, ExportBook book) {
    ExportTable table = book.tables().getFirst();
    if (file.isEmpty()) {
      session.printBytes(table.csv());
      return;
    }
    boolean csv = FileEnding.of(file.get(), ".csv", ".xlsx").equals(".csv");
    OutputFile.write(file.get(), csv ? table.csv() : book.xlsx());
    session.out().println("Wrote " + table.rows().size() + " rows to " + file.get() + ".");
  }
}
