package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.ids;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Techniques of ATT&amp;CK, with the facts of the right answer. */
class TechniqueAnswersTest {
  @ParameterizedTest
  @CsvSource({
    "A0001,51",
    "A0002,57",
    "A0003,61",
    "A0004,45",
    "A0005,48",
    "A0006,46",
    "A0007,54",
    "A0008,42",
    "A0009,48",
    "A0010,60",
    "A0011,37",
    "A0012,45",
    "A0013,28",
    "A0014,19",
    "A0015,39",
    "A0016,39",
    "A0017,63",
    "A0018,60",
    "PLCs,61",
    "programmable logic controller,61",
    "safety controllers,60",
    "SCADA systems,61",
    "building automation,54",
    "historian,46"
  })
  void techniquesOfAnAssetAreCounted(String asset, int techniques) {
    assertThat(
            call("find_mitre_ics_techniques", "{\"asset\":\"" + asset + "\"}")
                .path("total")
                .asInt())
        .isEqualTo(techniques);
  }

  @Test
  void lateralMovementHasItsTechniquesAndTheirMitigationsAreRanked() {
    JsonNode answer =
        call(
            "find_mitre_ics_techniques",
            "{\"tactic\":\"lateral-movement\",\"include_mitigations\":true}");
    assertThat(ids(answer.path("techniques")))
        .containsExactly(
            "T0843",
            "T0843.001",
            "T0843.002",
            "T0843.003",
            "T0859",
            "T0866",
            "T0867",
            "T0886",
            "T1694",
            "T1694.001",
            "T1694.002");
    assertThat(answer.path("mitigations").get(0).path("id").asString()).isEqualTo("M0801");
    assertThat(answer.path("mitigations").get(0).path("covers").asInt()).isEqualTo(9);
    assertThat(ids(answer.path("mitigations"))).doesNotContain("M0816");
  }

  @Test
  void remoteServicesAreAnsweredByRequirements() {
    JsonNode answer =
        call(
            "get_mitre_ics_technique",
            "{\"technique_id\":\"T0886\",\"map_to_standards\":[\"iec62443-3-3\"]}");
    assertThat(answer.path("mitigation_count").asInt()).isEqualTo(9);
    assertThat(ids(answer.path("mapped_requirements")))
        .contains("SR 1.1", "SR 1.2", "SR 1.3", "SR 1.5", "SR 2.1", "SR 5.1");
    JsonNode first = answer.path("mapped_requirements").get(0);
    assertThat(first.path("function").asString()).isEqualTo("prevent");
    assertThat(first.path("confidence").asDouble()).isEqualTo(0.9);
  }

  @Test
  void adversaryInTheMiddleIsFoundByItsFormerName() {
    JsonNode answer =
        call(
            "get_mitre_ics_technique",
            "{\"technique_id\":\"Man in the Middle\",\"map_to_standards\":\"iec62443-3-3\"}");
    assertThat(answer.path("id").asString()).isEqualTo("T0830");
    assertThat(ids(answer.path("mitigations")))
        .containsExactly("M0802", "M0810", "M0813", "M0814", "M0930", "M0931", "M0942", "M0947");
    assertThat(ids(answer.path("mapped_requirements")))
        .contains("SR 1.2", "SR 3.1", "SR 3.4", "SR 5.1", "SR 6.2", "SR 7.7");
  }

  @Test
  @Tag("R11")
  void aWrongNameBesideAnIdIsPutRight() {
    JsonNode answer =
        call("get_mitre_ics_technique", "{\"technique_id\":\"T0800 (Modify Control Logic)\"}");
    assertThat(answer.path("title").asString()).isEqualTo("Activate Firmware Update Mode");
    assertThat(answer.path("notes").toString())
        .contains("T0833, deprecated")
        .contains("T0889 Modify Program", "T0843 Program Download", "T0821");
    assertThat(ids(answer.path("mitigations")))
        .containsExactly("M0800", "M0801", "M0802", "M0804", "M0807", "M0813", "M0930", "M0937");
  }

  @Test
  void retiredTechniquesSayWhatToUseNow() {
    JsonNode answer = call("get_mitre_ics_technique", "{\"technique_id\":\"T0833\"}");
    assertThat(answer.path("status").asString()).isEqualTo("deprecated");
    assertThat(ids(answer.path("use_now"))).containsExactlyInAnyOrder("T0889", "T0843", "T0821");
  }

  @Test
  void labelsThatNameMissingRequirementsSaySo() {
    JsonNode answer = call("get_ot_requirement", "{\"requirement_id\":\"M0946\"}");
    assertThat(answer.path("mitre_labels").toString()).contains("IEC 62443-4-2 has no CR 3.14");
    assertThat(ids(answer.path("relations").path("mitre_label_targets")))
        .contains("EDR 3.14", "HDR 3.14", "NDR 3.14");
  }
}
