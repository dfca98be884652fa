package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.error;
import static org.otsecurity.mcp.tool.ToolCalls.ids;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Questions on threats: techniques, actors, and which requirements answer them. */
class ThreatQuestionsTest {

  @ParameterizedTest
  @Tag("R09")
  @Tag("R25")
  @Tag("C07")
  @Tag("U03")
  @ValueSource(strings = {"PLC", "PLCs", "A0003", "programmable logic controller"})
  void plcsAreTargetedBy61Techniques(String asset) {
    JsonNode answer = call("find_mitre_ics_techniques", "{\"asset\":\"" + asset + "\"}");
    assertThat(answer.path("total").asInt()).isEqualTo(61);
    assertThat(ids(answer.path("techniques")))
        .contains("T0800", "T0806", "T0816", "T0821", "T0835", "T0836", "T0843", "T0845", "T0858")
        .contains("T0868", "T0889");
  }

  @ParameterizedTest
  @Tag("U03")
  @CsvSource({
    "T0800, Activate Firmware Update Mode",
    "T0858, Change Operating Mode",
    "T0836, Modify Parameter",
    "T0889, Modify Program"
  })
  void techniquesHaveTheirRightNames(String id, String title) {
    assertThat(
            call("get_mitre_ics_technique", "{\"technique_id\":\"" + id + "\"}")
                .path("title")
                .asString())
        .isEqualTo(title);
  }

  @Test
  @Tag("U03")
  void parameterChangesReachTheirRequirements() {
    JsonNode answer = call("map_threats_to_requirements", "{\"threat_ids\":[\"T0836\"]}");
    assertThat(ids(answer.path("requirements")))
        .contains("SR 1.1", "SR 2.1", "SR 3.4", "SR 3.5", "SR 3.6");
    assertThat(answer.path("requirements").toString()).contains("M0800", "M0804", "M0818", "M0947");
  }

  @Test
  @Tag("R10")
  @Tag("C08")
  void lateralMovementComesWithWhoUsedIt() {
    JsonNode answer = call("find_mitre_ics_techniques", "{\"tactic\":\"lateral movement\"}");
    assertThat(ids(answer.path("techniques")))
        .contains("T0843", "T0859", "T0866", "T0867", "T0886", "T1694", "T1694.001");
    assertThat(
            call("get_mitre_ics_technique", "{\"technique_id\":\"T0886\"}").path("used_by").size())
        .isPositive();
  }

  @Test
  @Tag("R12")
  void manInTheMiddleOnModbusHasEightMitigations() {
    JsonNode search =
        call(
            "search_ot_requirements",
            "{\"query\":\"Which mitigations prevent Man-in-the-Middle attacks on Modbus?\"}");
    assertThat(ids(search.path("results"))).contains("T0830");
    JsonNode answer = call("map_threats_to_requirements", "{\"threat_ids\":[\"T0830\"]}");
    assertThat(ids(answer.path("requirements")))
        .contains("SR 1.2", "SR 3.1", "SR 5.1", "SR 6.2", "SR 7.7");
    assertThat(answer.path("requirements").get(0).path("function").asString()).isEqualTo("prevent");
  }

  @Test
  @Tag("R30")
  @Tag("W02")
  void aConfigurationIsTheUnionOfItsAssets() {
    JsonNode answer =
        call("find_mitre_ics_techniques", "{\"asset\":[\"PLC\",\"HMI\",\"historian\"]}");
    assertThat(answer.path("total").asInt()).isBetween(50, 83);
    assertThat(answer.path("techniques").get(0).has("targeted_assets")).isTrue();
    assertThat(
            ids(call("find_mitre_ics_techniques", "{\"asset\":\"jump host\"}").path("techniques")))
        .contains("T0886", "T0822", "T0866");
  }

  @Test
  @Tag("W01")
  void assetsAreListed() {
    assertThat(
            call("get_standard_requirements", "{\"standard\":\"mitre-ics\",\"kind\":\"asset\"}")
                .path("total")
                .asInt())
        .isEqualTo(18);
  }

  @Test
  @Tag("U15")
  void buildingAutomationIsReadAsControlServer() {
    JsonNode answer = call("find_mitre_ics_techniques", "{\"asset\":\"building automation\"}");
    assertThat(answer.path("total").asInt()).isEqualTo(54);
    assertThat(answer.path("notes").toString()).contains("A0007 Control Server");
    JsonNode impact = call("get_mitre_ics_technique", "{\"technique_id\":\"T0831\"}");
    assertThat(impact.has("targeted_assets")).isFalse();
    assertThat(impact.path("notes").toString()).contains("no asset");
    assertThat(
            call("get_mitre_ics_technique", "{\"technique_id\":\"T0875\"}")
                .path("status")
                .asString())
        .isEqualTo("deprecated");
  }

  @Test
  @Tag("U21")
  void safetyControllersAreTargetedBy60Techniques() {
    assertThat(
            call("find_mitre_ics_techniques", "{\"asset\":\"safety controller\"}")
                .path("total")
                .asInt())
        .isEqualTo(60);
    for (String each : List.of("T0880:Loss of Safety", "T0816:Device Restart/Shutdown")) {
      JsonNode technique =
          call("get_mitre_ics_technique", "{\"technique_id\":\"" + each.substring(0, 5) + "\"}");
      assertThat(technique.path("title").asString()).isEqualTo(each.substring(6));
    }
    assertThat(call("get_ot_requirement", "{\"requirement_id\":\"Triton\"}").path("id").asString())
        .isEqualTo("S1009");
    assertThat(call("find_mitre_ics_techniques", "{\"campaign\":\"C0030\"}").path("total").asInt())
        .isPositive();
  }

