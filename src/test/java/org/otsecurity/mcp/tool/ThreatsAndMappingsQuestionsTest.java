package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.error;
import static org.otsecurity.mcp.tool.ToolCalls.ids;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Questions on threats and mappings as users ask them, with the facts of the right answer. A tag is
 * the number of the question in the list of the project's scenarios.
 */
class ThreatsAndMappingsQuestionsTest {
  private static JsonNode mappings(String id, String target) {
    return call(
        "get_mappings",
        "{\"requirement_id\":\"" + id + "\",\"target_standard\":\"" + target + "\"}");
  }

  private static List<String> all(String tool, String arguments, String rows) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      String more = cursor.isEmpty() ? "" : ",\"cursor\":\"" + cursor + "\"";
      JsonNode page = call(tool, arguments.replaceAll("}$", more + "}"));
      ids.addAll(ids(page.path(rows)));
      cursor = page.path("next_cursor").asString("");
    } while (!cursor.isEmpty());
    return ids;
  }

  @ParameterizedTest
  @Tag("R09")
  @Tag("R25")
  @Tag("C07")
  @Tag("U03")
  @ValueSource(strings = {"PLC", "PLCs", "A0003", "programmable logic controller"})
  void plcsAreTargetedBy48Techniques(String asset) {
    JsonNode answer = call("find_mitre_ics_techniques", "{\"asset\":\"" + asset + "\"}");
    assertThat(answer.path("total").asInt()).isEqualTo(48);
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

  /** Two sets of one publisher and document, onto parts 4-1 and 4-2, are told apart. */
  @Test
  void onlySetsOfWhatIsShownAreNamedAsAsserting() {
    ObjectNode answer =
        ToolCalls.call(
            "get_mappings", "{\"standard\":\"cra\",\"target_standard\":\"iec62443-4-2\"}");
    assertThat(answer.path("asserted_by").valueStream().map(each -> each.path("set").asString()))
        .containsExactlyInAnyOrder("cra_iec62443-4-2", "cra_iec62443-4-2_jrc-enisa");
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
        .containsExactly("T0812", "T0843", "T0859", "T0866", "T0867", "T0886", "T0891");
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
        .containsExactlyInAnyOrder("SR 1.2", "SR 3.1", "SR 3.4", "SR 5.1", "SR 6.2", "SR 7.7");
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

  @ParameterizedTest
  @Tag("R16")
  @Tag("U04")
  @ValueSource(strings = {"SR 1.1", "sr1.1"})
  void humanUserAuthenticationMapsToIa2AndNotToAc2(String id) {
    JsonNode answer = mappings(id, "nist-800-53");
    assertThat(ids(answer.path("mappings"))).contains("IA-2", "IA-8").doesNotContain("AC-2");
    JsonNode first = answer.path("mappings").get(0);
    assertThat(first.path("id").asString()).isEqualTo("IA-2");
    assertThat(first.path("basis").asString()).isEqualTo("curated");
    assertThat(first.path("confidence").asDouble()).isEqualTo(0.9);
    assertThat(first.path("rationale").asString()).isNotBlank();
    assertThat(answer.path("asserted_by").toString()).contains("Apache-2.0");
    assertThat(ids(mappings("SR 1.3", "nist-800-53").path("mappings"))).contains("AC-2");
    // A common label on a mitigation is evidence, shown as a path and not as a mapping.
    JsonNode published =
        call("get_mappings", "{\"requirement_id\":\"SR 1.1\",\"target_standard\":\"mitre-ics\"}");
    assertThat(ids(published.path("mappings"))).contains("M0804");
    assertThat(published.path("mappings").get(0).path("basis").asString()).isEqualTo("published");
  }

  @Test
  @Tag("R17")
  @Tag("C11")
  void controlsForLevelThreeAreListedWithRowsThatHaveNone() {
    String arguments =
        "{\"standard\":\"iec62443-3-3\",\"target_standard\":\"nist-800-53\",\"security_level\":3}";
    JsonNode answer = call("get_mappings", arguments);
    assertThat(answer.path("total").asInt()).isEqualTo(90);
    assertThat(
            answer.path("rows_with_mapping").asInt() + answer.path("rows_without_mapping").size())
        .isEqualTo(90);
    assertThat(answer.path("target_ids").size())
        .isEqualTo(answer.path("distinct_targets").asInt())
        .isGreaterThan(100);
    assertThat(answer.path("target_ids").toString()).contains("\"IA-2\"", "\"AC-2\"", "\"SC-7\"");
    assertThat(answer.path("rows").get(0).path("mappings").get(0).path("basis").asString())
        .isEqualTo("curated");
    assertThat(all("get_mappings", arguments, "rows")).hasSize(90).doesNotHaveDuplicates();
    assertThat(call("get_mappings", arguments.replace("}", ",\"detail\":\"full\"}")).toString())
        .contains("rationale");
  }

  @Test
  @Tag("R18")
  @Tag("C12")
  void authenticationIsComparedAcrossDocuments() {
    JsonNode answer =
        call("compare_ot_requirements", "{\"requirement_ids\":[\"SR 1.1\",\"CR 1.1\",\"IA-2\"]}");
    assertThat(ids(answer.path("requirements"))).containsExactly("SR 1.1", "CR 1.1", "IA-2");
    assertThat(answer.path("requirements").get(0).path("level").asInt()).isEqualTo(1);
    assertThat(answer.path("requirements").get(2).path("baselines").toString()).contains("LOW");
    assertThat(answer.path("mappings").size()).isEqualTo(3);
    assertThat(answer.path("mappings").toString()).contains("only_in_second", "IA-2(8)");
    JsonNode topic =
        call(
            "compare_ot_requirements",
            "{\"requirement_ids\":[\"authentication requirements\"],"
                + "\"standards\":[\"iec62443-3-3\",\"nist-800-53\"]}");
    assertThat(topic.path("topic").asString()).contains("authentication");
    Set<String> standards = new TreeSet<>();
    topic.path("requirements").forEach(row -> standards.add(row.path("standard").asString()));
    assertThat(standards).containsExactly("iec62443-3-3", "nist-800-53");
  }

  @Test
  @Tag("R24")
  void twoIdsAreComparedAtOnce() {
    JsonNode answer =
        call(
            "compare_ot_requirements",
            "{\"requirement_ids\":[\"SR 1.1\",\"IA-2\"],"
                + "\"standards\":[\"iec62443-3-3\",\"nist-800-53\"]}");
    JsonNode mapping = answer.path("mappings").get(0);
    assertThat(mapping.path("from").asString()).isEqualTo("SR 1.1");
    assertThat(mapping.path("id").asString()).isEqualTo("IA-2");
    assertThat(mapping.path("relationship").asString()).isEqualTo("intersects-with");
    assertThat(
            call(
                    "compare_ot_requirements",
                    "{\"requirement_ids\":[\"SR 1.1\",\"IA-2\"],\"show_mappings\":false}")
                .has("mappings"))
        .isFalse();
  }

  @Test
  @Tag("R29")
  void theSiblingIdOfPart42IsPutRight() {
    JsonNode answer =
        call(
            "get_mappings",
            "{\"requirement_id\":\"SR 1.1\",\"standard\":\"IEC 62443-4-2\","
                + "\"target_standard\":\"800-53\"}");
    assertThat(answer.path("requirement").path("id").asString()).isEqualTo("CR 1.1");
    assertThat(answer.path("notes").toString()).contains("not SRs");
    assertThat(ids(answer.path("mappings"))).contains("IA-2");
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
  @Tag("U15")
  void buildingAutomationIsReadAsControlServer() {
    JsonNode answer = call("find_mitre_ics_techniques", "{\"asset\":\"building automation\"}");
    assertThat(answer.path("total").asInt()).isEqualTo(45);
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
  @Tag("U17")
  void noHealthCareSetOfControlsExists() {
    JsonNode topic =
        call(
                "search_ot_requirements",
                "{\"query\":\"Map medical device security to NIST 800-53 healthcare controls\"}")
            .path("topic");
    assertThat(topic.path("answer").asString())
        .contains("no set of controls for health care", "405(d)", "524B");
    assertThat(ids(topic.path("requirements"))).contains("AC-19", "SC-8", "SI-7");
  }

  @Test
  @Tag("U21")
  void safetyControllersAreTargetedBy47Techniques() {
    assertThat(
            call("find_mitre_ics_techniques", "{\"asset\":\"safety controller\"}")
                .path("total")
                .asInt())
        .isEqualTo(47);
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
        .isEqualTo(36);
    assertThat(
            call("find_mitre_ics_techniques", "{\"asset\":\"data gateway\"}").path("total").asInt())
        .isEqualTo(41);
  }

  @Test
  @Tag("C09")
  void mostTechniquesReachIec62443() {
    JsonNode answer = call("map_threats_to_requirements", "{\"threat_ids\":[\"all\"]}");
    assertThat(answer.path("threat_count").asInt()).isEqualTo(83);
    assertThat(answer.path("answered").asInt()).isEqualTo(74);
    assertThat(answer.path("without_path").size()).isEqualTo(9);
    assertThat(answer.path("notes").toString()).contains("No path is not the same as no relation");
  }

  @Test
  @Tag("W03")
  void remoteServicesReachSixRequirements() {
    JsonNode answer =
        call(
            "map_threats_to_requirements",
            "{\"threat_ids\":[\"T0886\"],\"target_standard\":\"iec62443-3-3\"}");
    assertThat(ids(answer.path("requirements")))
        .containsExactlyInAnyOrder("SR 1.1", "SR 1.2", "SR 1.3", "SR 1.5", "SR 2.1", "SR 5.1");
    assertThat(answer.path("requirements").get(0).path("by").get(0).path("path").asString())
        .contains("T0886 > mitigated by M0", "> labeled SR");
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
                + "\"threat_framework\":\"stride\"}");
    assertThat(ids(stride.path("read_as"))).containsExactly("STRIDE-S", "STRIDE-T", "STRIDE-D");
    assertThat(stride.path("requirements").get(0).path("answers").asString()).isEqualTo("3 of 3");
    assertThat(ids(stride.path("requirements"))).contains("SR 5.2", "SR 6.2");
    assertThat(
            error(
                "map_threats_to_requirements",
                "{\"threat_ids\":[\"x\"],\"threat_framework\":\"dread\"}"))
        .contains("mitre_ics and stride");
    JsonNode nerc =
        call(
            "map_threats_to_requirements",
            "{\"threat_ids\":[\"T0886\"],\"target_standard\":\"nerc-cip\"}");
    assertThat(nerc.path("requirements").get(0).path("by").get(0).path("path").asString())
        .contains("labeled SR", "maps to CIP-");
  }

  @ParameterizedTest
  @Tag("W07")
  @ValueSource(strings = {"AC-2", "AC-02", "ac-2", "ac2"})
  void existingControlsAreMappedInAnySpelling(String id) {
    assertThat(ids(mappings(id, "iec62443-3-3").path("mappings"))).contains("SR 1.3");
  }

  @Test
  void bothDirectionsAndEveryBasisAreOffered() {
    JsonNode derived =
        call(
            "get_mappings",
            "{\"requirement_id\":\"SR 1.1\",\"target_standard\":\"iso27001\","
                + "\"include_derived\":true}");
    assertThat(derived.path("mappings").get(0).path("basis").asString()).isEqualTo("derived");
    assertThat(derived.path("mappings").get(0).path("path").size()).isEqualTo(2);
    JsonNode suggested =
        call(
            "get_mappings",
            "{\"requirement_id\":\"SR 1.1\",\"target_standard\":\"nist-800-53\","
                + "\"basis\":\"suggested\"}");
    assertThat(suggested.path("mappings").size()).isPositive();
    suggested
        .path("mappings")
        .forEach(each -> {
          assertThat(each.path("basis").asString()).isEqualTo("suggested");
          assertThat(each.path("rationale").asString()).contains("asserted by nobody");
        });
    JsonNode nothing =
        call("get_mappings", "{\"requirement_id\":\"T0880\",\"target_standard\":\"nist-800-53\"}");
    assertThat(nothing.path("total").asInt()).isZero();
    assertThat(nothing.path("notes").toString()).contains("No mapping known");
    assertThat(error("get_mappings", "{\"standard\":\"iec62443-3-3\"}")).contains("two documents");
    assertThat(error("get_mappings", "{\"requirement_id\":\"SR 1.1\",\"basis\":\"guess\"}"))
        .contains("published, curated");
    assertThat(
            call("get_ot_requirement", "{\"requirement_id\":\"SR 1.1\"}")
                .path("mappings")
                .toString())
        .contains("IA-2", "curated");
    assertThat(
            call("get_ot_requirement", "{\"requirement_id\":\"SR 1.1\",\"include_mappings\":false}")
                .has("mappings"))
        .isFalse();
  }

  @Test
  void otherDocumentsAreReachedFromATechnique() {
    JsonNode answer =
        call(
            "get_mitre_ics_technique",
            "{\"technique_id\":\"T0886\",\"map_to_standards\":[\"nerc-cip\"]}");
    assertThat(answer.path("mapped_requirements").get(0).path("note").asString())
        .contains("By way of");
  }
}
