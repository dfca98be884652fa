package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.ids;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Questions on guides and overlays for OT as users ask them, with the facts of the right answer. A
 * tag is the number of the question in the list of the project's scenarios.
 */
class OtGuidanceQuestionsTest {
  private static JsonNode mappings(String id, String target) {
    return call(
        "get_mappings",
        "{\"requirement_id\":\"" + id + "\",\"target_standard\":\"" + target + "\"}");
  }

  @Test
  @Tag("R13")
  void assetManagementIsFoundInTheGuideAndTheOverlay() {
    JsonNode search =
        call(
            "search_ot_requirements",
            "{\"query\":\"OT asset management\",\"standards\":[\"nist-800-82\"]}");
    assertThat(ids(search.path("results")).subList(0, 3)).contains("6.1.1");
    JsonNode inventory = call("get_ot_requirement", "{\"requirement_id\":\"CM-8\"}");
    assertThat(inventory.path("ot_overlay").path("source").asString()).contains("F.7.5");
    JsonNode sr = call("get_ot_requirement", "{\"requirement_id\":\"SR 7.8\"}");
    assertThat(sr.path("title").asString()).isEqualTo("Control system component inventory");
    assertThat(sr.path("level").asInt()).isEqualTo(2);
    assertThat(ids(mappings("SR 7.8", "nist-800-53").path("mappings"))).contains("CM-8");
  }

  @Test
  @Tag("R14")
  @Tag("U11")
  void incidentResponseIsSection64AndTheIrFamily() {
    JsonNode search =
        call(
            "search_ot_requirements",
            "{\"query\":\"How does NIST 800-82 address incident response?\","
                + "\"standards\":[\"nist-800-82\"]}");
    assertThat(ids(search.path("results")))
        .anyMatch(each -> each.startsWith("6.4"))
        .contains("F.7.8");
    List<String> ir =
        ids(
            call(
                    "get_standard_requirements",
                    "{\"standard\":\"800-53\",\"family\":\"IR\",\"kind\":\"control\"}")
                .path("requirements"));
    assertThat(ir)
        .containsExactly("IR-1", "IR-2", "IR-3", "IR-4", "IR-5", "IR-6", "IR-7", "IR-8", "IR-9");
    assertThat(
            call("get_ot_requirement", "{\"requirement_id\":\"IR-4\",\"standard\":\"nist-800-82\"}")
                .path("ot_overlay")
                .path("moderate")
                .asString())
        .isEqualTo("selected");
  }

  @ParameterizedTest
  @Tag("R15")
  @Tag("W06")
  @CsvSource({"OT LOW, 160", "OT overlay moderate, 304", "ot-high, 387"})
  void overlayBaselinesAreListed(String baseline, int total) {
    JsonNode answer =
        call(
            "get_standard_requirements",
            "{\"standard\":\"800-53\",\"baseline\":\"" + baseline + "\"}");
    assertThat(answer.path("total").asInt()).isEqualTo(total);
    assertThat(answer.toString()).doesNotContain("\"withdrawn\"");
  }

  @Test
  @Tag("R15")
  void overlayChangesAreShownOnTheControl() {
    JsonNode added =
        call("get_ot_requirement", "{\"requirement_id\":\"SC-41\",\"standard\":\"800-82\"}");
    assertThat(added.path("ot_overlay").path("low").asString()).isEqualTo("added");
    assertThat(added.path("ot_overlay").path("rationale").asString()).isNotBlank();
    assertThat(added.path("notes").toString()).contains("Appendix F");
    JsonNode removed = call("get_ot_requirement", "{\"requirement_id\":\"SC-10\"}");
    assertThat(removed.path("ot_overlay").path("moderate").asString()).isEqualTo("removed");
    assertThat(removed.path("ot_overlay").path("source").asString()).contains("800-82", "F.7.17");
  }

  @Test
  @Tag("U05")
  void auditControlsCarryTheirOtGuidance() {
    List<String> au =
        ids(
            call(
                    "get_standard_requirements",
                    "{\"standard\":\"800-53\",\"family\":\"AU\",\"kind\":\"control\"}")
                .path("requirements"));
    assertThat(au).hasSize(15).doesNotContain("AU-15");
    assertThat(
            call("get_ot_requirement", "{\"requirement_id\":\"AU-2\"}")
                .path("ot_overlay")
                .path("discussion")
                .asString())
        .isNotBlank();
    assertThat(
            call("get_ot_requirement", "{\"requirement_id\":\"AU-15\"}").path("notes").toString())
        .contains("AU-5(5)");
  }

  @Test
  @Tag("U07")
  void monitoringIsFoundInChapterSixPointThree() {
    JsonNode search =
        call(
            "search_ot_requirements",
            "{\"query\":\"SCADA security monitoring recommendations\","
                + "\"standards\":[\"nist-800-82\"]}");
    assertThat(ids(search.path("results"))).anyMatch(each -> each.startsWith("6.3"));
    assertThat(call("get_ot_requirement", "{\"requirement_id\":\"SI-4\"}").toString())
        .contains("F.7.18");
    assertThat(
            call("get_ot_requirement", "{\"requirement_id\":\"RA-5\"}")
                .path("ot_overlay")
                .path("discussion")
                .asString())
        .contains("passive", "ctive");
  }

  @Test
  @Tag("U12")
  void physicalControlsLeaveTheWithdrawnOneOut() {
    List<String> pe =
        ids(
            call(
                    "get_standard_requirements",
                    "{\"standard\":\"800-53\",\"family\":\"PE\",\"kind\":\"control\"}")
                .path("requirements"));
    assertThat(pe).hasSize(22).contains("PE-3", "PE-6", "PE-9").doesNotContain("PE-7");
  }

  @Test
  @Tag("U17")
  void noHealthCareSetOfControlsExists() {
    JsonNode topic =
        call(
                "search_ot_requirements",
                "{\"detail\":\"full\",\"query\":\"Map medical device security to NIST 800-53 healthcare controls\"}")
            .path("topic");
    assertThat(topic.path("answer").asString())
        .contains("no set of controls for health care", "405(d)", "524B");
    assertThat(ids(topic.path("requirements"))).contains("AC-19", "SC-8", "SI-7");
  }
}
