package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.error;
import static org.otsecurity.mcp.tool.ToolCalls.ids;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

/** Answers are short unless more is asked for, and say what they leave out. */
class ShortAnswersTest {
  private static JsonNode row(String id, String more) {
    return call("get_ot_requirement", "{\"requirement_id\":\"" + id + "\"" + more + "}");
  }

  private static JsonNode levels(String arguments) {
    return call("map_security_level_requirements", "{" + arguments + "}");
  }

  @Test
  void theOverlayOfAControlAloneIsShort() {
    JsonNode answer = row("IA-5", ",\"include\":[\"overlay\"]");
    assertThat(Json.text(answer)).hasSizeLessThanOrEqualTo(600);
    assertThat(answer.path("ot_overlay").path("moderate").asString()).isEqualTo("selected");
    assertThat(answer.has("text")).isFalse();
  }

  @Test
  void whatIsLeftOutIsCountedByTheNameThatAsksForIt() {
    JsonNode answer = row("IA-5", "");
    JsonNode adds = answer.path("include_adds");
    assertThat(adds.path("enhancements").asInt()).isEqualTo(18);
    assertThat(answer.path("enhancements_not_in_force").asInt()).isEqualTo(3);
    assertThat(answer.path("enhancements").size()).isEqualTo(15);
    int mapped = 0;
    for (JsonNode each : answer.path("mapping_counts")) {
      mapped += each.asInt();
    }
    assertThat(adds.path("mappings").asInt()).isEqualTo(mapped);
    assertThat(row("IA-5", ",\"include\":[\"mappings\"]").path("mappings").size())
        .isEqualTo(mapped);
    assertThat(row("IA-5", ",\"include\":\"enhancements, evidence\"").path("enhancements").size())
        .isEqualTo(18);
  }

  @Test
  void theFlagOfTheFirstReleaseStillGivesAllRelationsOrNone() {
    assertThat(row("SR 1.1", ",\"include_mappings\":true").path("mappings").get(0).toString())
        .contains("rationale");
    JsonNode without = row("SR 1.1", ",\"include_mappings\":false");
    assertThat(without.has("mappings")).isFalse();
    assertThat(without.has("relations")).isFalse();
    assertThat(without.path("include_adds").has("mappings")).isTrue();
  }

  @Test
  void aPartThatThereIsNotIsRefused() {
    assertThat(error("get_ot_requirement", "{\"requirement_id\":\"IA-5\",\"include\":[\"maps\"]}"))
        .contains("maps", "mappings");
    assertThat(
            error(
                "get_ot_requirement",
                "{\"requirement_id\":\"IA-5\",\"include\":[\"text\"],\"include_mappings\":true}"))
        .contains("include_mappings");
  }

  @Test
  void sourcesAreNamedInWords() {
    String all = row("SR 1.1", ",\"include\":[\"all\"]").toString();
    assertThat(all)
        .contains("\"level_evidence\":{\"engineering office's extract\":\"1\"")
        .doesNotContain("engineering-extract", "ot-posture-service", "xtext-dsl");
  }

  @ParameterizedTest
  @CsvSource({"RA-10, in no baseline", "T0852, M0816", "SA-12, whole family SR"})
  void whatARowHasNotIsSaid(String id, String words) {
    assertThat(row(id, "").toString()).contains(words);
  }

  @Test
  void whatMovedToAFamilyHasASuccessor() {
    assertThat(row("SA-12", "").toString()).doesNotContain("no successor");
    assertThat(row("RA-5", "").toString()).doesNotContain("in no baseline");
    assertThat(row("T0836", "").toString()).doesNotContain("no mitigation");
  }

  @Test
  void theEvidenceOfADeviceIsOneCall() {
    JsonNode answer =
        levels("\"security_level\":2,\"component_type\":\"PLC\",\"detail\":\"evidence\"");
    assertThat(answer.path("requirements").size()).isEqualTo(61);
    assertThat(answer.path("requirements")).allMatch(each -> each.has("evidence"));
    assertThat(Json.text(answer)).hasSizeLessThan(13_000);
  }

  @Test
  void longListsLeaveTitlesOfEnhancementsOutAndSaySo() {
    JsonNode answer = levels("\"security_level\":4");
    assertThat(ids(answer.path("requirements"))).hasSize(100);
    assertThat(answer.path("notes").toString()).contains("Titles of 49 enhancements");
    assertThat(Json.text(answer)).hasSizeLessThan(8_000);
    assertThat(
            levels("\"security_level\":4,\"detail\":\"titles\"").path("requirements").valueStream())
        .allMatch(each -> each.has("title"));
  }

