package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.error;
import static org.otsecurity.mcp.tool.ToolCalls.ids;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a security level selects, with the facts of the right answer. */
class SecurityLevelAnswersTest {
  @Test
  @Tag("R01")
  void securityLevelTwoSelectsSixtyRows() {
    JsonNode answer = call("map_security_level_requirements", "{\"security_level\":2}");
    assertThat(answer.path("standard").asString()).isEqualTo("iec62443-3-3");
    assertThat(answer.path("total").asInt()).isEqualTo(60);
    assertThat(
            answer.path("cumulative_totals").valueStream().map(each -> each.path("total").asInt()))
        .containsExactly(37, 60, 90, 100);
    assertThat(
            answer
                .path("per_foundational_requirement")
                .valueStream()
                .map(each -> each.path("selected").asInt()))
        .containsExactly(16, 12, 10, 4, 6, 2, 10);
    assertThat(answer.path("component_view").path("embedded-device").asInt()).isEqualTo(61);
    assertThat(ids(answer.path("requirements")))
        .hasSize(60)
        .contains("SR 3.4")
        .doesNotContain("SR 2.7");
    assertThat(answer.path("notes").toString()).contains("SR 6.2 (medium-high)");
  }

  @Test
  @Tag("R22")
  void baseRequirementsAtLevelTwoAreAllButTwo() {
    JsonNode answer =
        call(
            "map_security_level_requirements",
            "{\"security_level\":2,\"include_enhancements\":false}");
    assertThat(ids(answer.path("requirements"))).hasSize(49).doesNotContain("SR 2.7", "SR 2.12");
  }

  @Test
  @Tag("R03")
  @Tag("C02")
  void levelsTwoAndThreeDifferByThirtyRows() {
    JsonNode answer =
        call("map_security_level_requirements", "{\"security_level\":2,\"compare_to\":3}");
    JsonNode difference = answer.path("compared_with");
    assertThat(difference.path("added_count").asInt()).isEqualTo(30);
    assertThat(difference.path("added_enhancements").asInt()).isEqualTo(28);
    assertThat(ids(difference.path("added")))
        .containsExactly(
            "SR 1.1 RE 2",
            "SR 1.2 RE 1",
            "SR 1.3 RE 1",
            "SR 1.5 RE 1",
            "SR 1.7 RE 1",
            "SR 1.9 RE 1",
            "SR 2.1 RE 3",
            "SR 2.2 RE 1",
            "SR 2.3 RE 1",
            "SR 2.4 RE 1",
            "SR 2.7",
            "SR 2.8 RE 1",
            "SR 2.9 RE 1",
            "SR 2.11 RE 1",
            "SR 2.12",
            "SR 3.1 RE 1",
            "SR 3.2 RE 2",
            "SR 3.3 RE 1",
            "SR 3.4 RE 1",
            "SR 3.8 RE 1",
            "SR 3.8 RE 2",
            "SR 4.2 RE 1",
            "SR 5.1 RE 2",
            "SR 5.2 RE 2",
            "SR 5.2 RE 3",
            "SR 5.3 RE 1",
            "SR 6.1 RE 1",
            "SR 7.1 RE 2",
            "SR 7.3 RE 2",
            "SR 7.6 RE 1");
    assertThat(difference.has("removed")).isFalse();
  }

  @ParameterizedTest
  @Tag("R26")
  @Tag("U01")
  @CsvSource({
    "software-application, 34, 53, 67, 73",
    "embedded-device, 36, 61, 77, 83",
    "PLC, 36, 61, 77, 83",
    "host-device, 36, 62, 78, 84",
    "network-device, 40, 67, 86, 92"
  })
  void componentTypesHaveTheirOwnCounts(String type, int one, int two, int three, int four) {
    int[] expected = {one, two, three, four};
    for (int level = 1; level <= 4; level++) {
      JsonNode answer =
          call(
              "map_security_level_requirements",
              "{\"security_level\":" + level + ",\"component_type\":\"" + type + "\"}");
      assertThat(answer.path("standard").asString()).isEqualTo("iec62443-4-2");
      assertThat(answer.path("total").asInt()).isEqualTo(expected[level - 1]);
      assertThat(ids(answer.path("common_constraints"))).hasSize(4);
    }
  }

  @Test
  void vectorsSelectEachFoundationalRequirementAtItsOwnLevel() {
    JsonNode answer =
        call(
            "map_security_level_requirements",
            "{\"security_level\":\"IAC=1, UC=1, SI=1, DC=0, RDF=3, TRE=1, RA=1\"}");
    // 10 + 8 + 5 + 0 + 10 + 1 + 7
    assertThat(answer.path("total").asInt()).isEqualTo(41);
  }

  @Test
  @Tag("W08")
  void achievedAndTargetVectorsAreComparedPerFoundationalRequirement() {
    JsonNode gap =
        call(
                "map_security_level_requirements",
                "{\"security_level\":\"SL-A 2 2 1 1 2 1 2\",\"compare_to\":\"SL-T 2 3 2 1 3 1 2\"}")
            .path("compared_with");
    // UC 12 to 21, SI 5 to 10, RDF 6 to 10; the others stay.
    assertThat(gap.path("added_count").asInt()).isEqualTo(9 + 5 + 4);
    assertThat(
            gap.path("per_foundational_requirement")
                .valueStream()
                .map(each -> each.path("added").asInt()))
        .containsExactly(0, 9, 5, 0, 4, 0, 0);
    assertThat(gap.path("removed_count").asInt()).isZero();
  }

  @Test
  void partsWithoutLevelsAreHeldWithTheirDoubts() {
    JsonNode zcr = call("get_ot_requirement", "{\"requirement_id\":\"zcr 5.6\"}");
    assertThat(zcr.path("title").asString()).isEqualTo("Determine SL-T");
    assertThat(zcr.path("part_of").path("id").asString()).isEqualTo("ZCR 5");
    assertThat(
            ids(call("get_ot_requirement", "{\"requirement_id\":\"ZCR 3\"}").path("requirements")))
        .containsExactly("ZCR 3.1", "ZCR 3.2", "ZCR 3.3", "ZCR 3.4", "ZCR 3.5", "ZCR 3.6");
    assertThat(
            call("get_ot_requirement", "{\"requirement_id\":\"SP.11.02 RE 2\"}")
                .path("note")
                .asString())
        .contains("edition 2");
    assertThat(
            call(
                    "get_ot_requirement",
                    "{\"requirement_id\":\"SR-1\",\"standard\":\"iec62443-4-1\"}")
                .path("title")
                .asString())
        .isEqualTo("Product security context");
    assertThat(call("get_ot_requirement", "{\"requirement_id\":\"SR-1\"}").path("notes").toString())
        .contains("iec62443-4-1");
    assertThat(
            error("get_standard_requirements", "{\"standard\":\"62443-3-2\",\"security_level\":2}"))
        .contains("no security levels");
  }
}
