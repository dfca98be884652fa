package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.error;
import static org.otsecurity.mcp.tool.ToolCalls.ids;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What get_zone_conduit_guidance answers, by the questions people ask of it. */
class ZoneAnswersTest {
  private static final String TOOL = "get_zone_conduit_guidance";

  @Test
  @Tag("R05")
  @Tag("C04")
  @Tag("R23")
  void purdueModelIsShownAsAReferenceThatIsNotMandated() {
    ObjectNode answer = call(TOOL, "{\"detail\":\"full\"}");
    assertThat(answer.path("levels")).hasSize(7);
    assertThat(answer.path("rules").toString())
        .contains("ZCR 3.1", "ZCR 3.2", "ZCR 3.3", "ZCR 3.4", "ZCR 3.5", "ZCR 3.6", "section 5");
    assertThat(answer.path("notes").toString()).contains("ISA-95", "does not mandate");
    assertThat(answer.path("architectures")).hasSize(10);
    assertThat(answer.path("mermaid").asString()).startsWith("flowchart TB");
    assertThat(answer.path("citation").toString()).contains("62443-3-2", "800-82");
  }

  @ParameterizedTest
  @Tag("R06")
  @ValueSource(strings = {"3", "\"3\"", "\"L3\"", "\"Level 3\"", "\"site operations\""})
  void levelThreeNamesItsControlsAndAssets(String level) {
    ObjectNode answer = call(TOOL, "{\"detail\":\"full\",\"purdue_level\":" + level + "}");
    assertThat(answer.path("levels").get(0).path("level").asString()).isEqualTo("3");
    assertThat(ids(answer.path("requirements")))
        .contains("SR 1.13", "SR 2.1", "SR 5.1", "SR 5.2", "SR 6.1", "SR 6.2", "SR 7.3")
        .contains("AC-4", "SC-7", "AU-6", "SI-4", "CP-9");
    assertThat(ids(answer.path("assets"))).contains("A0006", "A0008", "A0012");
  }

