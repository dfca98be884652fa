package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Searches on rules, and where the question is better asked. */
class RuleSearchQuestionsTest {
  @Test
  void sectorLeavesForeignRulesOutOfASearch() {
    JsonNode water =
        call(
            "search_ot_requirements",
            "{\"query\":\"electronic security perimeter access\",\"sector\":\"water treatment\",\"limit\":30}");
    assertThat(water.path("results").toString()).doesNotContain("nerc-cip");
    assertThat(water.path("notes").toString()).contains("nerc-cip");
    JsonNode grid =
        call(
            "search_ot_requirements",
            "{\"query\":\"electronic security perimeter access\",\"sector\":\"substation\"}");
    assertThat(grid.path("results").toString()).contains("nerc-cip");
    assertThat(
            call("search_ot_requirements", "{\"query\":\"backup\",\"sector\":\"moon base\"}")
                .path("notes")
                .toString())
        .contains("did not filter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "which regulations apply to a water utility in Texas | find_applicable_standards",
        "What security requirements apply to a power generation facility? | find_applicable_standards",
        "map NIS2 Art. 21 to IEC 62443 | get_mappings",
        "which ATT&CK techniques target PLCs | find_mitre_ics_techniques"
      })
  void searchSaysWhatAnswersBetter(String query, String tool) {
    assertThat(
            call("search_ot_requirements", "{\"query\":\"" + query + "\"}")
                .path("notes")
                .toString())
        .contains(tool);
  }

  @ParameterizedTest
  @CsvSource({
    "Which security level does NIS2 require, names no security level",
    "NIS2 requirements for the energy sector, Annex I(1)",
    "What does SP 800-82 say about pipelines, no chapter on pipelines"
  })
  void questionsOnRulesHaveTopics(String query, String answer) {
    assertThat(call("search_ot_requirements", "{\"query\":\"" + query + "\"}").toString())
        .contains(answer);
  }
}
