package org.otsecurity.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** A text that is too long is refused by its name, its length and the limit, and not said back. */
class LimitsAtTheDoorTest {
  @ParameterizedTest
  @CsvSource({
    "search_ot_requirements,query,2000",
    "explain_term,term,2000",
    "find_applicable_standards,sector,1000",
    "find_applicable_standards,jurisdiction,200",
    "get_ot_requirement,requirement_id,200",
    "map_nerc_to_iec62443,cip_requirement,100",
    "get_nerc_cip_requirements,asset_type,200"
  })
  void anArgumentOfATool(String tool, String argument, int most) {
    ObjectNode arguments = Json.object();
    arguments.put(tool.startsWith("find_applicable") ? "sector" : argument, "water");
    assertThat(text(tool, arguments.put(argument, "x".repeat(most)))).doesNotContain("long.");
    assertThat(text(tool, arguments.put(argument, "x".repeat(most + 1))))
        .startsWith(
            "\""
                + argument
                + "\" is "
                + (most + 1)
                + " characters long. At most "
                + most
                + " are read.")
        .doesNotContain("xxx");
  }

  @Test
  void anElementOfAList() {
    ObjectNode arguments = Json.object();
    arguments.putArray("requirement_ids").add("SR 1.1").add("x".repeat(201));
    assertThat(text("compare_ot_requirements", arguments))
        .startsWith("\"requirement_ids\" is 201 characters long. At most 200 are read.");
    arguments.putArray("requirement_ids");
    for (int i = 0; i < 51; i++) {
      arguments.withArray("requirement_ids").add("");
    }
    assertThat(text("compare_ot_requirements", arguments))
        .startsWith("\"requirement_ids\" holds 51 values. At most 50.");
    assertThat(
            text("compare_ot_requirements", arguments.put("requirement_ids", "x".repeat(20_000))))
        .startsWith("\"requirement_ids\" is 20000 characters long.");
  }

  @Test
  void anArgumentOfAPrompt() {
    ObjectNode prompt = Json.object().put("name", "audit_preparation");
    ObjectNode arguments = prompt.putObject("arguments");
    arguments.put("standard", "iec62443-3-3").put("controls", "AC-2, ".repeat(300));
    assertThat(Hostile.ask("prompts/get", prompt).shown()).contains("AC-2, ".repeat(299));
    arguments.put("standard", "x".repeat(201));
    assertThat(Hostile.ask("prompts/get", prompt).shown())
        .contains("\"standard\" is 201 characters long. At most 200 are read.");
    arguments.put("standard", "nis2").put("controls", "x".repeat(2_001));
    assertThat(Hostile.ask("prompts/get", prompt).shown())
        .contains("\"controls\" is 2001 characters long. At most 2000 are read.");
  }

  @Test
  void aCompletion() {
    ObjectNode completion = Json.object();
    completion.putObject("ref").put("type", "ref/prompt").put("name", "evidence_list");
    completion.putObject("argument").put("name", "requirement_id").put("value", "x".repeat(201));
    assertThat(Hostile.ask("completion/complete", completion).shown())
        .contains("\"argument.value\" is 201 characters long.");
    completion.putObject("ref").put("type", "ref/resource").put("uri", "x".repeat(501));
    completion.putObject("argument").put("name", "id").put("value", "x");
    assertThat(Hostile.ask("completion/complete", completion).shown())
        .contains("\"ref.uri\" is 501 characters long.");
  }

  private static String text(String tool, ObjectNode arguments) {
    return Hostile.call(tool, arguments)
        .body()
        .path("result")
        .path("content")
        .path(0)
        .path("text")
        .asString();
  }
}
