package org.otsecurity.source.licensed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.Golden;

/** Good files of every form are read alike, hostile ones are refused with their place. */
class HostileFileTest {
  private static final String SECRET = "Secretsentence of a licensed copy that nobody may print";

  @TempDir Path folder = Path.of("");

  @Test
  void theThreeFormsHoldTheSame() throws Exception {
    List<LicensedRow> json = LicensedFile.read(Path.of("docs", "ingest", "sample.json"));
    List<LicensedRow> csv = LicensedFile.read(Path.of("docs", "ingest", "sample.csv"));
    Path file = folder.resolve("sample.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      var sheet = workbook.newWorksheet("any");
      List<String> heading =
          List.of("Standard", "Edition", "Id", "Title", "Level", "Text", "Rationale");
      for (int i = 0; i < heading.size(); i++) {
        sheet.value(0, i, heading.get(i));
      }
      for (int i = 0; i < json.size(); i++) {
        LicensedRow row = json.get(i);
        sheet.value(i + 2, 0, row.standard());
        sheet.value(i + 2, 1, row.edition());
        sheet.value(i + 2, 2, row.id());
        sheet.value(i + 2, 3, row.title());
        if (!row.level().isEmpty()) {
          sheet.value(i + 2, 4, Integer.valueOf(row.level()));
        }
        sheet.value(i + 2, 5, row.text());
        sheet.value(i + 2, 6, row.rationale());
      }
    }
    List<LicensedRow> xlsx = LicensedFile.read(file);
    assertThat(xlsx.get(0).where()).isEqualTo("first sheet, row 3");
    assertThat(csv.get(1).where()).isEqualTo("line 3");
    assertThat(json.get(1).where()).isEqualTo("line 13, /requirements/1");
    for (List<LicensedRow> rows : List.of(json, csv, xlsx)) {
      assertThat(rows)
          .extracting(LicensedRow::id, LicensedRow::level, LicensedRow::text)
          .containsExactlyElementsOf(
              json.stream()
                  .map(each ->
                      org.assertj.core.groups.Tuple.tuple(each.id(), each.level(), each.text()))
                  .toList());
    }
  }

  @Test
  void theSchemaIsPublishedAndSaysWhatTheReaderDoes() throws Exception {
    String schema = LicensedTemplate.schema();
    Golden.matches(Path.of("docs", "ingest", "licensed.schema.json"), schema);
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema, InputFormat.JSON);
    String sample = Files.readString(Path.of("docs", "ingest", "sample.json"));
    assertThat(compiled.validate(sample, InputFormat.JSON)).isEmpty();
    for (String bad :
        List.of(
            sample.replace("\"id\"", "\"ID\""),
            sample.replace("\"level\": 1", "\"level\": \"1\""),
            sample.replace("\"edition\"", "\"issue\""))) {
      assertThat(compiled.validate(bad, InputFormat.JSON)).isNotEmpty();
      refused("bad.json", bad.getBytes(StandardCharsets.UTF_8), "");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0007',
      value = {
        "[] | it is no JSON object",
        "{\"standard\": \"iec62443-3-3\" | it is not well-formed JSON",
        "{\"standard\": \"x\", \"standard\": \"y\"} | is there twice",
        "{\"standard\": \"x\", \"edition\": \"1\"} | the member requirements is missing",
        "{\"secret\": 1} | \"secret\" is no member",
        "{\"requirements\": [{\"id\": \"SR 1.1\"}]} | /requirements/0: the member text is missing",
        "{\"requirements\": [{\"id\": 5}]} | /requirements/0/id: it is no text",
        "{\"requirements\": [{\"id\": \"a\", \"level\": 1.5}]} | /level: it is no whole number",
        "{\"requirements\": [[[[[[[[[[[]]]]]]]]]]]} | /requirements/0: it is no object",
        "{\"standard\": [[[[[[[[[[[[1]]]]]]]]]]]]} | /standard: it is no text",
        "{\"requirements\": []} x | missing"
      })
  void hostileJsonIsRefused(String json, String message) throws IOException {
    refused("a.json", json.strip().getBytes(StandardCharsets.UTF_8), message);
  }

