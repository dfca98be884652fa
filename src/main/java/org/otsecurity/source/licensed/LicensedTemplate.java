package org.otsecurity.source.licensed;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.json.IndentedJson;
import org.otsecurity.json.Json;
import org.otsecurity.resource.Resource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a file with every id, title and level of a document, and room for its text. */
public final class LicensedTemplate {
  private LicensedTemplate() {}

  /** The schema of the JSON form. */
  public static String schema() {
    return Resource.text(LicensedTemplate.class, "licensed.schema.json");
  }

  /** Writes the form that the ending of a file name tells; JSON if it tells none. */
  public static byte[] bytes(DocumentId standard, List<Requirement> requirements, String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv")
        ? csv(standard, requirements)
        : lower.endsWith(".xlsx") ? xlsx(standard, requirements) : json(standard, requirements);
  }

  private static byte[] json(DocumentId standard, List<Requirement> requirements) {
    ObjectNode json = Json.object();
    json.put("standard", standard.value());
    json.put("edition", "");
    ArrayNode rows = json.putArray("requirements");
    for (Requirement each : requirements) {
      ObjectNode row = rows.addObject();
      row.put("id", each.id().value());
      row.put("title", each.title());
      each.level().ifPresent(level -> row.put("level", level));
      row.put("text", "");
    }
    return (IndentedJson.text(json) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] csv(DocumentId standard, List<Requirement> requirements) {
    // Excel takes a file for UTF-8 only with this mark.
    StringWriter text = new StringWriter().append('\ufeff');
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      writer.writeRecord(Column.titles(Arrays.asList(Column.values())));
      for (Requirement each : requirements) {
        writer.writeRecord(values(standard, each));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] xlsx(DocumentId standard, List<Requirement> requirements) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "ot-security", "1.0");
        Worksheet sheet = workbook.newWorksheet(standard.value())) {
      int row = 0;
      row(sheet, row++, Column.titles(Arrays.asList(Column.values())));
      for (Requirement each : requirements) {
        row(sheet, row++, values(standard, each));
      }
      sheet.width(Column.TITLE.ordinal(), 40);
      sheet.width(Column.TEXT.ordinal(), 80);
      sheet.freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void row(Worksheet sheet, int row, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).isEmpty()) {
        sheet.value(row, i, values.get(i));
      }
    }
  }

  private static List<String> values(DocumentId standard, Requirement each) {
    return List.of(
        standard.value(),
        "",
        each.id().value(),
        each.title(),
        each.level().map(level -> Integer.toString(level)).orElse(""),
        "",
        "");
  }
}
