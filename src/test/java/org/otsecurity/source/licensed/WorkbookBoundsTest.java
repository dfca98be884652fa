package org.otsecurity.source.licensed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Small workbooks that would cost their reader the memory or hours: refused with sheet and cell.
 * Some of them never ended before they were looked through first.
 */
class WorkbookBoundsTest {
  private static final String HEADING =
      "<row r=\"1\">"
          + text("A1", "standard")
          + text("B1", "edition")
          + text("C1", "id")
          + text("D1", "level")
          + text("E1", "text")
          + "</row>";

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c r='D2'><v>LONG</v></c> | sheet1, cell D2: its number is too long.",
        "<c r='D2' t='n'><v>1<![CDATA[LONG]]></v></c> | cell D2: its number is too long.",
        "<c r='D2' t='other'><v>LONG</v></c> | cell D2: its number is too long.",
        "<c r='D2'><v>1E999999999</v></c> | cell D2: \"1E999999999\" is no number",
        "<c r='D2'><v>1E999999</v></c> | cell D2: \"1E999999\" is no number",
        "<c r='D2'><v>1E-309</v></c> | cell D2: \"1E-309\" is no number",
        "<c r='D2'><v>0x10</v></c> | cell D2: \"0x10\" is no number",
        "<c r='ZZZZZZ3'/> | sheet1, row 2, cell 1: \"ZZZZZZ3\" is no place in a sheet",
        "<c r='XFE2'/> | row 2, cell 1: \"XFE2\" is no place",
        "<c r='A1048577'/> | \"A1048577\" is no place",
        "<c r='A99999999999999999999'/> | \"A99999999999999999999\" is no place",
        "<c r='a2'/> | \"a2\" is no place",
        "<c/><c r=''/> | row 2, cell 2: \"\" is no place",
        "<c r='D2' s='1'><v>1</v></c> | cell D2: it refers to format 1, which the workbook lacks",
        "<c r='D2' s='99999999999'><v>1</v></c> | cell D2: \"99999999999\" is no format",
        "<c r='D2' s='-1'><v>1</v></c> | cell D2: \"-1\" is no format",
        "<c r='E2' t='s'><v>1</v></c> | cell E2: it refers to text 1, which the workbook lacks",
        "<c r='E2' t='s'><v>-1</v></c> | cell E2: \"-1\" is no text of the workbook",
        "<c r='E2' t='s'><v>LONG</v></c> | cell E2: its number is too long",
        "<c r='E2' t='inlineStr'><is><t>HUGE</t></is></c> | cell E2: it holds a text longer than",
        "<c r='D2'><v>&other;</v></c> | a damaged workbook"
      })
  void oneCellIsEnough(String cell, String message) throws IOException {
    refused(
        workbook(
            HEADING
                + "<row r=\"2\">"
                + cell.replace("LONG", "9".repeat(1_000_000)).replace("HUGE", "x".repeat(40_000))
                + "</row>"),
        message);
  }

  @Test
  void rowsAreRows() throws IOException {
    refused(workbook(HEADING + "<row r='1048577'/>"), "after row 1: \"1048577\" is no row");
    refused(workbook(HEADING + "<row r='-2'/>"), "after row 1: \"-2\" is no row");
    refused(workbook(HEADING + "<row>" + "<c/>".repeat(16_385) + "</row>"), "too many cells");
    refused(workbook("<row>" + "<c/>".repeat(16_384) + "</row>" + HEADING), "it has no rows");
  }

  @Test
  void nothingThatTheReaderKeepsIsWithoutEnd() throws IOException {
    String many = "it holds more than is read of a workbook";
    refused(workbook(HEADING, "<si/>".repeat(100_001), ""), "sharedStrings: " + many);
    refused(workbook(HEADING, "", "<xf/>".repeat(70_000)), "styles: " + many);
    refused(workbook("<a>".repeat(3_000_000)), "sheet1: " + many);
    refused(workbook(names("<n%d/>", 100_000)), "sheet1: " + many);
    refused(workbook("<c" + names(" n%d=''", 100_000) + "/>"), "a damaged workbook");
    refused(workbook(HEADING + "<row><c/></row>".repeat(520_000)), many);
    refused(workbook(HEADING, "<si><t>" + "x".repeat(40_000) + "</t></si>", ""), "longer than");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1.0",
        "+1",
        "1E0",
        "0.1E+1",
        "10000000000000000E-16",
        "1.0000000000000000E+000"
      })
  void whatExcelWritesIsRead(String number) throws Exception {
    String amp = "a &amp; b &#60;".repeat(1_000);
    byte[] workbook =
        workbook(
            HEADING
                + "<row r='2' spans='1:5'>"
                + text("A2", "iec62443-3-3")
                + text("B2", "2013")
                + text("C2", "SR 1.1")
                + "<c r='D2' s='0'><v>"
                + number
                + "</v></c><c r='E2' t='s'><v>0</v></c></row>",
            "<si><r><t>" + amp + "</t></r></si>",
            "");
    Path file = Files.write(folder.resolve("a.xlsx"), workbook);
    List<LicensedRow> rows = LicensedFile.read(file);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).level()).isEqualTo("1");
    assertThat(rows.get(0).text()).startsWith("a & b <a & b <").hasSize(7_000);
  }

  /** The other tables: what a workbook may not, they may not either. */
  @Test
  void csvAndJsonAreBoundedAlike() throws IOException {
    refused(
        "a.csv",
        ("standard,edition,id,text\n" + ",".repeat(100_000)).getBytes(StandardCharsets.UTF_8),
        "far too many columns");
    refused(
        "a.csv",
        ("standard,edition,id,level,text\ns,e,i," + "9".repeat(1_000_000) + ",t\n")
            .getBytes(StandardCharsets.UTF_8),
        "the level has 1000000 characters");
    refused(
        "a.json",
        ("{\"requirements\": [{\"id\": \"a\", \"level\": " + "9".repeat(1_000_000) + "}]}")
            .getBytes(StandardCharsets.UTF_8),
        "number that is too long");
    refused(
        "a.json",
        "{\"requirements\": [{\"id\": \"a\", \"level\": 1E999999999}]}"
            .getBytes(StandardCharsets.UTF_8),
        "it is no whole number");
  }

  private static String names(String form, int count) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < count; i++) {
      names.append(form.formatted(i));
    }
    return names.toString();
  }

  private static String text(String reference, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, text);
  }

  private static byte[] workbook(String rows) throws IOException {
    return workbook(rows, "<si><t>one</t></si>", "");
  }

  private static byte[] workbook(String rows, String texts, String formats) throws IOException {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String packages = "http://schemas.openxmlformats.org/package/2006/";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      part(
          out,
          "[Content_Types].xml",
          "<Types xmlns='"
              + packages
              + "content-types'><Default Extension='xml' ContentType='application/xml'/>"
              + override("workbook", types + "sheet.main+xml")
              + override("worksheets/sheet1", types + "worksheet+xml")
              + override("sharedStrings", types + "sharedStrings+xml")
              + override("styles", types + "styles+xml")
              + "</Types>");
      part(
          out,
          "_rels/.rels",
          "<Relationships xmlns='"
              + packages
              + "relationships'><Relationship Id='r1' Type='"
              + relations
              + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
      part(
          out,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns='"
              + packages
              + "relationships'><Relationship Id='r1' Type='"
              + relations
              + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
      part(
          out,
          "xl/workbook.xml",
          "<workbook xmlns='"
              + main
              + "' xmlns:r='"
              + relations
              + "'><sheets><sheet name='any' sheetId='1' r:id='r1'/></sheets></workbook>");
      part(out, "xl/sharedStrings.xml", "<sst xmlns='" + main + "'>" + texts + "</sst>");
      part(
          out,
          "xl/styles.xml",
          "<styleSheet xmlns='"
              + main
              + "'><cellXfs><xf numFmtId='0'/>"
              + formats
              + "</cellXfs></styleSheet>");
      part(
          out,
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns='" + main + "'><sheetData>" + rows + "</sheetData></worksheet>");
    }
    return bytes.toByteArray();
  }

  private static String override(String part, String type) {
    return "<Override PartName='/xl/" + part + ".xml' ContentType='" + type + "'/>";
  }

  private static void part(ZipOutputStream out, String name, String xml) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(("<?xml version='1.0' encoding='UTF-8'?>" + xml).getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }

  private void refused(byte[] workbook, String message) throws IOException {
    refused("a.xlsx", workbook, message);
  }

  private void refused(String name, byte[] content, String message) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    assertThatThrownBy(() -> LicensedFile.read(file))
        .isInstanceOfSatisfying(
            LicensedFormatException.class,
            e -> assertThat(e.problem().line()).startsWith(name).contains(message));
  }
}