  @Test
  void severalTargetsAndTypesShareOneListOfRows() {
    JsonNode types = levels("\"security_level\":2,\"component_type\":\"PLC, switch\"");
    assertThat(types.path("selections").get(0).path("total").asInt()).isEqualTo(61);
    assertThat(types.path("selections").get(1).path("total").asInt()).isEqualTo(67);
    assertThat(ids(types.path("requirements"))).doesNotHaveDuplicates();
    JsonNode gaps =
        levels("\"security_level\":1,\"compare_to\":[2,\"2 2 2 1 3 1 3\"],\"only_gaps\":true");
    assertThat(gaps.path("selections").get(0).path("total").asInt()).isEqualTo(60 - 37);
    assertThat(ids(gaps.path("requirements"))).contains("SR 1.1 RE 1").doesNotContain("SR 1.1");
  }

  @Test
  void aVectorThatIsNotCompleteIsNoListOfTargets() {
    assertThat(error("map_security_level_requirements", "{\"security_level\":[2,2,2,1,3,1]}"))
        .contains("vector of seven");
    assertThat(
            error("map_security_level_requirements", "{\"security_level\":2,\"only_gaps\":true}"))
        .contains("compare_to");
  }

  @Test
  void aLowerLevelAddsNothingAndSaysItOnce() {
    JsonNode compared = levels("\"security_level\":3,\"compare_to\":2").path("compared_with");
    assertThat(compared.path("added_count").asInt()).isZero();
    assertThat(compared.has("per_foundational_requirement")).isFalse();
    assertThat(compared.path("removed_count").asInt()).isEqualTo(30);
    assertThat(compared.path("removed_are").asString()).isEqualTo("selected at SL 3, not at SL 2");
  }

  @Test
  void aDocumentBeginsWithItsFamilies() {
    JsonNode answer = call("get_standard_requirements", "{\"standard\":\"iec62443-2-1\"}");
    assertThat(answer.path("families").path("SPE 3").asString())
        .contains("Network and communications security");
    assertThat(answer.path("families").size()).isEqualTo(8);
    int rows = 0;
    for (JsonNode each : answer.path("family_rows")) {
      rows += each.asInt();
    }
    assertThat(rows).isEqualTo(answer.path("total").asInt());
    assertThat(Json.text(answer)).hasSizeLessThan(6_000);
  }

  @ParameterizedTest
  @CsvSource({"nis2, Art. 23", "nis2, Chapter IV", "nist-800-53, AU", "iec62443-3-3, FR 5"})
  void aPartIsUnderstoodAsItsDocumentCallsIt(String standard, String family) {
    JsonNode answer =
        call(
            "get_standard_requirements",
            "{\"standard\":\"" + standard + "\",\"family\":\"" + family + "\"}");
    assertThat(answer.path("total").asInt()).isPositive();
    assertThat(Json.text(answer)).hasSizeLessThan(8_000);
  }

  @Test
  void aTopicIsComparedInShortAndIdsInFull() {
    JsonNode topic =
        call("compare_ot_requirements", "{\"requirement_ids\":[\"backup and restore testing\"]}");
    assertThat(Json.text(topic)).hasSizeLessThan(4_000);
    // The topic has more rows than have room for paths over a third one.
    assertThat(topic.has("derived")).isFalse();
    assertThat(ids(topic.path("requirements"))).contains("SR 7.3 RE 1", "CP-9");
    assertThat(topic.path("sources").toString()).contains("edition");
    assertThat(topic.path("mappings").toString()).doesNotContain("derived");
    assertThat(
            call("compare_ot_requirements", "{\"requirement_ids\":[\"SR 1.1\",\"IA-2\"]}")
                .toString())
        .contains("rationale", "edition");
  }

  @Test
  void aTopicThatIsAlsoATitleIsCompared() {
    JsonNode answer =
        call(
            "compare_ot_requirements",
            "{\"requirement_ids\":[\"remote access\"],"
                + "\"standards\":[\"iec62443-3-3\",\"nist-800-53\"]}");
    assertThat(ids(answer.path("requirements"))).contains("SR 1.13", "AC-17");
    assertThat(error("compare_ot_requirements", "{\"requirement_ids\":[\"SR 1.1\"]}"))
        .contains("needs two");
  }
}
