package org.otsecurity.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.Hostile.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever text a caller makes long, in any argument of anything: the answer takes processor time
 * in proportion, no stack, and does not say the text back.
 */
class ArgumentGrowthTest {
  /** Up to what is read, and far beyond. */
  private static final List<Integer> LENGTHS = List.of(100, 200, 2_000, 100_000);

  /** Times below this are all alike: that of a usual answer. */
  private static final long FLOOR = 10_000_000;

  /** How many times its share a longer text may take before it counts as growth of another kind. */
  private static final int SLACK = 4;

  private static final int REPEATS = 3;

  /** Most characters of an argument that an answer says back in one place. */
  private static final int MOST_SAID_BACK = 200;

  private static final Map<String, String> USUAL =
      Map.of(
          "requirement_id", "SR 1.1",
          "requirement_ids", "SR 1.1",
          "technique_id", "T0836",
          "cip_requirement", "CIP-007-6 R2",
          "threat_ids", "T0836",
          "standard", "nist-800-53",
          "query", "remote access",
          "term", "zone",
          "sector", "water utility",
          "security_level", "2");

  @TestFactory
  Stream<DynamicTest> everyArgumentOfEveryTool() {
    Map<String, Function<String, Answer>> doors = new LinkedHashMap<>();
    for (JsonNode tool : list("tools/list", "tools")) {
      String name = tool.path("name").asString();
      JsonNode schema = tool.path("inputSchema");
      schema
          .path("properties")
          .properties()
          .forEach(property -> {
            String argument = property.getKey();
            doors.put(
                name + "." + argument,
                text -> Hostile.call(name, usual(schema).put(argument, text)));
            if (property.getValue().path("type").toString().contains("array")) {
              doors.put(
                  name + "." + argument + "[]",
                  text -> {
                    ObjectNode arguments = usual(schema);
                    arguments.putArray(argument).add(text).add("SR 1.1");
                    return Hostile.call(name, arguments);
                  });
            }
          });
      doors.put(name + "." + "(name)", text -> Hostile.call(name, usual(schema).put(text, "1")));
    }
    doors.put("(tool)", text -> Hostile.call(text, Json.object()));
    return tests(doors, MOST_SAID_BACK);
  }

  @TestFactory
  Stream<DynamicTest> everyArgumentOfEveryPrompt() {
    Map<String, Function<String, Answer>> doors = new LinkedHashMap<>();
    for (JsonNode prompt : list("prompts/list", "prompts")) {
      String name = prompt.path("name").asString();
      for (JsonNode argument : prompt.path("arguments")) {
        doors.put(
            name + "." + argument.path("name").asString(),
            text -> {
              ObjectNode params = Json.object().put("name", name);
              ObjectNode arguments = params.putObject("arguments");
              prompt
                  .path("arguments")
                  .forEach(each -> arguments.put(each.path("name").asString(), "2"));
              arguments.put(argument.path("name").asString(), text);
              return Hostile.ask("prompts/get", params);
            });
      }
    }
    doors.put("(prompt)", text -> Hostile.ask("prompts/get", Json.object().put("name", text)));
    // A prompt is its arguments put into words: free text stands in it, once.
    return tests(doors, 2_000);
  }

  @TestFactory
  Stream<DynamicTest> everyVariableOfEveryResource() {
    Map<String, Function<String, Answer>> doors = new LinkedHashMap<>();
    for (JsonNode template : list("resources/templates/list", "resourceTemplates")) {
      String uri = template.path("uriTemplate").asString();
      String of =
          uri.startsWith("otsec://export") || uri.contains("zones")
              ? uri
              : "otsec://{document}/{id}";
      for (String variable : of.split("[{}]")) {
        if (of.contains("{" + variable + "}")) {
          doors.put(
              of + " " + variable,
              text -> {
                String filled =
                    of.replace("{" + variable + "}", text)
                        .replace("{source}", "iec62443-3-3")
                        .replace("{target}", "nist-800-53")
                        .replace("{document}", "iec62443-3-3")
                        .replace("{id}", "SR%201.1");
                return Hostile.ask("resources/read", Json.object().put("uri", filled));
              });
        }
      }
    }
    doors.put("(uri)", text -> Hostile.ask("resources/read", Json.object().put("uri", text)));
    return tests(doors, MOST_SAID_BACK);
  }

