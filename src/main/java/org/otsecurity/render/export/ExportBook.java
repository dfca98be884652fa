package org.otsecurity.render.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook: tables with heads that stay and filters, and a last sheet that says where its facts
 * are from. Texts are written as texts, so that none is taken for a formula.
 *
 * @param tables its sheets, in order
 * @param sources who says so, one line each
 */
public record ExportBook(List<ExportTable> tables, List<String> sources) {
  private static final Pattern NOT_ALLOWED = Pattern.compile("[\\[\\]:*?/\\\\]");
  private static final int LONGEST_NAME = 31;
  private static final int WIDE = 60;
  private static final int MIDDLE = 36;
  private static final int NARROW = 16;

  /** The height of a line, and of the tallest row that a workbook may have, in points. */
  private static final double LINE = 14;

  private static final double TALLEST = 409;

  /** A workbook of one table and its sources. */
  public static ExportBook of(ExportTable table) {
    return new ExportBook(List.of(table), table.sources());
  }

  /** As XLSX. */
  public byte[] xlsx() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "ot-security", "1.0")) {
      for (ExportTable each : tables) {
        sheet(workbook.newWorksheet(name(each.name())), each);
      }
      Worksheet about = workbook.newWorksheet("sources");
      for (int i = 0; i < sources.size(); i++) {
        about.value(i, 0, sources.get(i));
        about.style(i, 0).wrapText(true).set();
      }
      about.width(0, 2 * WIDE);
      about.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A name that a workbook allows. */
  private static String name(String given) {
    String allowed = NOT_ALLOWED.matcher(given).replaceAll(" ");
    return allowed.length() > LONGEST_NAME ? allowed.substring(0, LONGEST_NAME) : allowed;
  }

  private static void sheet(Worksheet sheet, ExportTable table) throws IOException {
    List<String> header = table.header();
    for (int i = 0; i < header.size(); i++) {
      sheet.value(0, i, header.get(i));
      sheet.width(i, width(table, header.get(i)));
    }
    sheet.range(0, 0, 0, header.size() - 1).style().bold().fillColor("D9E2EC").wrapText(true).set();
    for (int line = 0; line < table.rows().size(); line++) {
      row(sheet, table, line + 1, table.rows().get(line));
    }
    sheet.pageOrientation("landscape");
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(0);
    sheet.freezePane(Math.min(2, header.size() - 1), 1);
    sheet.setAutoFilter(0, 0, table.rows().size(), header.size() - 1);
    sheet.finish();
  }

  private static void row(Worksheet sheet, ExportTable table, int line, List<String> cells) {
    sheet.rowHeight(line, height(table, cells));
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (cell.isEmpty()) {
        continue;
      }
      String column = table.header().get(i);
      if (table.layout().numbers().contains(column)) {
        sheet.value(line, i, new BigDecimal(cell));
      } else if (table.layout().shares().contains(column)) {
        double share = Double.parseDouble(cell);
        sheet.value(line, i, share);
        sheet.style(line, i).format("0%").fillColor(Heat.color(share)).set();
      } else {
        sheet.value(line, i, cell);
        String color = table.layout().colors().get(cell);
        if (color == null) {
          sheet.style(line, i).wrapText(true).verticalAlignment("top").set();
        } else {
          sheet.style(line, i).fillColor(color).verticalAlignment("top").set();
        }
      }
    }
  }

  /** The height of a row in points: not every program finds it where text is wrapped. */
  private static double height(ExportTable table, List<String> cells) {
    int most = 1;
    for (int i = 0; i < cells.size(); i++) {
      int width = width(table, table.header().get(i));
      int lines = cells.get(i).lines().mapToInt(each -> each.length() / width + 1).sum();
      most = Math.max(most, lines);
    }
    return Math.min(LINE * most + 2, TALLEST);
  }

  private static int width(ExportTable table, String column) {
    if (table.layout().wide().contains(column)) {
      return WIDE;
    }
    return column.contains("title") ? MIDDLE : NARROW;
  }
}
