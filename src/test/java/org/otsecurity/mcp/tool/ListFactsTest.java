package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;

import org.junit.jupiter.api.Test;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

/** Lists carry the count and the fact that whoever reads them asks for next. */
class ListFactsTest {
  private static final String TECHNIQUES = "find_mitre_ics_techniques";

  /** Counted in the bundle of ATT&CK for ICS 19.1, relations that are in force. */
  @Test
  void everyTechniqueSaysHowManyUseIt() {
    JsonNode found = call(TECHNIQUES, "{\"tactic\":\"Lateral Movement\"}").path("techniques");
    assertThat(found).isNotEmpty().allMatch(each -> each.path("used_by").isInt());
    assertThat(users(found, "T0866")).isEqualTo(4);
    assertThat(users(found, "T0859")).isEqualTo(8);
  }

  @Test
  void eachOfSeveralAssetsSaysHowManyTechniquesTargetIt() {
    JsonNode answer = call(TECHNIQUES, "{\"asset\":[\"A0004\",\"A0009\"]}");
    JsonNode assets = answer.path("filters").path("asset");
    assertThat(assets.get(0).path("techniques").asInt()).isEqualTo(45);
    assertThat(assets.get(1).path("techniques").asInt()).isEqualTo(48);
    assertThat(answer.path("total").asInt()).isEqualTo(54);
  }

  @Test
  void filesForOtherProgramsAreNamed() {
    assertThat(call(TECHNIQUES, "{\"asset\":[\"PLC\",\"HMI\"]}").path("export"))
        .isEqualTo(
            Json.parseObject(
                "{\"navigator\":\"otsec://export/navigator/A0003,A0002.json\","
                    + "\"matrix\":\"otsec://export/matrix/A0003,A0002.csv\"}"));
    assertThat(call(TECHNIQUES, "{\"asset\":\"PLC\",\"tactic\":\"Evasion\"}").has("export"))
        .isFalse();
    assertThat(
            call(
                    "get_mappings",
                    "{\"standard\":\"iec62443-3-3\",\"target_standard\":\"nist-800-53\"}")
                .path("export")
                .path("mappings")
                .asString())
        .isEqualTo("otsec://export/mappings/iec62443-3-3/nist-800-53.csv");
    assertThat(ToolCalls.run(TECHNIQUES, "{\"asset\":\"PLC\"}").path("content").get(0).toString())
        .contains("otsec://export/navigator/A0003.json");
  }

  /** PE-7 is the one control of the family without parent that is withdrawn. */
  @Test
  void rowsNoLongerInForceAreNamedWhereTheyAreLeftOut() {
    String family = "{\"standard\":\"nist-800-53\",\"family\":\"PE\"";
    assertThat(notes(family + ",\"include_enhancements\":false}"))
        .contains("Left out as no longer in force: 1 row: PE-7.");
    assertThat(notes(family + "}")).contains("PE-7");
    assertThat(notes(family + ",\"include_withdrawn\":true}")).doesNotContain("Left out");
    assertThat(notes("{\"standard\":\"iec62443-3-3\",\"family\":\"FR 1\"}"))
        .doesNotContain("Left out");
  }

  /**
   * SP 800-53B and F.7.8, which changes no baseline: IR-1, 2, 4 to 8 from LOW on, IR-3 from
   * MODERATE on.
   */
  @Test
  void aSectionOfTheOverlayListsItsControls() {
    assertThat(
            call("get_ot_requirement", "{\"requirement_id\":\"F.7.8\"}").path("notes").toString())
        .contains(
            "OT baselines in IR of nist-800-53: LOW: IR-1, IR-2, IR-4, IR-5, IR-6, IR-7, IR-8;"
                + " MODERATE also: IR-3,",
            "IR-10 is withdrawn.");
    assertThat(
            call(
                    "get_ot_requirement",
                    "{\"requirement_id\":\"3.3.8\",\"standard\":\"nist-800-82\"}")
                .toString())
        .doesNotContain("OT baselines in");
  }

  private static String notes(String arguments) {
    return call("get_standard_requirements", arguments).path("notes").toString();
  }

  private static int users(JsonNode techniques, String id) {
    for (JsonNode each : techniques) {
      if (each.path("id").asString().equals(id)) {
        return each.path("used_by").asInt();
      }
    }
    return -1;
  }
}
