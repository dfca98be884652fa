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
        "T1691.001|T0803",
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

  @ParameterizedTest
  @CsvSource({
    "A0001,43",
    "A0002,48",
    "A0003,48",
    "A0004,36",
    "A0005,39",
    "A0006,39",
    "A0007,45",
    "A0008,35",
    "A0009,41",
    "A0010,47",
    "A0011,30",
    "A0012,38",
    "A0013,23",
    "A0014,12",
    "A0015,32",
    "A0016,32",
    "A0017,50",
    "A0018,47",
    "PLCs,48",
    "programmable logic controller,48",
    "safety controllers,47",
    "SCADA systems,52",
    "building automation,45",
    "historian,39"
  })
  void techniquesOfAnAssetAreCounted(String asset, int techniques) {
    assertThat(
            call("find_mitre_ics_techniques", "{\"asset\":\"" + asset + "\"}")
                .path("total")
                .asInt())
        .isEqualTo(techniques);
  }

  @Test
  void lateralMovementHasSevenTechniquesAndItsMitigationsAreRanked() {
    JsonNode answer =
        call(
            "find_mitre_ics_techniques",
            "{\"tactic\":\"lateral-movement\",\"include_mitigations\":true}");
    assertThat(ids(answer.path("techniques")))
        .containsExactly("T0812", "T0843", "T0859", "T0866", "T0867", "T0886", "T0891");
    assertThat(answer.path("mitigations").get(0).path("id").asString()).isEqualTo("M0801");
    assertThat(answer.path("mitigations").get(0).path("covers").asString()).isEqualTo("5 of 7");
    assertThat(ids(answer.path("mitigations"))).doesNotContain("M0816");
  }

  @Test
  void remoteServicesReachTheirRequirementsThroughLabels() {
    JsonNode answer =
        call(
            "get_mitre_ics_technique",
            "{\"technique_id\":\"T0886\",\"map_to_standards\":[\"iec62443-3-3\"]}");
    assertThat(answer.path("mitigation_count").asInt()).isEqualTo(9);
    assertThat(ids(answer.path("mapped_requirements")))
        .containsExactly("SR 1.1", "SR 1.2", "SR 1.3", "SR 1.5", "SR 2.1", "SR 5.1");
    assertThat(answer.path("mapped_requirements").get(0).path("basis").asString())
        .isEqualTo("derived");
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
        .containsExactly("SR 1.2", "SR 3.1", "SR 3.4", "SR 5.1", "SR 6.2", "SR 7.7");
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
            "nist-800-82",
            "nist-csf",
            "nerc-cip",
            "nis2",
            "cra",
            "dora",
            "cer",
            "cisa-cpg",
            "iso27001",
            "stride");
    assertThat(answer.path("standards").get(3).path("families").toString())
        .contains("SPE 1 = Organizational security measures");
    assertThat(answer.path("standards").get(0).has("note")).isFalse();
    JsonNode one = call("list_ot_standards", "{\"standard\":\"2-1\"}");
    assertThat(ids(one.path("standards"))).containsExactly("iec62443-2-1");
    assertThat(one.path("standards").get(0).path("note").asString()).contains("single full source");
    JsonNode attack = answer.path("standards").get(7);
    assertThat(attack.path("counts").path("technique").asInt()).isEqualTo(83);
    assertThat(attack.path("notice").asString()).contains("The MITRE Corporation");
  }

  @Test
  void mistakesNameWhatIsValidAndWhatIsNear() {
    assertThat(error("get_ot_requirement", "{\"requirement_id\":\"SR 1.14\"}"))
        .contains("\"SR 1.14\" is not in iec62443-3-3")
        .contains("SR 1.1 to SR 1.13")
        .contains("SR 1.13");
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
    assertThat(error("explain_term", "{\"term\":\"conduitt\"}")).contains("conduit");
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
    assertThat(answer.path("notes").toString()).contains("No rationale is written for AC-2");
  }

  @Test
  void everyListCitesItsDocuments() {
    assertThat(
            call("find_mitre_ics_techniques", "{\"asset\":\"PLC\"}")
                .path("source")
                .path("notice")
                .asString())
        .contains("The MITRE Corporation");
    JsonNode search =
        call("search_ot_requirements", "{\"query\":\"network segmentation\",\"limit\":20}");
    assertThat(search.path("sources").valueStream().map(each -> each.path("edition").asString()))
        .contains("18.1", "2013 with COR1:2014");
    assertThat(
            call("map_security_level_requirements", "{\"security_level\":1}")
                .path("source")
                .path("document")
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
