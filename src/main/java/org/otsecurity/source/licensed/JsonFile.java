package org.otsecurity.source.licensed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the JSON form, described by {@code licensed.schema.json}. Token by token, so that every
 * message can name line and pointer and nothing unknown is ever held in memory.
 */
final class JsonFile {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(8)
                  .maxStringLength(Limits.FILE_BYTES)
                  .maxNameLength(256)
                  .maxNumberLength(20)
                  .build())
          .build();

  private final String file;
  private final List<LicensedRow> rows = new ArrayList<>();
  private String standard = "";
  private String edition = "";

  JsonFile(String file) {
    this.file = file;
  }

  List<LicensedRow> read(String text) throws LicensedFormatException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw wrong(
            parser, "", "it is no JSON object.", "{\"standard\", \"edition\", \"requirements\"}.");
      }
      document(parser);
      if (parser.nextToken() != null) {
        throw wrong(parser, "", "it goes on after the end of its object.", "one JSON object.");
      }
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw new LicensedFormatException(
          file,
          at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr(),
          e.getClass().getSimpleName().contains("Constraints")
              ? "it is nested too deeply or has a name or number that is too long."
              : "it is not well-formed JSON.",
          "JSON as docs/ingest/licensed.schema.json describes it.");
    }
    // The members may come in any order.
    return rows.stream()
        .map(each ->
            new LicensedRow(
                each.file(),
                each.where(),
                standard,
                edition,
                each.id(),
                each.title(),
                each.level(),
                each.text(),
                each.rationale()))
        .toList();
  }

  private void document(JsonParser parser) throws LicensedFormatException {
    Set<String> seen = new HashSet<>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      if (!seen.add(name)) {
        throw wrong(
            parser, "", "the member " + Problem.quote(name) + " is there twice.", "it once.");
      }
      parser.nextToken();
      switch (name) {
        case "$schema" -> string(parser, "/$schema");
        case "standard" -> standard = checked(parser, Column.STANDARD, "/standard");
        case "edition" -> edition = checked(parser, Column.EDITION, "/edition");
        case "requirements" -> requirements(parser);
        default ->
            throw wrong(
                parser,
                "",
                Problem.quote(name) + " is no member.",
                "standard, edition, requirements and $schema.");
      }
    }
    for (String each : List.of("standard", "edition", "requirements")) {
      if (!seen.contains(each)) {
        throw wrong(
            parser,
            "",
            "the member " + each + " is missing.",
            "standard, edition and requirements.");
      }
    }
  }

  private void requirements(JsonParser parser) throws LicensedFormatException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw wrong(parser, "/requirements", "it is no list.", "a list of objects.");
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String pointer = "/requirements/" + rows.size();
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw wrong(parser, pointer, "it is no object.", "an object with id and text.");
      }
      if (rows.size() == Limits.ROWS) {
        throw wrong(parser, pointer, "there are too many rows.", "at most " + Limits.ROWS + ".");
      }
      rows.add(requirement(parser, pointer));
    }
  }

  private LicensedRow requirement(JsonParser parser, String pointer)
      throws LicensedFormatException {
    LicensedRow.Builder row = new LicensedRow.Builder(file, where(parser, pointer));
    Set<Column> seen = EnumSet.noneOf(Column.class);
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      // Names are exact here, unlike those of columns, as the schema says.
      Optional<Column> column =
          Column.parse(name).filter(each -> each.title().equals(name(parser)));
      if (column.isEmpty() || column.get() == Column.STANDARD || column.get() == Column.EDITION) {
        throw wrong(
            parser,
            pointer,
            Problem.quote(name) + " is no member.",
            "id, title, level, text and rationale.");
      }
      if (!seen.add(column.get())) {
        throw wrong(parser, pointer, "the member " + name + " is there twice.", "it once.");
      }
      JsonToken token = parser.nextToken();
      String at = pointer + "/" + name;
      if (token == JsonToken.VALUE_NULL) {
        continue;
      }
      if (column.get() == Column.LEVEL) {
        if (token != JsonToken.VALUE_NUMBER_INT) {
          throw wrong(parser, at, "it is no whole number.", "1, 2, 3 or 4.");
        }
        row.set(Column.LEVEL, parser.getString());
      } else {
        row.set(column.get(), string(parser, at));
      }
    }
    for (Column each : List.of(Column.ID, Column.TEXT)) {
      if (!seen.contains(each)) {
        throw wrong(parser, pointer, "the member " + each.title() + " is missing.", "id and text.");
      }
    }
    return row.build();
  }

  private static String name(JsonParser parser) {
    return String.valueOf(parser.currentName());
  }

  private String checked(JsonParser parser, Column column, String pointer)
      throws LicensedFormatException {
    LicensedRow.Builder row = new LicensedRow.Builder(file, where(parser, pointer));
    String value = string(parser, pointer);
    row.set(column, value);
    return value.strip();
  }

  private String string(JsonParser parser, String pointer) throws LicensedFormatException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw wrong(parser, pointer, "it is no text.", "a text in double quotes.");
    }
    return parser.getString();
  }

  private LicensedFormatException wrong(
      JsonParser parser, String pointer, String problem, String expected) {
    return new LicensedFormatException(file, where(parser, pointer), problem, expected);
  }

  private static String where(JsonParser parser, String pointer) {
    String line = "line " + parser.currentTokenLocation().getLineNr();
    return pointer.isEmpty() ? line : line + ", " + pointer;
  }
}
