package org.otsecurity.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    if (file.isEmpty()) {
      byte[] bytes = table.csv();
      session.out().write(bytes, 0, bytes.length);
      session.out().flush();
      return;
    }
    String name = file.get().toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
      throw CommandException.usage(
          "The ending of " + file.get() + " tells no form.", "Use .csv or .xlsx.", List.of());
    }
    OutputFile.write(file.get(), name.endsWith(".csv") ? table.csv() : table.xlsx());
    session.out().println("Wrote " + table.rows().size() + " rows to " + file.get() + ".");
  }
}
