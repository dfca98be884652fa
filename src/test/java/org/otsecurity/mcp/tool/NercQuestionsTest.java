package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.error;
import static org.otsecurity.mcp.tool.ToolCalls.ids;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Questions on NERC CIP. */
class NercQuestionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"CIP-007-6 R2", "CIP-007 R2", "cip 7 r2"})
  void nercPatchingIsMappedPartByPart(String id) {
    JsonNode answer = call("map_nerc_to_iec62443", "{\"cip_requirement\":\"" + id + "\"}");
    assertThat(answer.path("requirement").path("id").asString()).isEqualTo("CIP-007-6 R2");
    assertThat(answer.path("total").asInt()).isEqualTo(4);
    assertThat(answer.path("requirements").get(0).has("iec62443_3_3_none")).isTrue();
    assertThat(answer.path("requirements").get(0).path("iec62443_2_1").size()).isPositive();
    assertThat(answer.path("version").path("later_versions").asString()).contains("CIP-007-7.1");
  }

  @Test
  void nercPartsAndStandardsAreAcceptedAndVersionsExplained() {
    assertThat(
            call("map_nerc_to_iec62443", "{\"cip_requirement\":\"CIP-007 R2.3\"}")
                .path("requirement")
                .path("id")
                .asString())
        .isEqualTo("CIP-007-6 R2 Part 2.3");
    assertThat(
            call("map_nerc_to_iec62443", "{\"cip_requirement\":\"cip 7\"}").path("total").asInt())
        .isEqualTo(20);
    assertThat(
            call("map_nerc_to_iec62443", "{\"cip_requirement\":\"CIP-007-7.1 R1\"}")
                .path("notes")
                .toString())
        .contains("not the version held");
    JsonNode esp = call("map_nerc_to_iec62443", "{\"cip_requirement\":\"CIP-005-7 R1 Part 1.3\"}");
    assertThat(ids(esp.path("requirements").get(0).path("iec62443_3_3"))).contains("SR 5.2");
    assertThat(error("map_nerc_to_iec62443", "{\"cip_requirement\":\"CIP-099\"}"))
        .contains("CIP-0");
  }

  @ParameterizedTest
  @CsvSource({"EACMS, high", "relay, medium", "'', low", "control center, ''"})
  void nercRequirementsAreListedBySystemAndRating(String asset, String impact) {
    JsonNode answer =
        call(
            "get_nerc_cip_requirements",
            "{\"asset_type\":\"" + asset + "\",\"impact_rating\":\"" + impact + "\"}");
    assertThat(answer.path("total").asInt()).isBetween(1, 137);
    assertThat(answer.path("of_all").asInt()).isEqualTo(138);
    assertThat(answer.path("versions").get(0).has("effective")).isTrue();
    assertThat(answer.path("sources").path(0).path("notice").asString())
        .contains("North American Electric");
    assertThat(error("get_nerc_cip_requirements", "{\"impact_rating\":\"huge\"}")).contains("high");
    assertThat(error("get_nerc_cip_requirements", "{\"asset_type\":\"toaster\"}"))
        .contains("EACMS");
  }

  @Test
  void oneStandardIsListedAloneAndMappedAtARating() {
    JsonNode answer = call("get_nerc_cip_requirements", "{\"standard\":\"CIP-007\"}");
    assertThat(answer.path("standard").asString()).isEqualTo("CIP-007-6");
    assertThat(answer.path("total").asInt()).isEqualTo(20);
    JsonNode mapped =
        call(
            "map_nerc_to_iec62443",
            "{\"cip_requirement\":\"CIP-007-6 R4\",\"impact_rating\":\"medium\"}");
    assertThat(mapped.path("total").asInt()).isEqualTo(3);
    assertThat(mapped.path("notes").toString()).contains("1 of 4 do not apply at medium impact");
    assertThat(mapped.path("sources").valueStream().map(each -> each.path("id").asString()))
        .contains("nerc-cip", "iec62443-3-3");
  }
}
