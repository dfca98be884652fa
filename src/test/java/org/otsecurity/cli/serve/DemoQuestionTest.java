package org.otsecurity.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.json.Json;
import org.otsecurity.question.AllQuestions;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the demo shows is in the answers. */
class DemoQuestionTest {
  @Test
  void everyLineIsFilledByAnAnswer() {
    Set<JsonNode> unfilled = new LinkedHashSet<>();
    Set<JsonNode> filled = new LinkedHashSet<>();
    for (DemoQuestion question : DemoQuestion.all()) {
      assertThat(question.calls()).as(question.question()).isNotEmpty();
      for (DemoQuestion.Call call : question.calls()) {
        ObjectNode answer = answer(call);
        assertThat(call.essence().lines().isEmpty()).as(call.toString()).isFalse();
        for (JsonNode line : call.essence().lines()) {
          Sheet sheet = new Sheet();
          new DemoEssence(Json.array().add(line), "{no}").write(sheet, answer);
          (sheet.blocks().isEmpty() ? unfilled : filled).add(line);
        }
      }
    }
    unfilled.removeAll(filled);
    assertThat(unfilled).isEmpty();
  }

  @Test
  void aTechniqueIsShownWithWhatItsAnswerHas() {
    Sheet sheet = new Sheet();
    DemoQuestion.Call call = DemoQuestion.all().get(5).calls().get(1);
    call.essence().write(sheet, answer(call));
    assertThat(TerminalText.of(sheet, 100, false))
        .isEqualToNormalizingNewlines(
            """
               T0833 Modify Control Logic, deprecated.
               Use now: T0821 Modify Controller Tasking, T0843 Program Download, T0889 Modify Program.
               Source: MITRE ATT&CK for ICS, 19.1, T0833.
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "{a} of {b/c} ! 1 of $2",
        "{a}[, {none}][, {b/c}]. ! 1, $2.",
        "{list:2|<id>/<n>}. ! x/1, y/2, and 1 more.",
        "{list:3|<id>} ! x, y, z",
        "{a} {none} ! ''",
        "{none|<id>} ! ''"
      })
  void aLineIsFilledOrLeftOut(String template, String line) {
    ObjectNode answer =
        Json.parseObject(
            """
            {"a":1,"b":{"c":"$2"},"list":[{"id":"x","n":1},{"id":"y","n":2},{"id":"z","n":3}]}
            """);
    assertThat(AnswerLine.fill(template, answer).orElse("")).isEqualTo(line);
  }

  private static ObjectNode answer(DemoQuestion.Call call) {
    return AllQuestions.all().stream()
        .filter(each -> each.name().equals(call.tool()))
        .findFirst()
        .orElseThrow()
        .json(TestCorpus.questions(), call.arguments());
  }
}
