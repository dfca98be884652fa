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
import tools.jackson.databind.JsonNode;

/** The questions users ask, with the facts of the right answer. */
class ToolAnswersTest {
  @Test
  @Tag("R04")
  void humanUserAuthenticationHasThreeEnhancementsAndItsComponentTwin() {
    JsonNode answer = call("get_ot_requirement", "{\"requirement_id\":\"sr1.1\"}");
    assertThat(answer.path("title").asString())
        .isEqualTo("Human user identification and authentication");
    assertThat(answer.path("family").asString()).isEqualTo("IAC");
    assertThat(answer.path("enhancements").valueStream().map(each -> each.path("level").asInt()))
        .containsExactly(2, 3, 4);
    assertThat(ids(answer.path("relations").path("paired_with"))).containsExactly("CR 1.1");
    assertThat(ids(answer.path("relations").path("labeled_by_mitre_mitigation")))
        .containsExactly("M0804");
    assertThat(answer.path("text_kind").asString()).isEqualTo("summary");
    assertThat(answer.path("citation").path("edition").asString()).isEqualTo("2013 with COR1:2014");
  }

  @Test
  void idsOfTheSiblingDocumentResolveWithANote() {
    JsonNode answer =
        call(
            "get_ot_requirement", "{\"requirement_id\":\"SR 1.1\",\"standard\":\"IEC 62443-4-2\"}");
    assertThat(answer.path("id").asString()).isEqualTo("CR 1.1");
    assertThat(answer.path("notes").toString()).contains("component requirements (CR), not SRs");
    assertThat(
            call(
                    "get_ot_requirement",
                    "{\"requirement_id\":\"CR 3.14\",\"standard\":\"iec62443-4-2\"}")
                .path("notes")
                .toString())
        .contains("EDR 3.14, HDR 3.14, NDR 3.14");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AC-02|AC-2",
        "ac2|AC-2",
        "si-7.1|SI-7(1)",
        "T836|T0836",
        "Stuxnet|S0603",
        "man in the middle|T0830",
        "T1691.001|T1691.001",
        "Industroyer|S0604",
        "Jump Host|A0012"
      })
  void spellingsAndNamesResolve(String typed, String id) {
    assertThat(
            call("get_ot_requirement", "{\"requirement_id\":\"" + typed + "\"}")
                .path("id")
                .asString())
        .isEqualTo(id);
  }

  @Test
  void withdrawnControlsSayWhereTheyWent() {
    JsonNode answer = call("get_ot_requirement", "{\"requirement_id\":\"AC-13\"}");
    assertThat(answer.path("status").asString()).isEqualTo("withdrawn");
    assertThat(ids(answer.path("relations").path("incorporated_into")))
        .containsExactly("AC-2", "AU-6");
    assertThat(answer.path("notes").toString()).contains("AC-13 is withdrawn");
  }

  @Test
  void familiesLeaveWithdrawnControlsOut() {
    assertThat(controls("AU")).hasSize(15).doesNotContain("AU-15");
    assertThat(controls("PE")).hasSize(22).doesNotContain("PE-7").contains("PE-3", "PE-6", "PE-9");
  }

  private static List<String> controls(String family) {
    return ids(
        call(
                "get_standard_requirements",
                "{\"standard\":\"800-53\",\"kind\":\"control\",\"family\":\"" + family + "\"}")
            .path("requirements"));
  }

  @Test
  void baselinesHaveTheirPublishedSizes() {
    for (var each : List.of("LOW:149", "MODERATE:287", "HIGH:370", "PRIVACY:96")) {
      String[] parts = each.split(":", 2);
      assertThat(
              call(
                      "get_standard_requirements",
                      "{\"standard\":\"nist-800-53\",\"baseline\":\"" + parts[0] + "\"}")
                  .path("total")
                  .asInt())
          .isEqualTo(Integer.parseInt(parts[1]));
    }
  }

  @Test
  void standardsAreListedWithCountsAndTextKinds() {
    JsonNode answer = call("list_ot_standards", "{}");
    assertThat(ids(answer.path("standards")))
        .startsWith(
            "iec62443-3-3",
            "iec62443-4-2",
            "iec62443-3-2",
            "iec62443-2-1",
            "iec62443-2-4",
            "iec62443-4-1",
            "nist-800-53",
            "mitre-ics",
            "mitre-emb3d",
            "nist-800-82",
            "nist-csf",
            "nerc-cip",
            "nis2",
            "nis2-ir-2024-2690",
            "cra",
            "dora",
            "cer",
            "cisa-cpg",
            "iso27001",
            "stride",
            "nist-csf-1.1");
    assertThat(answer.toString().length()).isLessThan(200 * answer.path("total").asInt());
    assertThat(answer.path("standards").get(20).path("retired").path("superseded").asInt())
        .isEqualTo(136);
    assertThat(answer.path("standards").get(0).has("licence")).isFalse();
    assertThat(
            call("list_ot_standards", "{\"detail\":\"full\"}")
                .path("standards")
                .get(3)
                .path("families")
                .toString())
        .contains("SPE 1 = Organizational security measures");
    assertThat(ids(call("list_ot_standards", "{\"query\":\"NIST\"}").path("standards")))
        .containsExactly("nist-800-53", "nist-800-82", "nist-csf", "nist-csf-1.1");
    JsonNode one = call("list_ot_standards", "{\"standard\":\"2-1\"}");
    assertThat(ids(one.path("standards"))).containsExactly("iec62443-2-1");
    assertThat(one.path("standards").get(0).path("note").asString()).contains("single full source");
    JsonNode attack = answer.path("standards").get(7);
    assertThat(attack.path("counts").path("technique").asInt()).isEqualTo(79);
    assertThat(attack.path("counts").path("sub-technique").asInt()).isEqualTo(18);
    assertThat(
            call("list_ot_standards", "{\"standard\":\"mitre-ics\"}")
                .path("standards")
                .get(0)
                .path("notice")
                .asString())
        .contains("The MITRE Corporation");
  }

  @Test
  void mistakesNameWhatIsValidAndWhatIsNear() {
    assertThat(error("get_ot_requirement", "{\"requirement_id\":\"SR 1.14\"}"))
        .contains("IEC 62443-3-3 has no SR 1.14")
        .contains("CR 1.14");
    assertThat(
            error("get_ot_requirement", "{\"requirement_id\":\"T0836\",\"standard\":\"800-53\"}"))
        .contains("mitre-ics");
    assertThat(error("get_ot_requirement", "{\"requirement_id\":\"SR 1.1\",\"standard\":\"PCI\"}"))
        .contains("no standard known here")
        .contains("iec62443-3-3");
    assertThat(error("get_ot_requirement", "{\"id\":\"Stuxnut\"}")).contains("S0603");
    assertThat(error("get_ot_requirement", "{}")).contains("\"requirement_id\" is missing");
    assertThat(error("map_security_level_requirements", "{\"security_level\":5}"))
        .contains("1 to 4");
    assertThat(error("map_security_level_requirements", "{\"security_level\":2,\"sektor\":1}"))
        .contains("no argument \"sektor\"");
    assertThat(error("find_mitre_ics_techniques", "{}")).contains("asset, tactic");
    assertThat(error("find_mitre_ics_techniques", "{\"asset\":\"toaster\"}"))
        .contains("A0003 Programmable Logic Controller");
    assertThat(error("get_standard_requirements", "{\"standard\":\"800-53\",\"family\":\"XX\"}"))
        .contains("AC, AT, AU");
    assertThat(error("get_standard_requirements", "{\"standard\":\"800-53\",\"cursor\":\"zz\"}"))
        .contains("next_cursor");
  }

  @Test
  void beginningsOfNamesAreEnoughWhenTheyAreUnique() {
    assertThat(
            call("find_mitre_ics_techniques", "{\"group\":\"Sandworm\"}")
                .path("filters")
                .path("group")
                .get(0)
                .path("id")
                .asString())
        .isEqualTo("G0034");
    assertThat(error("get_ot_requirement", "{\"requirement_id\":\"SR 99.1\"}"))
        .contains("iec62443-3-3", "1 to 7");
  }

  @Test
  @Tag("R08")
  @Tag("C03")
  void termsAreExplainedWithTheirDifference() {
    JsonNode answer =
        call(
            "explain_term",
            "{\"term\":\"What's the difference between a zone and a conduit in IEC 62443-3-2?\"}");
    assertThat(answer.path("terms").valueStream().map(each -> each.path("term").asString()))
        .startsWith("zone", "conduit");
    assertThat(answer.path("terms").get(0).path("difference").asString()).contains("conduit");
    JsonNode levels = call("explain_term", "{\"term\":\"SL-T, SL-C, and SL-A\"}");
    assertThat(levels.path("terms").valueStream().map(each -> each.path("term").asString()))
        .containsExactly("SL-T", "SL-C", "SL-A");
    JsonNode misspelt = call("explain_term", "{\"term\":\"conduitt\"}");
    assertThat(misspelt.path("terms").get(0).path("term").asString()).isEqualTo("conduit");
    assertThat(misspelt.path("note").asString()).contains("\"conduitt\" is read as \"conduit\"");
  }

  @Test
  void searchExplainsTheTermsAQuestionAsksFor() {
    String question = "what is the difference between a zone and a conduit";
    assertThat(
            call("search_ot_requirements", "{\"query\":\"" + question + "\"}")
                .path("glossary")
                .get(0)
                .path("term")
                .asString())
        .isEqualTo("zone");
    assertThat(call("search_ot_requirements", "{\"query\":\"zone\"}").has("glossary")).isFalse();
  }

  @Test
  void rationaleAndGuidanceAreOursAndSaySo() {
    JsonNode why = call("get_requirement_rationale", "{\"requirement_id\":\"SR 5.2 RE 2\"}");
    assertThat(why.path("rationale").asString()).contains("separation");
    assertThat(why.path("notes").toString()).contains("this project's own");
    JsonNode how =
        call("get_implementation_guidance", "{\"requirement_id\":\"SR 3.4\",\"context\":\"PLC\"}");
    assertThat(how.path("guidance").size()).isBetween(3, 7);
    assertThat(ids(how.path("for_component"))).containsExactly("CR 3.4");
  }

  @Test
  void whereNothingIsWrittenTheNearestIsGiven() {
    JsonNode answer = call("get_requirement_rationale", "{\"requirement_id\":\"AC-2\"}");
    assertThat(answer.has("rationale")).isFalse();
    assertThat(answer.path("nearest").path("id").asString()).isIn("SR 1.3", "CR 1.3");
    assertThat(answer.path("notes").toString()).contains("No rationale is held for AC-2");
  }

  @Test
  void everyListCitesItsDocuments() {
    assertThat(
            call("find_mitre_ics_techniques", "{\"asset\":\"PLC\"}")
                .path("sources")
                .path(0)
                .path("notice")
                .asString())
        .contains("The MITRE Corporation");
    JsonNode search =
        call("search_ot_requirements", "{\"query\":\"network segmentation\",\"limit\":20}");
    assertThat(search.path("sources").valueStream().map(each -> each.path("edition").asString()))
        .contains("2019", "2013 with COR1:2014");
    assertThat(
            call("map_security_level_requirements", "{\"security_level\":1}")
                .path("sources")
                .path(0)
                .path("title")
                .asString())
        .isEqualTo("IEC 62443-3-3");
  }

  @Test
  void editionsThatAreNotHeldAreNamed() {
    assertThat(
            call("get_ot_requirement", "{\"requirement_id\":\"AC-2\",\"version\":\"Rev. 4\"}")
                .path("notes")
                .toString())
        .contains("Revision 5, release 5.2.0");
    assertThat(
            call("get_ot_requirement", "{\"requirement_id\":\"SR 1.1\",\"version\":\"2013\"}")
                .has("notes"))
        .isFalse();
  }
}
