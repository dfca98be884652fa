package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.error;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An argument that would change nothing is refused, by its name and with what to do. */
class IdleArgumentsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "get_mappings | {\"requirement_id\":\"SR 1.1\",\"security_level\":2} | security_level",
        "get_mappings | {\"requirement_id\":\"SR 1.1\",\"limit\":5} | limit",
        "get_mappings | {\"requirement_id\":\"SR 1.1\",\"only_gaps\":true} | only_gaps",
        "get_mappings | {\"requirement_id\":\"SR 1.1\",\"include_suggested\":true} | include_suggested",
        "get_mappings | {\"requirement_id\":\"SR 1.1\",\"basis\":\"derived\"} | basis",
        "search_ot_requirements | {\"query\":\"access\",\"standards\":[\"nist-800-53\"],\"security_level\":2} | security_level"
      })
  void whatSaysNothingIsRefused(String tool, String arguments, String name) {
    assertThat(error(tool, arguments)).contains("\"" + name + "\" says nothing");
  }

  /** Assistants send defaults along; what is off asks for nothing. */
  @Test
  void aFlagThatIsOffIsNoQuestion() {
    JsonNode answer =
        call("get_mappings", "{\"requirement_id\":\"SR 1.1\",\"include_derived\":false}");
    assertThat(answer.path("mappings").isEmpty()).isFalse();
  }

  @Test
  void documentsThatHoldNoneOfTheIdsAreSaid() {
    JsonNode answer =
        call(
            "compare_ot_requirements",
            "{\"requirement_ids\":[\"SR 1.1\",\"IA-2\"],\"standards\":[\"nist-800-53\"]}");
    assertThat(answer.path("notes").toString())
        .contains("SR 1.1 is of iec62443-3-3, which was not named.");
  }
}