  @TestFactory
  Stream<DynamicTest> everyCompletion() {
    Map<String, Function<String, Answer>> doors = new LinkedHashMap<>();
    for (String argument :
        List.of("requirement_id", "standard", "asset", "security_level", "architecture")) {
      doors.put("prompt " + argument, text -> complete("evidence_list", "", argument, text, ""));
      doors.put(
          "context of " + argument, text -> complete("evidence_list", "", argument, "S", text));
    }
    doors.put("resource id", text -> complete("", "otsec://nist-800-53/{id}", "id", text, ""));
    doors.put("ref.uri", text -> complete("", text, "id", "S", ""));
    doors.put("ref.uri document", text -> complete("", "otsec://" + text + "/{id}", "id", "S", ""));
    doors.put("ref.name", text -> complete(text, "", "id", "S", ""));
    doors.put("argument.name", text -> complete("evidence_list", "", text, "S", ""));
    return tests(doors, MOST_SAID_BACK);
  }

  private static Answer complete(
      String prompt, String uri, String argument, String value, String standard) {
    ObjectNode params = Json.object();
    ObjectNode reference = params.putObject("ref");
    if (uri.isEmpty()) {
      reference.put("type", "ref/prompt").put("name", prompt);
    } else {
      reference.put("type", "ref/resource").put("uri", uri);
    }
    params.putObject("argument").put("name", argument).put("value", value);
    params.putObject("context").putObject("arguments").put("standard", standard);
    return Hostile.ask("completion/complete", params);
  }

  private static Stream<DynamicTest> tests(
      Map<String, Function<String, Answer>> doors, int mostSaidBack) {
    assertThat(doors).isNotEmpty();
    return doors.entrySet().stream()
        .map(each ->
            DynamicTest.dynamicTest(each.getKey(), () -> grow(each.getValue(), mostSaidBack)));
  }

  private static void grow(Function<String, Answer> door, int mostSaidBack) {
    for (String shape : Hostile.SHAPES) {
      long before = Long.MAX_VALUE / SLACK / LENGTHS.getLast();
      int lengthBefore = LENGTHS.getFirst();
      for (int length : LENGTHS) {
        String text = Hostile.grown(shape, length);
        long most = Math.max(FLOOR, before) * SLACK * length / lengthBefore;
        Answer answer = answer(door, text, most);
        assertThat(answer.nanoseconds())
            .as(
                "nanoseconds for %d characters of \"%s\"; %d took %d",
                length, shape, lengthBefore, before)
            .isLessThanOrEqualTo(most);
        check(answer, shape, mostSaidBack);
        before = answer.nanoseconds();
        lengthBefore = length;
      }
    }
  }

  /** An answer, or the middle one of some by their times if the first took longer than it may. */
  private static Answer answer(Function<String, Answer> door, String text, long most) {
    List<Answer> answers = new ArrayList<>(List.of(door.apply(text)));
    while (answers.getFirst().nanoseconds() > most && answers.size() < REPEATS) {
      answers.add(door.apply(text));
    }
    answers.sort(Comparator.comparingLong(Answer::nanoseconds));
    return answers.get(answers.size() / 2);
  }

  private static void check(Answer answer, String shape, int mostSaidBack) {
    assertThat(answer.isInternalError()).as("an internal error on \"%s\"", shape).isFalse();
    if (!shape.isBlank()) {
      assertThat(answer.shown().contains(Hostile.grown(shape, mostSaidBack + shape.length())))
          .as("\"%s\" is said back", shape)
          .isFalse();
    }
  }

  private static ObjectNode usual(JsonNode schema) {
    ObjectNode arguments = Json.object();
    for (JsonNode required : schema.path("required")) {
      String name = required.asString();
      if (schema.path("properties").path(name).path("type").toString().contains("array")) {
        arguments.putArray(name).add(USUAL.get(name));
      } else {
        arguments.put(name, USUAL.get(name));
      }
    }
    return arguments;
  }

  private static List<JsonNode> list(String method, String member) {
    return Hostile.ask(method, Json.object())
        .body()
        .path("result")
        .path(member)
        .valueStream()
        .toList();
  }
}
