package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.error;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Words that people take for terms, and how they are answered. */
class TermAnswersTest {
  @ParameterizedTest
  @ValueSource(strings = {"backup", "wireless", "encryption", "log retention", "evidence"})
  void wordsThatAreNoTermAreAnsweredByWhatTreatsThem(String words) {
    JsonNode answer = call("explain_term", "{\"term\":\"" + words + "\"}");
    assertThat(answer.path("terms")).isEmpty();
    assertThat(answer.path("note").asString()).contains("is no term of the glossary");
    assertThat(answer.path("rows").isEmpty() && answer.path("topic").isMissingNode()).isFalse();
    assertThat(answer.path("sources")).isNotEmpty();
  }

  @Test
  void aTermIsFoundByTheProperNameItBeginsWithAndByEachMeaningOfItsName() {
    assertThat(terms("purdue")).containsExactly("Purdue model");
    assertThat(terms("CRS"))
        .containsExactly("cybersecurity requirements specification", "component requirement");
    assertThat(error("explain_term", "{\"term\":\"gorgonzola\"}"))
        .contains("is no term of the glossary", "The glossary holds");
  }

  private static List<String> terms(String words) {
    return call("explain_term", "{\"term\":\"" + words + "\"}")
        .path("terms")
        .valueStream()
        .map(each -> each.path("term").asString())
        .toList();
  }

  @Test
  void theGlossaryListsItsTerms() {
    JsonNode answer = call("explain_term", "{}");
    assertThat(answer.path("names").path("Z").toString()).contains("zone");
    assertThat(answer.path("total").asInt())
        .isEqualTo(answer.path("names").valueStream().mapToInt(JsonNode::size).sum());
  }
}
