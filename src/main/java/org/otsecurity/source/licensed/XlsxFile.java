package org.otsecurity.source.licensed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads the first sheet of an Excel workbook.
 *
 * <p>A workbook is an archive of XML, so it can unpack to far more than its size, and its two
 * tables of contents can disagree. Therefore it is unpacked here within bounds, looked through and
 * packed anew: the reader sees nothing that was not measured.
 */
final class XlsxFile {
  /** Parts of XML, but for those of other programs, which may hold anything. */
  private static final Pattern READ = Pattern.compile("(?!customXml/|docProps/).*\\.(xml|rels)");

  private final String file;

  XlsxFile(String file) {
    this.file = file;
  }

  List<LicensedRow> read(byte[] bytes) throws LicensedFormatException {
    if (bytes.length < 4 || !ReadableWorkbook.isOOXMLZipHeader(bytes)) {
      throw new LicensedFormatException(
          file,
          "",
          "it is no Excel workbook, or one with a password.",
          "a workbook saved as .xlsx without a password.");
    }
    byte[] measured = repacked(bytes);
    Table table = new Table(file);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(measured))) {
      Sheet sheet = workbook.getFirstSheet();
      try (Stream<Row> rows = sheet.openStream()) {
        int seen = 0;
        for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
          Row row = each.next();
          if (++seen > 4 * Limits.ROWS) {
            throw new LicensedFormatException(
                file, where(row), "there are too many rows.", "at most " + Limits.ROWS + ".");
          }
          table.add(where(row), cells(row));
        }
      }
    } catch (IOException | RuntimeException e) {
      // The reader reports what it cannot read with exceptions of many kinds.
      throw damaged();
    }
    return table.rows();
  }

  private static String where(Row row) {
    return "first sheet, row " + row.getRowNum();
  }

  private List<String> cells(Row row) throws LicensedFormatException {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getCellCount(), Limits.COLUMNS + 1); i++) {
      Cell cell = row.getCell(i);
      if (cell == null || cell.getType() == CellType.EMPTY) {
        cells.add("");
      } else if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
        throw new LicensedFormatException(
            file,
            where(row) + ", column " + (i + 1),
            "it holds a formula or an error.",
            "plain values; paste formulas as values.");
      } else if (cell.getType() == CellType.NUMBER) {
        cells.add(cell.asNumber().stripTrailingZeros().toPlainString());
      } else {
        cells.add(cell.getText());
      }
    }
    return cells;
  }

  private byte[] repacked(byte[] bytes) throws LicensedFormatException {
    ByteArrayOutputStream copy = new ByteArrayOutputStream(bytes.length);
    try {
      Map<String, byte[]> parts = unpacked(bytes);
      new WorkbookBounds(file).check(parts);
      try (ZipOutputStream out = new ZipOutputStream(copy)) {
        out.setLevel(1);
        for (Map.Entry<String, byte[]> each : parts.entrySet()) {
          out.putNextEntry(new ZipEntry(each.getKey()));
          out.write(each.getValue());
          out.closeEntry();
        }
      }
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw damaged();
    }
    return copy.toByteArray();
  }

  /** The parts that the reader may look at, measured. */
  private Map<String, byte[]> unpacked(byte[] bytes) throws IOException, LicensedFormatException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    int left = Limits.UNPACKED_BYTES;
    try (ZipFile in = ZipFile.builder().setByteArray(bytes).get()) {
      for (Enumeration<ZipArchiveEntry> each = in.getEntries(); each.hasMoreElements(); ) {
        ZipArchiveEntry part = each.nextElement();
        if (names.size() == Limits.PARTS || !names.add(part.getName())) {
          throw tooLarge();
        }
        byte[] content;
        try (InputStream unpacked = in.getInputStream(part)) {
          content = unpacked.readNBytes(left + 1);
        }
        left -= content.length;
        if (left < 0) {
          throw tooLarge();
        }
        if (READ.matcher(part.getName()).matches()) {
          requirePlainXml(content);
          parts.put(part.getName(), content);
        }
      }
    }
    return parts;
  }

  private LicensedFormatException damaged() {
    return new LicensedFormatException(
        file, "", "it is a damaged workbook.", "a workbook that Excel opens without repair.");
  }

  /** Entities are how XML grows or reads other files; no workbook needs them. */
  private void requirePlainXml(byte[] content) throws LicensedFormatException {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY") || text.indexOf('\0') >= 0) {
      throw new LicensedFormatException(
          file,
          "",
          "it holds XML that no workbook needs (a document type, or not in UTF-8).",
          "a workbook as Excel or LibreOffice saves it.");
    }
  }

  private LicensedFormatException tooLarge() {
    return new LicensedFormatException(
        file,
        "",
        "it unpacks to too much.",
        "at most "
            + (Limits.UNPACKED_BYTES >> 20)
            + " MiB in "
            + Limits.PARTS
            + " parts of different names.");
  }
}
