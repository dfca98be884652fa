package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.json.Json;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.question.AllQuestions;
import org.otsecurity.question.Definition;
import org.otsecurity.question.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command can ask all that its tool can, and {@code --json} is what the tool answers. Only pages
 * that a tool cuts are whole at a prompt.
 */
class ParityTest {
  private static final Map<String, Question> QUESTIONS =
      AllQuestions.all().stream().collect(Collectors.toMap(Question::name, Function.identity()));

  /** What one face has in another form: a page has a number at a prompt. */
  private static final Set<String> OTHERWISE = Set.of("cursor");

  static List<String> names() {
    return AllQuestions.all().stream().map(Question::name).toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyArgumentOfAToolCanBeGivenAtAPrompt(String name) {
    Definition definition = question(name).definition();
    Set<String> given = new HashSet<>(OTHERWISE);
    definition.command().words().ifPresent(each -> given.add(each.field()));
    definition.command().options().forEach(each -> given.add(each.field()));
    List<String> missing = new ArrayList<>();
    definition
        .inputSchema()
        .path("properties")
        .properties()
        .forEach(each -> {
          if (!given.contains(each.getKey()) && !given.contains("*")) {
            missing.add(each.getKey());
          }
        });
    // The list of all documents is the command "list" without a word.
    missing.removeIf(each -> name.equals("list_ot_standards") && each.equals("standard"));
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyOptionSetsAnArgumentThatTheToolHas(String name) {
    Definition definition = question(name).definition();
    for (Definition.Option each : definition.command().options()) {
      assertThat(each.field().equals("*") || definition.field(each.field()).isDeclared())
          .as(each.name())
          .isTrue();
    }
    Set<String> options = new HashSet<>();
    assertThat(definition.command().options()).allMatch(each -> options.add(each.name()));
  }

  static List<String> calls() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/calls/calls.jsonl")).stream()
        .map(Json::parseObject)
        .filter(each -> each.path("method").asString().equals("tools/call"))
        .map(each -> Json.text(each.path("params")))
        .toList();
  }

  @Test
  void everyToolIsAmongTheCalls() throws IOException {
    assertThat(calls().stream().map(Json::parseObject).map(each -> each.path("name").asString()))
        .containsAll(AllQuestions.tools().stream().map(Question::name).toList());
  }

  /** What has a command of its own is the same as the tool of which it is a form. */
  @ParameterizedTest
  @CsvSource({
    "gap, '{\"documents\":\"iso27001\",\"standard\":\"iec62443-2-1\",\"met\":\"A.5.9, A.8.9\"}'",
    "checklist, '{\"standard\":\"iec62443-3-3\",\"security_level\":\"2\"}'"
  })
  void aFormOfAToolIsTheTool(String name, String arguments) {
    ObjectNode given = Json.parseObject(arguments);
    String form = Json.text(question(name).json(TestCorpus.questions(), given));
    given.put("what", name);
    assertThat(Json.text(question("get_controls_matrix").json(TestCorpus.questions(), given)))
        .isEqualTo(form);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void jsonAtThePromptIsTheAnswerOfTheTool(String call) {
    ObjectNode params = Json.parseObject(call);
    Question question = question(params.path("name").asString());
    List<String> command = command(question, params.path("arguments"));
    String expected;
    try {
      expected =
          Json.text(question.json(TestCorpus.questions(), (ObjectNode) params.path("arguments")));
    } catch (QueryException e) {
      // What the tool refuses, the command refuses as well, if it has words for it at all.
      assertThat(command.isEmpty() || CommandRun.of(command.toArray(new String[0])).code() != 0)
          .as(call)
          .isTrue();
      return;
    }
    CommandRun run = CommandRun.of(command.toArray(new String[0]));
    assertThat(run.code()).as(command + run.err()).isZero();
    assertThat(run.out().strip()).as(command.toString()).isEqualTo(expected);
  }

  private static Question question(String name) {
    return java.util.Objects.requireNonNull(QUESTIONS.get(name), name);
  }

  /** The command line that gives the arguments of a call; empty if no option stands for one. */
  private static List<String> command(Question question, JsonNode arguments) {
    Definition.Command command = question.definition().command();
    List<String> line = new ArrayList<>(List.of(command.name()));
    for (Map.Entry<String, JsonNode> each : arguments.properties()) {
      String field = each.getKey();
      JsonNode value = each.getValue();
      if (command.words().filter(words -> words.field().equals(field)).isPresent()) {
        line.addAll(texts(value));
        continue;
      }
      Definition.Option option =
          command.options().stream()
              .filter(one -> one.field().equals(field))
              .filter(one -> one.takesValue() || one.value().equals(value.asString()))
              .findFirst()
              .or(() ->
                  command.options().stream().filter(one -> one.field().equals(field)).findFirst())
              .or(() ->
                  command.options().stream().filter(one -> one.field().equals("*")).findFirst())
              .orElseThrow(() -> new AssertionError(question.name() + " has no option " + field));
      if (option.field().equals("*")) {
        line.add(option.name() + "=" + field + "=" + value.asString());
      } else if (option.takesValue()) {
        line.add(option.name() + "=" + String.join(",", texts(value)));
      } else if (option.value().equals(value.asString())) {
        line.add(option.name());
      } else if (!value.isBoolean()
          && !value.asString().equals(question.definition().field(field).at("default").text())) {
        return List.of();
      }
    }
    if (question.name().equals("get_requirement_rationale")) {
      line.add("--rationale");
    }
    if (question.name().equals("get_implementation_guidance")) {
      line.add("--guidance");
    }
    line.add("--json");
    return line;
  }

  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(each -> texts.add(each.asString()));
    } else {
      texts.add(value.asString());
    }
    return texts;
  }
}
