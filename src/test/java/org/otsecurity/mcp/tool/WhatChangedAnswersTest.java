package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.error;
import static org.otsecurity.mcp.tool.ToolCalls.ids;

import org.junit.jupiter.api.Test;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

class WhatChangedAnswersTest {
  @Test
  void attack18HasNewAssetsAndDetectionStrategies() {
    JsonNode answer =
        call(
            "what_changed",
            "{\"standard\":\"ATT&CK\",\"from\":\"17.1\",\"to\":\"18.1\",\"limit\":25}");
    assertThat(answer.path("to").path("release").asString()).isEqualTo("18.1");
    assertThat(answer.path("counts").path("added").asInt()).isEqualTo(205);
    assertThat(answer.path("counts").path("removed").asInt()).isZero();
    assertThat(answer.path("relation_counts").path("targets").path("gained").asInt())
        .isEqualTo(161);
    assertThat(answer.path("counts_by_kind").path("asset").path("added").asInt()).isEqualTo(4);
    assertThat(ids(answer.path("changes"))).contains("DET0722");
    assertThat(answer.path("changes").get(0).path("touches").toString()).contains("summary");
    assertThat(answer.path("next_cursor").asString()).isNotEmpty();
    JsonNode next =
        call(
            "what_changed",
            "{\"standard\":\"mitre-ics\",\"from\":\"17.1\",\"to\":\"18.1\",\"limit\":25,\"cursor\":\""
                + answer.path("next_cursor").asString()
                + "\"}");
    assertThat(next.path("showing").asString()).startsWith("26-50 of");
  }

  @Test
  void twoStepsAreComparedAtOnce() {
    JsonNode answer =
        call(
            "what_changed", "{\"standard\":\"mitre-ics\",\"from\":\"v16\",\"change\":\"removed\"}");
    assertThat(answer.path("from").path("release").asString()).isEqualTo("16.1");
    assertThat(ids(answer.path("changes"))).containsExactly("G0077");
  }

  @Test
  void release520AddsSevenControls() {
    JsonNode answer = call("what_changed", "{\"standard\":\"nist-800-53\",\"change\":\"added\"}");
    assertThat(ids(answer.path("changes")))
        .containsExactly(
            "IA-13", "IA-13(1)", "IA-13(2)", "IA-13(3)", "SA-15(13)", "SA-24", "SI-2(7)");
    assertThat(answer.path("notes").toString()).contains("Words were compared for", "baselines");
  }

  @Test
  void unknownReleasesAndKindsAreExplained() {
    assertThat(error("what_changed", "{\"standard\":\"mitre-ics\",\"from\":\"3\"}"))
        .contains("not known here", "16.1, 17.1, 18.1");
    assertThat(
            error("what_changed", "{\"standard\":\"mitre-ics\",\"from\":\"18.1\",\"to\":\"v18\"}"))
        .contains("is not older");
    assertThat(error("what_changed", "{\"standard\":\"mitre-ics\",\"to\":\"16.1\"}"))
        .contains("oldest release");
    assertThat(error("what_changed", "{\"standard\":\"iec62443-3-3\"}"))
        .contains("No two releases", "mitre-ics");
  }

  @Test
  void aNavigatorLayerIsReadAsTextAndAsObject() {
    String layer = "{\"techniques\":[{\"techniqueID\":\"T0855\"},{\"techniqueID\":\"T9999\"}]}";
    for (String use : new String[] {layer, Json.text(Json.string(layer))}) {
      JsonNode answer =
          call(
              "what_changed",
              "{\"standard\":\"mitre-ics\",\"from\":\"18.1\",\"to\":\"19.1\",\"use\":" + use + "}");
      assertThat(ids(answer.path("changes"))).startsWith("T0855", "DET0794");
      assertThat(answer.path("changes").get(1).path("touches_used").toString())
          .isEqualTo("[\"T0855\"]");
      assertThat(answer.path("use").path("in_neither_release").toString()).isEqualTo("[\"T9999\"]");
    }
  }

  @Test
  void furtherFactsAreAKindOfChange() {
    JsonNode answer =
        call(
            "what_changed",
            "{\"standard\":\"mitre-ics\",\"from\":\"18.1\",\"to\":\"19.1\","
                + "\"change\":\"facts_changed\",\"kind\":\"groups\"}");
    assertThat(ids(answer.path("changes"))).containsExactly("G0102");
    assertThat(answer.path("changes").get(0).path("facts_gained").toString())
        .isEqualTo("{\"alias\":[\"Pistachio Tempest\",\"DEV-0237\"]}");
  }
}
