package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.OtSecurityServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What tools cost a host: their definitions once in a conversation, and each of their answers. */
class AnswerBudgetTest {
  private static final Path CALLS = Path.of("src/test/resources/calls/budget.jsonl");

  private static final int ALL_DEFINITIONS = 24_000;
  private static final int READ_BY_A_MODEL = 15_000;
  private static final int MEAN_ANSWER = 3_000;
  private static final int LARGEST_ANSWER = 8_000;

  /** Facts of all answers together that the text leaves to the JSON. */
  private static final int FACTS_IN_JSON_ONLY = 75;

  private static final double TEXT_OF_JSON = 0.75;

  /** Arguments that ask for more than an answer has by itself; a flag does if it is on. */
  private static final Set<String> ASK_FOR_MORE =
      Set.of(
          "limit",
          "detail",
          "group_by",
          "include",
          "include_derived",
          "include_suggested",
          "include_mappings",
          "include_mitigations",
          "include_software",
          "map_to_standards");

  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final List<Answer> ANSWERS = new ArrayList<>();

  /**
   * An answer to one of the calls.
   *
   * @param call its tool and arguments
   * @param asksForMore whether the call has an argument that asks for more
   * @param json its structured content
   * @param text its text
   */
  private record Answer(String call, boolean asksForMore, JsonNode json, String text) {
    int length() {
      return Json.text(json).length();
    }
  }

  @BeforeAll
  static void ask() throws IOException {
    for (String line : Files.readAllLines(CALLS)) {
      ObjectNode call = Json.parseObject(line);
      JsonNode arguments = call.path("arguments");
      JsonNode result = ToolCalls.run(call.path("name").asString(), Json.text(arguments));
      assertThat(result.path("isError").asBoolean(false)).as(line + result).isFalse();
      boolean more =
          arguments.properties().stream()
              .anyMatch(each ->
                  ASK_FOR_MORE.contains(each.getKey())
                      && !each.getValue().toString().equals("false"));
      ANSWERS.add(
          new Answer(
              line,
              more,
              result.path("structuredContent"),
              result.path("content").get(0).path("text").asString()));
    }
  }

  @Test
  void thereAreCallsOfEachTool() {
    assertThat(ANSWERS).hasSize(155);
    assertThat(ToolCalls.TOOLS.keySet())
        .allMatch(tool -> ANSWERS.stream().anyMatch(each -> each.call().contains(tool)));
  }

  @Test
  void definitionsFitTheirBudget() {
    JsonNode tools =
        ToolCalls.run(
                OtSecurityServer.create(TestCorpus.questions(), "test"),
                "tools/list",
                Json.object())
            .path("tools");
    int read = 0;
    for (JsonNode each : tools) {
      read += each.path("name").asString().length();
      read += each.path("title").asString().length();
      read += each.path("description").asString().length();
      read += Json.text(each.path("inputSchema")).length();
    }
    assertThat(Json.text(tools).length()).isLessThanOrEqualTo(ALL_DEFINITIONS);
    assertThat(read).isLessThanOrEqualTo(READ_BY_A_MODEL);
  }

  @Test
  void everyArgumentSaysWhatItMeans() {
    for (var tool : ToolCalls.TOOLS.values()) {
      tool.inputSchema()
          .path("properties")
          .properties()
          .forEach(each ->
              assertThat(each.getValue().path("description").asString())
                  .as(tool.name() + " " + each.getKey())
                  .isNotBlank());
    }
  }

  @Test
  void answersAreShortOnTheMean() {
    assertThat(
            ANSWERS.stream()
                .filter(each -> !each.asksForMore())
                .mapToInt(Answer::length)
                .average()
                .orElseThrow())
        .isLessThanOrEqualTo(MEAN_ANSWER);
  }

  @Test
  void noAnswerIsLongUnlessAskedFor() {
    assertThat(
            ANSWERS.stream()
                .filter(each -> !each.asksForMore() && each.length() > LARGEST_ANSWER)
                .map(each -> each.length() + " " + each.call()))
        .isEmpty();
  }

  @Test
  void textIsShorterThanTheJson() {
    int json = ANSWERS.stream().mapToInt(Answer::length).sum();
    int text = ANSWERS.stream().mapToInt(each -> each.text().length()).sum();
    assertThat((double) text / json).isLessThanOrEqualTo(TEXT_OF_JSON);
  }

  @Test
  void textHoldsTheIdsLevelsAndEditionsOfTheJson() {
    List<String> missing = new ArrayList<>();
    for (Answer each : ANSWERS) {
      String text = SPACES.matcher(ESCAPE.matcher(each.text()).replaceAll("$1")).replaceAll(" ");
      missing(each.json(), "", text).forEach(fact -> missing.add(fact + " in " + each.call()));
    }
    // Mitigations beside a rationale, and levels beside some titles, stand in the JSON only.
    assertThat(missing).hasSizeLessThanOrEqualTo(FACTS_IN_JSON_ONLY);
  }

  /** Rows of documents: sources stand in the text by title and edition. */
  private static List<String> missing(JsonNode json, String name, String text) {
    List<String> missing = new ArrayList<>();
    if (json.isArray()) {
      json.forEach(each -> missing.addAll(missing(each, name, text)));
    }
    if (json.isObject()) {
      String id = json.path(name.equals("sources") ? "title" : "id").asString("");
      // Small letters only: the id of an entry of ours, whose name the text has.
      boolean ofRow = !id.equals(id.toLowerCase(Locale.ROOT));
      if (!name.equals("topic") && ofRow && !text.contains(id)) {
        missing.add(id);
      }
      String edition = json.path("edition").asString("");
      if (!text.contains(edition)) {
        missing.add(edition);
      }
      JsonNode level = json.path("level");
      if (level.isInt() && !shows(text, level.asInt())) {
        missing.add(id + " SL " + level.asInt());
      }
      json.properties()
          .forEach(each -> missing.addAll(missing(each.getValue(), each.getKey(), text)));
    }
    return missing;
  }

  /** A level stands behind its abbreviation, or in a column of its own. */
  private static boolean shows(String text, int level) {
    return Pattern.compile("SL[ -]?[TC]? ?" + level + "|\\| *" + level + " *\\|")
        .matcher(text)
        .find();
  }
}