  @Test
  @Tag("C05")
  void rulesBetweenLevelsTwoAndThreeDenyByDefault() {
    ObjectNode answer = call(TOOL, "{\"detail\":\"full\",\"purdue_level\":2}");
    JsonNode conduit =
        answer
            .path("conduits")
            .valueStream()
            .filter(each -> each.path("from").asString().equals("3"))
            .findFirst()
            .orElseThrow();
    assertThat(conduit.toString())
        .contains("Deny by default", "brokers", "SR 5.2 RE 1", "SR 5.2 RE 2", "SR 5.2 RE 3")
        .contains("T0883", "T0885", "T0886");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "substation | electrical-substation",
        "data center | building-automation",
        "Data Centre | building-automation",
        "pharma | pharmaceutical-batch",
        "a pharmaceutical batch control system | pharmaceutical-batch",
        "rail | railway-signaling",
        "railway signalling network | railway-signaling",
        "oil & gas pipeline SCADA | oil-and-gas-pipeline",
        "medical device networks | hospital-medical-devices",
        "manufacturing facility | discrete-manufacturing-cell",
        "car plant | automotive-assembly",
        "WATER | water-treatment",
        "power plants | power-generation"
      })
  void plainWordsFindTheirArchitectureWithinTheLimit(String words, String id) {
    for (String level : new String[] {"", ",\"security_level\":2", ",\"security_level\":4"}) {
      ObjectNode answer =
          call(
              TOOL,
              "{\"detail\":\"full\",\"reference_architecture\":\"" + words + "\"" + level + "}");
      assertThat(answer.path("architecture").path("id").asString()).isEqualTo(id);
      assertThat(answer.path("architecture").path("svg").asString())
          .isEqualTo("otsec://zones/" + id + ".svg");
      assertThat(answer.path("zones").size()).isGreaterThan(5);
      assertThat(answer.path("conduits").size()).isGreaterThan(5);
      assertThat(answer.path("sl_t_example").path("notice").asString()).contains("example");
      assertThat(answer.path("mermaid").asString()).contains("subgraph", ":::safety");
    }
  }

  @Test
  @Tag("U02")
  void aCellAtLevelOneHasItsSafetyZoneAndItsConduitUpward() {
    ObjectNode answer =
        call(
            TOOL,
            "{\"detail\":\"full\",\"purdue_level\":1,\"reference_architecture\":\"manufacturing cell\"}");
    assertThat(ids(answer.path("zones"))).contains("cell-control", "cell-safety");
    assertThat(ids(answer.path("zones"))).doesNotContain("enterprise");
    assertThat(answer.path("conduits").toString())
        .contains("cell-supervision", "Allowlist of PLC protocols");
    assertThat(ids(answer.path("requirements"))).contains("SR 5.1", "SR 5.2", "SR 7.1");
  }

  @Test
  void aSecurityLevelSplitsWhatAppliesAndCountsTheRest() {
    ObjectNode answer =
        call(
            TOOL,
            "{\"detail\":\"full\",\"security_level\":\"SL 2\",\"reference_architecture\":\"water\"}");
    assertThat(answer.path("selection").path("rows").asInt()).isEqualTo(60);
    assertThat(answer.path("selection").path("of").asInt()).isEqualTo(100);
    JsonNode vendor =
        answer
            .path("zones")
            .valueStream()
            .filter(each -> each.path("id").asString().equals("vendor-support"))
            .findFirst()
            .orElseThrow();
    assertThat(vendor.path("requirements").toString()).contains("SR 1.13 RE 1", "AC-17");
    assertThat(vendor.path("at_higher_levels").toString()).contains("SR 1.1 RE 2");
    assertThat(answer.path("notes").toString()).contains("not a recommendation", "ZCR 5");
    ObjectNode vector =
        call(
            TOOL,
            "{\"detail\":\"full\",\"security_level\":\"2 2 2 1 3 1 3\",\"reference_architecture\":\"water\"}");
    assertThat(vector.path("selection").path("security_level").asString()).contains("RDF 3");
  }

  @Test
  @Tag("U06")
  @Tag("U08")
  @Tag("U18")
  @Tag("U20")
  void sectorNotesSayWhatADocumentIsFor() {
    assertThat(call(TOOL, "{\"detail\":\"full\",\"reference_architecture\":\"rail\"}").toString())
        .contains("EN 50159 is about safe communication", "CLC/TS 50701", "IEC 63452");
    assertThat(
            call(TOOL, "{\"detail\":\"full\",\"reference_architecture\":\"substation\"}")
                .toString())
        .contains("IEC 62351", "Electronic Security Perimeter", "NERC CIP-005");
    assertThat(call(TOOL, "{\"detail\":\"full\",\"reference_architecture\":\"pharma\"}").toString())
        .contains("21 CFR 11.10(e)", "SR 2.12", "LIMS");
    assertThat(
            call(TOOL, "{\"detail\":\"full\",\"reference_architecture\":\"hospital\"}").toString())
        .contains("SP 1800-8", "SP 800-82");
  }

  @Test
  void unknownNamesListAllAndTheNearest() {
    assertThat(error(TOOL, "{\"reference_architecture\":\"substatoin\"}"))
        .contains("Held: automotive-assembly", "Nearest: electrical-substation");
    assertThat(error(TOOL, "{\"reference_architecture\":\"moon base\"}"))
        .contains("water-treatment");
    assertThat(error(TOOL, "{\"purdue_level\":7}")).contains("3.5 Industrial DMZ");
    assertThat(error(TOOL, "{\"security_level\":9}")).contains("no security level");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"purdue_level\":3}",
        "{\"reference_architecture\":\"substation\"}",
        "{\"reference_architecture\":\"water\"}"
      })
  void byDefaultTheAnswerIsShortAndSaysWhatItLeavesOut(String arguments) {
    ObjectNode answer = call(TOOL, arguments);
    assertThat(answer.toString().length()).isLessThan(8_000);
    assertThat(answer.path("left_out").toString()).contains("mermaid");
    assertThat(answer.path("notes").get(0).asString()).contains("detail");
    assertThat(answer.path("conduits")).isNotEmpty();
  }

  @Test
  void whereFactsOfAttackStandItsNoticeDoes() {
    assertThat(call(TOOL, "{\"purdue_level\":3}").path("sources").toString())
        .contains("mitre-ics", "The MITRE Corporation");
  }

  @Test
  void aPlantThatIsNotHeldIsNotNearToOneByItsLetters() {
    assertThat(error(TOOL, "{\"reference_architecture\":\"bakery\"}"))
        .contains("No reference architecture")
        .doesNotContain("Nearest");
    assertThat(error(TOOL, "{\"reference_architecture\":\"substaton\"}"))
        .contains("Nearest: electrical-substation");
  }

  /** The substation has two zones at level 2, station and maintenance, of ten. */
  @Test
  void zonesAtOtherLevelsAreNamed() {
    for (String detail : new String[] {"short", "full"}) {
      ObjectNode answer =
          call(
              TOOL,
              "{\"purdue_level\":2,\"reference_architecture\":\"substation\",\"detail\":\""
                  + detail
                  + "\"}");
      assertThat(answer.path("zones").size()).isEqualTo(2);
      assertThat(answer.path("zones_elsewhere").size()).isEqualTo(8);
      assertThat(answer.path("zones_elsewhere").toString())
          .contains("\"id\":\"process\",\"name\":\"Process bus\",\"levels\":[\"0\"]")
          .contains("\"id\":\"idmz\",\"name\":\"Remote access DMZ\",\"levels\":[\"3.5\"]");
    }
    assertThat(call(TOOL, "{\"reference_architecture\":\"substation\"}").has("zones_elsewhere"))
        .isFalse();
  }

  @Test
  void rulesKeepTheirRequirementsInShort() {
    JsonNode rules = call(TOOL, "{}").path("rules");
    assertThat(rules).isNotEmpty().allMatch(each -> each.has("rule"));
    assertThat(rules.toString()).contains("\"requirements\":[\"SR 5.1\"");
  }

  @Test
  void sectorNotesBeginInShort() {
    ObjectNode answer = call(TOOL, "{\"reference_architecture\":\"substation\"}");
    assertThat(answer.path("sector_notes").get(0).asString())
        .isEqualTo(
            "NERC CIP-005 speaks of an Electronic Security Perimeter and of Electronic Access"
                + " Points");
    assertThat(answer.path("sector_notes").get(1).asString())
        .isEqualTo("IEC 62351 adds security to IEC 61850 and IEC 60870-5-104");
    assertThat(answer.path("left_out").toString()).contains("protocols", "mermaid", "sector_notes");
  }

  @Test
  void everyArchitectureIsShortByDefault() {
    call(TOOL, "{}")
        .path("architectures")
        .forEach(each ->
            assertThat(
                    call(TOOL, "{\"reference_architecture\":\"" + each.asString() + "\"}")
                        .toString())
                .as(each.asString())
                .hasSizeLessThan(8_300));
  }
}
