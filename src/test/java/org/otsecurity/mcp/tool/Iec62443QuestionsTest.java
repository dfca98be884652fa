package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.ids;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Questions on IEC 62443 as users ask them, with the facts of the right answer. A tag is the number
 * of the question in the list of the project's scenarios.
 */
class Iec62443QuestionsTest {
  private static JsonNode topic(String question) {
    JsonNode search =
        call("search_ot_requirements", "{\"detail\":\"full\",\"query\":\"" + question + "\"}");
    JsonNode topic = search.path("topic");
    assertThat(topic.isObject()).as(question).isTrue();
    assertThat(topic.path("text_kind").asString()).isEqualTo("summary");
    assertThat(topic.path("sources").isEmpty()).isFalse();
    // The tool for terms gives the same answer.
    assertThat(call("explain_term", "{\"term\":\"" + question + "\"}").path("topic"))
        .isEqualTo(topic);
    return topic;
  }

  @Test
  @Tag("R02")
  void aLevelForAWaterPlantComesFromRiskAndNotFromTheSector() {
    JsonNode topic = topic("Which security level should I target for a water treatment plant?");
    assertThat(topic.path("id").asString()).isEqualTo("water-security-level");
    assertThat(topic.path("answer").asString())
        .contains("No document fixes a level", "ZCR 5.6", "dosing", "historian")
        .contains("AWIA section 2013", "3,300", "NIS2");
    assertThat(ids(topic.path("requirements"))).contains("ZCR 5.6", "ZCR 5.3");
    JsonNode zones =
        call(
            "get_zone_conduit_guidance",
            "{\"reference_architecture\":\"water\",\"detail\":\"full\"}");
    assertThat(sum(zone(zones, "dosing-safety")))
        .isGreaterThan(sum(zone(zones, "plant-operations")));
    assertThat(zone(zones, "plant-operations").toString()).contains("historian");
    assertThat(zones.path("sl_t_example").path("notice").asString())
        .contains("not a recommendation", "never from a sector");
    assertThat(zones.path("sector_notes").toString())
        .contains("more than 3,300 people", "drinking water and waste water");
  }

  /** The levels of an example vector, added up. */
  private static int sum(JsonNode zone) {
    return zone.path("example_sl_t")
        .asString()
        .chars()
        .filter(Character::isDigit)
        .map(each -> each - '0')
        .sum();
  }

