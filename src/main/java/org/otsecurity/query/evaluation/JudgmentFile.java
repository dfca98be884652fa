package org.otsecurity.query.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads judged queries, one JSON object a line. */
final class JudgmentFile {
  /** Largest file read, in bytes. */
  static final long LARGEST = 10L << 20;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JudgmentFile() {}

  /**
   * Reads a file; empty lines are passed over.
   *
   * @throws JudgmentFormatException if it is too large or a line does not have the expected form
   * @throws IOException if it cannot be read
   */
  static List<JudgedQuery> read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new JudgmentFormatException(
          "The judgment file is larger than " + (LARGEST >> 20) + " MiB.");
    }
    List<JudgedQuery> queries = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        queries.add(query(line, number));
      }
    }
    if (queries.isEmpty()) {
      throw new JudgmentFormatException("The judgment file holds no query.");
    }
    return queries;
  }

  private static JudgedQuery query(String line, int number) {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (JacksonException e) {
      throw problem(number, "is not JSON: " + e.getOriginalMessage());
    }
    if (!node.isObject()) {
      throw problem(number, "must be a JSON object");
    }
    JsonNode relevant = node.path("relevant");
    if (!relevant.isObject()) {
      throw problem(number, "needs \"relevant\": an object of \"document:item\" to grade");
    }
    Map<String, Integer> grades = new LinkedHashMap<>();
    for (var each : relevant.properties()) {
      if (!each.getValue().isInt() || each.getValue().asInt() < 0 || each.getValue().asInt() > 9) {
        throw problem(number, "has a grade that is no whole number of 0 to 9 at " + each.getKey());
      }
      grades.put(each.getKey(), each.getValue().asInt());
    }
    JsonNode filters = node.path("filters");
    List<String> standards = new ArrayList<>();
    filters.path("standards").forEach(each -> standards.add(each.asString()));
    JsonNode level = filters.path("security_level");
    JsonNode type = filters.path("component_type");
    return new JudgedQuery(
        text(node, "id", number),
        text(node, "query", number),
        node.path("kind").asString("other"),
        List.copyOf(standards),
        level.isInt() ? Optional.of(level.asInt()) : Optional.empty(),
        type.isString() ? Optional.of(type.asString()) : Optional.empty(),
        grades);
  }

  private static String text(JsonNode node, String key, int number) {
    JsonNode value = node.path(key);
    if (!value.isString()) {
      throw problem(number, "needs \"" + key + "\": a string");
    }
    return value.asString();
  }

  private static JudgmentFormatException problem(int line, String what) {
    return new JudgmentFormatException("Line " + line + " of the judgment file " + what + ".");
  }
}