  @Test
  void hostileTablesAreRefused() throws IOException {
    String heading = "standard,edition,id,level,text\n";
    refused("a.csv", "standard,id,text\nx,y,z\n", "line 1: the heading lacks edition");
    refused("a.csv", "standard,edition,id,text,notes\n", "\"notes\" is no column");
    refused("a.csv", "standard,edition,id,text,text\n", "the column text is there twice");
    refused("a.csv", heading + "a,b,c,1,\"" + SECRET, "it is not well-formed CSV");
    refused("a.csv", heading + "a,b,c,1,d," + SECRET, "column 6 has a value but no name");
    refused("a.csv", heading + "a,b,c,1,\u001b[31m" + SECRET, "the control character U+001B");
    refused("a.csv", heading + "a,b,c,1,\u202e" + SECRET, "the control character U+202E");
    refused("a.csv", heading + "a,b,c,1," + "x".repeat(20_001), "20001 characters");
    refused("a.csv", heading + "a,b," + SECRET + SECRET + ",1,x", "the id has");
    refused("a.csv", heading + "a,b,c,1,x\n".repeat(2_001), "too many rows");
    refused("a.csv", heading, "it has no rows");
    refused("a.csv", "", "it has no rows");
    refused("a.csv", "x".repeat((4 << 20) + 1), "it is too large");
    refused("a.csv", (heading + "ä").getBytes(StandardCharsets.ISO_8859_1), "not text in UTF-8");
    refused("a.csv", (heading + "ä").getBytes(StandardCharsets.UTF_16), "not text in UTF-8");
  }

  @Test
  void semicolonsTabsAndMarksOfExcelAreRead() throws Exception {
    for (String separator : List.of(";", "\t")) {
      Path file = folder.resolve("a.csv");
      Files.writeString(
          file,
          "\ufeff"
              + String.join(separator, "standard", "edition", "id", "text")
              + "\r\n"
              + String.join(separator, "s", "e", "SR 1.1", "\"two\r\nlines, \"\"quoted\"\"\"")
              + "\r\n");
      assertThat(LicensedFile.read(file).get(0).text()).isEqualTo("two\nlines, \"quoted\"");
    }
  }

  @Test
  void hostileWorkbooksAreRefused() throws IOException {
    refused("a.xlsx", "no zip".getBytes(StandardCharsets.UTF_8), "it is no Excel workbook");
    refused("a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}, "it is a damaged workbook");
    byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[17 << 20], 1);
    assertThat(bomb.length).isLessThan(100_000);
    refused("a.xlsx", bomb, "it unpacks to too much");
    refused("a.xlsx", zip("p%d.xml", new byte[0], 201), "it unpacks to too much");
    refused(
        "a.xlsx",
        zip("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"),
        "XML that no workbook needs");
    refused("a.xlsx", zip("other.xml", "<a/>"), "it is a damaged workbook");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      workbook.newWorksheet("s").formula(0, 0, "1+1");
    }
    refused("a.xlsx", bytes.toByteArray(), "row 1, column 1: it holds a formula");
  }

  private static byte[] zip(String name, String content) throws IOException {
    return zip(name, content.getBytes(StandardCharsets.UTF_8), 1);
  }

  private static byte[] zip(String name, byte[] content, int parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts; i++) {
        out.putNextEntry(new ZipEntry(name.formatted(i)));
        out.write(content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private void refused(String name, String content, String message) throws IOException {
    refused(name, content.getBytes(StandardCharsets.UTF_8), message);
  }

  private void refused(String name, byte[] content, String message) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    assertThatThrownBy(() -> LicensedFile.read(file))
        .isInstanceOfSatisfying(
            LicensedFormatException.class,
            e -> {
              assertThat(e.problem().line()).startsWith(name).contains(message);
              assertThat(e.problem().line())
                  .doesNotContain("Secretsentence")
                  .doesNotContain("\u001b");
            })
        .hasNoCause();
  }
}