  private static JsonNode zone(JsonNode answer, String id) {
    return answer
        .path("zones")
        .valueStream()
        .filter(each -> each.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Tag("W05")
  void levelThreeSelectsNinetyRows() {
    assertThat(
            call("map_security_level_requirements", "{\"security_level\":3}").path("total").asInt())
        .isEqualTo(90);
  }

  @ParameterizedTest
  @Tag("C01")
  @CsvSource({
    "Which IEC 62443 security level should I target for a PLC?",
    "Which security level should I target for an HMI?",
    "how do I choose a security level",
    "What security level do I need for my substation?"
  })
  void choosingALevelAsksForConsequenceAndThreat(String question) {
    JsonNode topic = topic(question);
    assertThat(topic.path("id").asString()).isEqualTo("choose-security-level");
    assertThat(topic.path("answer").asString())
        .contains("Consequence (ZCR 5.3)", "Threat (ZCR 5.1, 5.2, 5.4)", "vector of seven")
        .contains("IAC, UC, SI, DC, RDF, TRE, RA");
    assertThat(topic.path("cautions").toString()).contains("alone never fixes a level");
  }

  @ParameterizedTest
  @Tag("C15")
  @CsvSource({
    "What are the testing requirements for SL-2 compliance?",
    "What are the testing requirements for SL-3 compliance?",
    "how do I test a security level"
  })
  void testingForALevelNamesPracticeAndSchemes(String question) {
    JsonNode topic = topic(question);
    assertThat(topic.path("answer").asString())
        .contains("ISASecure SSA", "CSA for components", "SP 800-53A", "37, 60, 90 or 100");
    assertThat(ids(topic.path("requirements")))
        .contains("SVV-1", "SVV-2", "SVV-3", "SVV-4", "SVV-5", "SR 3.3");
    assertThat(topic.path("cautions").toString()).contains("documents of a certification scheme");
  }

  @Test
  @Tag("U19")
  void safetyCriticalSystemsAreSeparatedAndHaveNoFixedLevel() {
    JsonNode topic =
        topic("What are IEC 62443 security requirements for safety-critical control systems?");
    assertThat(topic.path("answer").asString()).contains("clause 4.2", "ZCR 3.3", "SR 7.2");
    assertThat(topic.path("requirements").toString())
        .contains("Security functionality verification")
        .contains("Protection of audit information", "Resource management");
    assertThat(topic.path("cautions").toString())
        .contains("No clause recommends SL 3 or SL 4", "not audit");
  }

  @Test
  @Tag("U13")
  void buildingAutomationIsMetByTheComponentTypes() {
    JsonNode topic =
        topic(
            "What are the security requirements for building automation systems under IEC 62443?");
    assertThat(topic.path("answer").asString())
        .contains("EDR rows", "(HDR)", "(NDR)", "A0007 Control Server");
    for (String type : new String[] {"embedded-device", "host-device", "network-device"}) {
      JsonNode rows =
          call(
              "map_security_level_requirements",
              "{\"security_level\":2,\"component_type\":\"" + type + "\"}");
      assertThat(ids(rows.path("requirements")))
          .anyMatch(each ->
              each.startsWith(type.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + "DR "));
    }
    assertThat(call("get_ot_requirement", "{\"requirement_id\":\"A0007\"}").toString())
        .contains("Building Management / Automation System");
  }

  @Test
  @Tag("U14")
  void facilitySystemsOfADataCenterHaveLifeSafetyApart() {
    JsonNode answer =
        call(
            "get_zone_conduit_guidance",
            "{\"reference_architecture\":\"data center facility management systems\",\"detail\":\"full\"}");
    assertThat(answer.path("architecture").path("id").asString()).isEqualTo("building-automation");
    assertThat(ids(answer.path("zones")))
        .contains("cooling", "power", "fire-life-safety", "facility-operations", "vendor-support");
    assertThat(zone(answer, "fire-life-safety").toString()).contains("ZCR 3.3");
    assertThat(zone(answer, "facility-operations").toString()).contains("BMS server");
    assertThat(answer.path("conduits").toString()).contains("Vendor remote access");
  }

  @Test
  @Tag("U16")
  void medicalDevicesAreMetByCommonAndEmbeddedRows() {
    JsonNode topic =
        topic("What IEC 62443 component requirements apply to networked medical devices?");
    assertThat(ids(topic.path("requirements")))
        .contains("CR 1.1", "CR 2.1", "CR 3.4", "CR 7.1", "EDR 3.10", "EDR 3.11", "EDR 3.14");
    assertThat(topic.path("requirements").toString())
        .contains("Human user identification and authentication", "Authorization enforcement")
        .contains("Software and information integrity", "Denial of service protection");
    assertThat(topic.path("answer").asString())
        .contains("IEC 81001-5-1 is the process standard", "62443-4-1 and not to 4-2");
  }

  @Test
  @Tag("U23")
  void aPipelineHasStationsBackhaulMasterAndBroker() {
    JsonNode answer =
        call(
            "get_zone_conduit_guidance",
            "{\"reference_architecture\":\"oil & gas pipeline SCADA\",\"detail\":\"full\"}");
    String zones = answer.path("zones").toString();
    assertThat(zones).contains("RTU", "A0004", "historian", "SCADA");
    assertThat(ids(answer.path("zones"))).contains("enterprise", "idmz");
    assertThat(answer.path("conduits").toString()).containsIgnoringCase("backhaul");
  }

  @ParameterizedTest
  @Tag("C14")
  @CsvSource({"SR 3.4, PLC, CR 3.4", "SR 1.13, firewall, NDR 1.13", "SR 3.2, PLC, EDR 3.2"})
  void guidanceIsGivenForAComponentType(String id, String context, String component) {
    JsonNode answer =
        call(
            "get_implementation_guidance",
            "{\"requirement_id\":\"" + id + "\",\"context\":\"" + context + "\"}");
    assertThat(answer.path("guidance").size()).isBetween(3, 7);
    assertThat(ids(answer.path("for_component"))).contains(component);
    assertThat(answer.path("for_component").toString()).contains("guidance");
    assertThat(answer.path("notes").toString()).contains("advice");
    JsonNode topic = topic("How do I implement a requirement for a component type?");
    assertThat(topic.path("answer").asString()).contains("EMB3D", "not in this corpus");
    assertThat(topic.path("cautions").toString()).contains("SP 800-53A");
  }

  @ParameterizedTest
  @Tag("C13")
  @CsvSource({"SR 1.1", "SR 2.8", "SR 5.2", "SR 7.3 RE 2", "CR 3.4", "NDR 5.2 RE 1", "ZCR 3.3"})
  void everyRequirementHasItsRationale(String id) {
    JsonNode answer = call("get_requirement_rationale", "{\"requirement_id\":\"" + id + "\"}");
    assertThat(answer.path("id").asString()).isEqualTo(id);
    assertThat(answer.path("rationale").asString().split(" ").length).isGreaterThanOrEqualTo(40);
    assertThat(answer.path("notes").toString()).contains("this project's own");
  }

  @Test
  @Tag("W11")
  void conduitsAreSecuredByBoundaryIntegrityAndCryptography() {
    JsonNode topic = topic("How do I design conduit security with firewalls and encryption?");
    assertThat(ids(topic.path("requirements")))
        .contains("SR 4.1", "SR 4.3", "SR 5.2", "SR 3.1", "SC-8", "SC-12", "SC-13");
    JsonNode conduits = call("get_zone_conduit_guidance", "{\"purdue_level\":3}").path("conduits");
    assertThat(conduits.isEmpty()).isFalse();
    conduits.forEach(each -> {
      assertThat(each.path("default_rule").asString()).isNotBlank();
      assertThat(each.path("protocols").isEmpty()).isFalse();
    });
  }

  @ParameterizedTest
  @Tag("W09")
  @CsvSource({"0", "1", "2", "3", "3.5", "4", "5"})
  void everyLevelOfThePurdueModelHasGuidance(String level) {
    JsonNode answer = call("get_zone_conduit_guidance", "{\"purdue_level\":" + level + "}");
    assertThat(answer.path("levels").get(0).path("level").asString()).isEqualTo(level);
    assertThat(answer.path("levels").get(0).path("requirements").isEmpty()).isFalse();
    assertThat(answer.path("conduits").isEmpty()).isFalse();
    assertThat(answer.path("notes").toString()).contains("does not mandate");
  }

  @ParameterizedTest
  @Tag("W10")
  @CsvSource({"scada", "treatment-control", "idmz"})
  void aZoneHasItsRowsAtAVector(String zone) {
    JsonNode answer =
        call(
            "get_zone_conduit_guidance",
            "{\"reference_architecture\":\"water\",\"security_level\":\"2 2 2 1 3 1 3\"}");
    assertThat(zone(answer, zone).path("requirements").isEmpty()).isFalse();
    // 16 + 12 + 10 + 2 + 10 + 1 + 13 rows of the table per foundational requirement
    assertThat(answer.path("selection").path("rows").asInt()).isEqualTo(64);
  }

  @Test
  @Tag("C06")
  @Tag("R07")
  void aManufacturingPlantHasAllZonesAndADiagram() {
    JsonNode answer =
        call(
            "get_zone_conduit_guidance",
            "{\"reference_architecture\":\"manufacturing facility\",\"detail\":\"full\"}");
    String zones = answer.path("zones").toString();
    assertThat(zones)
        .contains("ZCR 3.2", "ZCR 3.3", "ZCR 3.4", "ZCR 3.5", "ZCR 3.6")
        .contains("\"3.5\"");
    assertThat(answer.path("mermaid").asString()).contains("flowchart", "safety");
    assertThat(answer.path("architecture").path("svg").asString()).endsWith(".svg");
  }
}