  @Test
  @Tag("U24")
  void pipelinesAreTheirStationsAndGateways() {
    assertThat(call("find_mitre_ics_techniques", "{\"asset\":\"RTU\"}").path("total").asInt())
        .isEqualTo(45);
    assertThat(
            call("find_mitre_ics_techniques", "{\"asset\":\"data gateway\"}").path("total").asInt())
        .isEqualTo(48);
  }

  @Test
  @Tag("C09")
  void mostTechniquesReachIec62443() {
    JsonNode answer = call("map_threats_to_requirements", "{\"threat_ids\":[\"all\"]}");
    assertThat(answer.path("threat_count").asInt()).isEqualTo(97);
    assertThat(answer.path("answered").asInt()).isEqualTo(97);
    assertThat(answer.path("without_path").isMissingNode()).isTrue();
    assertThat(answer.path("functions").propertyNames())
        .containsExactly("prevent", "detect", "contain", "recover");
    assertThat(answer.path("notes").toString()).contains("this project's judgment");
  }

  @Test
  @Tag("W03")
  void remoteServicesAreStoppedSeenAndContained() {
    JsonNode answer =
        call(
            "map_threats_to_requirements",
            "{\"threat_ids\":[\"T0886\"],\"target_standard\":\"iec62443-3-3\"}");
    assertThat(ids(answer.path("requirements")))
        .contains("SR 1.1", "SR 1.13", "SR 2.1", "SR 5.1", "SR 2.8", "SR 6.2");
    assertThat(
            answer
                .path("requirements")
                .valueStream()
                .filter(each -> each.path("id").asString().equals("SR 2.1"))
                .map(each -> each.path("function") + " " + each.path("labeled").isEmpty()))
        .containsExactly("\"prevent\" false");
  }

  @Test
  void actorsAndStrideAreThreatsToo() {
    JsonNode sandworm =
        call("map_threats_to_requirements", "{\"threat_ids\":[\"Sandworm\",\"Stuxnet\"]}");
    assertThat(ids(sandworm.path("read_as"))).containsExactly("G0034", "S0603");
    assertThat(sandworm.path("total").asInt()).isPositive();
    JsonNode stride =
        call(
            "map_threats_to_requirements",
            "{\"threat_ids\":[\"Spoofing\",\"T\",\"denial-of-service\"],"
                + "\"threat_framework\":\"stride\",\"limit\":30}");
    assertThat(ids(stride.path("read_as"))).containsExactly("STRIDE-S", "STRIDE-T", "STRIDE-D");
    assertThat(
            stride
                .path("requirements")
                .valueStream()
                .filter(each -> each.path("id").asString().equals("SR 3.2"))
                .map(each -> each.path("answers").asString()))
        .containsExactly("2 of 3");
    assertThat(ids(stride.path("requirements"))).contains("SR 5.2", "SR 1.1");
    assertThat(
            error(
                "map_threats_to_requirements",
                "{\"threat_ids\":[\"x\"],\"threat_framework\":\"dread\"}"))
        .contains("mitre_ics, mitre_emb3d and stride");
    JsonNode nerc =
        call(
            "map_threats_to_requirements",
            "{\"threat_ids\":[\"T0886\"],\"target_standard\":\"nerc-cip\"}");
    assertThat(nerc.path("requirements").get(0).path("by").get(0).path("path").asString())
        .contains("prevented by NET 3.2", "maps to CIP-");
  }

  @Test
  void otherDocumentsAreReachedFromATechnique() {
    JsonNode answer =
        call(
            "get_mitre_ics_technique",
            "{\"technique_id\":\"T0886\",\"map_to_standards\":[\"nerc-cip\"]}");
    assertThat(answer.path("mapped_requirements").get(0).path("via").asString()).startsWith("NET ");
    assertThat(answer.path("mapped_requirements").get(0).path("function").asString())
        .isEqualTo("prevent");
  }

  @Test
  void theSurestAnswerToACategoryStandsFirstWithItsLevel() {
    JsonNode answer =
        call(
            "map_threats_to_requirements",
            "{\"threat_ids\":[\"denial of service\"],\"threat_framework\":\"stride\"}");
    JsonNode first = answer.path("requirements").get(0);
    assertThat(first.path("id").asString()).isEqualTo("SR 7.1");
    assertThat(first.path("level").asInt()).isEqualTo(1);
    assertThat(first.path("confidence").asDouble()).isEqualTo(0.9);
    assertThat(first.path("function").asString()).isEqualTo("prevent");
    assertThat(answer.path("sources").toString()).contains("iec62443-3-3", "stride");
  }

  @Test
  void theAnswerCanBeReadPerThreat() {
    JsonNode answer =
        call(
            "map_threats_to_requirements",
            "{\"threat_ids\":[\"T0836\",\"T0880\"],\"group_by\":\"threat\"}");
    assertThat(ids(answer.path("by_threat"))).containsExactly("T0836", "T0880");
    assertThat(ids(answer.path("by_threat").get(0).path("requirements"))).contains("SR 3.5");
    assertThat(answer.path("titles").path("SR 3.5").asString()).isEqualTo("Input validation");
  }

  @Test
  void aNameThatNothingHasIsNearInMeaning() {
    assertThat(error("map_threats_to_requirements", "{\"threat_ids\":[\"ransomware\"]}"))
        .contains("EKANS");
    assertThat(error("get_mitre_ics_technique", "{\"technique_id\":\"segmentation\"}"))
        .contains("M0930 (Network Segmentation)")
        .doesNotContain("TA0104");
    assertThat(error("get_mitre_ics_technique", "{\"technique_id\":\"T0999\"}"))
        .contains("T0819")
        .doesNotContain("M0919");
  }
}
