package org.otsecurity.source.licensed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads comma-separated values (RFC 4180); semicolons and tabs, which Excel writes, too. */
final class CsvFile {
  private final String file;

  CsvFile(String file) {
    this.file = file;
  }

  List<LicensedRow> read(String text) throws LicensedFormatException {
    Table table = new Table(file);
    long line = 1;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(Limits.FILE_BYTES)
            .ofCsvRecord(text)) {
      for (CsvRecord each : records) {
        line = each.getStartingLineNumber();
        table.add("line " + line, each.getFields());
      }
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      throw new LicensedFormatException(
          file,
          "after line " + line,
          "it is not well-formed CSV, or a line has far too many columns.",
          "values with separators, quotes or line ends stand in double quotes, quotes in them"
              + " doubled (RFC 4180).");
    }
    return table.rows();
  }

  /** The separator of the heading: names of columns hold none. */
  private static char separator(String text) {
    String heading = text.lines().findFirst().orElse("");
    return heading.contains(",")
        ? ','
        : heading.contains(";") ? ';' : heading.contains("\t") ? '\t' : ',';
  }
}
