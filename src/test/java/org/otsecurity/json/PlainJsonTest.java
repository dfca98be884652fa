package org.otsecurity.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.question.AllQuestions;
import org.otsecurity.question.Question;
import org.otsecurity.resource.Resource;

class PlainJsonTest {
  @Test
  void readsDefinitionsOfQuestionsAsJacksonDoes() {
    for (Question each : AllQuestions.all()) {
      String text = Resource.text(Question.class, each.name() + ".json");
      assertThat(Json.tree(PlainJson.parse(text))).isEqualTo(Json.parseObject(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        " { \"a\" : [ 1 , -20 , true , false , null ] , \"b\" : { \"c\" : \"d\" } } ",
        "\"x \\\" \\\\ \\/ \\n \\t …\"",
        "\"\"",
      })
  void readsWhatFilesHold(String text) throws Exception {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(Json.tree(PlainJson.parse(text))).isEqualTo(Json.parse(bytes, 0, bytes.length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1",
        "[1 2]",
        "{\"a\" 1}",
        "{\"a\": 1 \"b\": 2}",
        "\"a",
        "\"\\u0041\"",
        "1.5",
        "nul",
        "tru",
        "{} {}",
        "-",
        "'a'",
      })
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> PlainJson.parse(text)).isInstanceOf(IllegalStateException.class);
  }
}
