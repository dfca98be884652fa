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

/**
 * Questions on rules and sectors as users ask them, with the facts of the right answer. A tag is
 * the number of the question in the list of the project's scenarios.
 */
class RulesAndSectorsQuestionsTest {
  private static JsonNode applicable(String words, String more) {
    return call("find_applicable_standards", "{\"sector\":\"" + words + "\"" + more + "}");
  }

  private static JsonNode entry(JsonNode answer, String id) {
    return answer
        .path("applicable")
        .valueStream()
        .filter(each -> each.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not in " + ids(answer.path("applicable"))));
  }

  @Test
  @Tag("R02")
  @Tag("R21")
  void aWaterUtilityAnswersToAwiaByThePeopleItServes() {
    JsonNode large =
        applicable("water utility", ",\"jurisdiction\":\"US\",\"persons_served\":12000");
    JsonNode awia = entry(large, "awia-2013");
    assertThat(awia.path("applicability").asString()).isEqualTo("mandatory");
    assertThat(awia.path("met").asString()).isEqualTo("met");
    assertThat(awia.path("condition").asString()).contains("3,300");
    assertThat(ids(large.path("applicable"))).contains("nist-sp-800-82", "cisa-cpg");
    assertThat(large.path("sectors").get(0).path("reference_architecture").asString())
        .isEqualTo("water-treatment");
    JsonNode small = applicable("water utility", ",\"jurisdiction\":\"US\",\"persons_served\":900");
    assertThat(ids(small.path("does_not_apply"))).contains("awia-2013");
    JsonNode unknown = applicable("drinking water plant", ",\"jurisdiction\":\"US\"");
    assertThat(unknown.path("ask_back").toString()).contains("persons_served");
    assertThat(large.path("notes").toString()).contains("names an IEC 62443 security level");
    // A flood in the server room is not what was asked.
    assertThat(large.toString()).doesNotContain("PE-15");
  }

  @Test
  @Tag("R21")
  void aGermanWaterUtilityAnswersToTheDirectiveAndItsLaw() {
    JsonNode answer = applicable("municipal water utility in Germany", ",\"employees\":120");
    assertThat(entry(answer, "nis2").path("met").asString()).isEqualTo("met");
    assertThat(entry(answer, "nis2").path("standard").asString()).isEqualTo("nis2");
    assertThat(ids(answer.path("applicable"))).anyMatch(each -> each.equals("nis2-germany"));
    assertThat(answer.path("jurisdictions").toString()).contains("Germany", "European Union");
    assertThat(answer.path("notes").toString()).contains("national law");
  }

  @Test
  @Tag("R19")
  void aPowerPlantAnswersToNercOrToNis2() {
    JsonNode us = applicable("power generation facility", ",\"jurisdiction\":\"US\",\"limit\":20");
    assertThat(ids(us.path("applicable"))).contains("nerc-cip", "nist-sp-800-82");
    assertThat(entry(us, "nerc-cip").path("standard").asString()).isEqualTo("nerc-cip");
    JsonNode eu = applicable("power generation facility", ",\"jurisdiction\":\"EU\"");
    assertThat(ids(eu.path("applicable"))).contains("nis2").doesNotContain("nerc-cip");
    JsonNode all = call("get_standard_requirements", "{\"standard\":\"nerc-cip\"}");
    assertThat(all.path("total").asInt()).isEqualTo(188);
    JsonNode nuclear = applicable("nuclear power plant in the US", "");
    assertThat(ids(nuclear.path("applicable"))).anyMatch(each -> each.contains("10cfr73-54"));
    JsonNode cip15 = call("get_ot_requirement", "{\"requirement_id\":\"CIP-015\"}");
    assertThat(cip15.path("enforcement").asString()).contains("future enforcement");
  }

  @Test
  @Tag("R20")
  void pharmaAnswersToPart11AndItsAuditTrail() {
    JsonNode us = applicable("pharmaceutical manufacturing", ",\"jurisdiction\":\"US\"");
    assertThat(ids(us.path("applicable"))).anyMatch(each -> each.contains("part11"));
    JsonNode eu = applicable("pharmaceutical manufacturing", ",\"jurisdiction\":\"EU\"");
    assertThat(ids(eu.path("applicable")))
        .contains("nis2")
        .anyMatch(each -> each.contains("annex-11"));
    assertThat(
            call(
                    "get_zone_conduit_guidance",
                    "{\"reference_architecture\":\"pharma\",\"detail\":\"full\"}")
                .toString())
        .contains("21 CFR 11.10(e)");
    assertThat(
            ids(
                call("search_ot_requirements", "{\"query\":\"audit trail\",\"sector\":\"pharma\"}")
                    .path("results")))
        .contains("SR 2.8");
  }

  @Test
  @Tag("R27")
  void nis2MeasuresForEnergyAreTen() {
    JsonNode article = call("get_ot_requirement", "{\"requirement_id\":\"NIS2 Art. 21(2)\"}");
    assertThat(ids(article.path("requirements"))).hasSize(10).contains("Art. 21(2)(j)");
    assertThat(
            call("get_ot_requirement", "{\"requirement_id\":\"NIS2 Annex I(1)\"}")
                .path("title")
                .asString())
        .isEqualTo("Energy");
    assertThat(
            call("get_ot_requirement", "{\"requirement_id\":\"NIS2 Art. 21(5)\"}")
                .path("text")
                .asString())
        .contains("2024/2690");
    assertThat(
            ids(
                applicable("electricity transmission operator", ",\"jurisdiction\":\"EU\"")
                    .path("applicable")))
        .contains("nis2");
  }

  @Test
  @Tag("R28")
  @Tag("C10")
  void noSecurityLevelSatisfiesArticle21() {
    JsonNode nis2 =
        entry(applicable("power plant", ",\"jurisdiction\":\"EU\",\"detail\":\"full\""), "nis2");
    assertThat(nis2.path("security_level").asString())
        .contains("names no IEC 62443 security level");
    JsonNode map =
        call(
            "get_mappings",
            "{\"standard\":\"nis2\",\"target_standard\":\"iec62443-3-3\",\"detail\":\"full\"}");
    assertThat(map.path("asserted_by").toString()).contains("names no security level");
    assertThat(
            ids(
                call(
                        "get_mappings",
                        "{\"requirement_id\":\"NIS2 Art. 21(2)(c)\",\"target_standard\":\"iec62443-3-3\"}")
                    .path("mappings")))
        .contains("SR 7.3");
    for (String target :
        new String[] {"iec62443-2-1", "iec62443-2-4", "iec62443-3-2", "iec62443-4-1"}) {
      assertThat(
              call("get_mappings", "{\"standard\":\"nis2\",\"target_standard\":\"" + target + "\"}")
                  .path("rows_with_mapping")
                  .asInt())
          .as(target)
          .isPositive();
    }
  }

  @Test
  @Tag("C10")
  void theCraIsMappedByTheJrcAndByUs() {
    JsonNode answer =
        call("get_mappings", "{\"standard\":\"cra\",\"target_standard\":\"iec62443-4-2\"}");
    assertThat(answer.path("asserted_by").toString()).contains("published", "curated", "JRC");
    assertThat(answer.path("rows_with_mapping").asInt()).isPositive();
    JsonNode nerc =
        call("get_mappings", "{\"standard\":\"nerc-cip\",\"target_standard\":\"iec62443-3-3\"}");
    assertThat(nerc.path("total").asInt() + nerc.path("rows_without_mapping").size())
        .isEqualTo(138);
  }

  @Test
  @Tag("U09")
  void scadaIsTheUnionOfThreeAssets() {
    assertThat(
            call("find_mitre_ics_techniques", "{\"asset\":[\"A0002\",\"A0004\",\"A0007\"]}")
                .path("total")
                .asInt())
        .isEqualTo(61);
    assertThat(
            call("get_mitre_ics_technique", "{\"technique_id\":\"T0842\"}")
                .path("title")
                .asString())
        .isEqualTo("Network Sniffing");
    assertThat(
            call("get_mitre_ics_technique", "{\"technique_id\":\"T0840\"}")
                .path("title")
                .asString())
        .isEqualTo("Network Connection Enumeration");
  }

  @Test
  @Tag("U10")
  void waterScadaAtLevelTwoHasSixtyRowsWithTheirRightTitles() {
    JsonNode answer =
        call(
            "get_zone_conduit_guidance",
            "{\"reference_architecture\":\"water\",\"security_level\":2}");
    assertThat(answer.path("selection").path("rows").asInt()).isEqualTo(60);
    for (String each :
        new String[] {"SR 3.3:Security functionality verification", "SR 2.8:Auditable events"}) {
      assertThat(
              call("get_ot_requirement", "{\"requirement_id\":\"" + each.substring(0, 6) + "\"}")
                  .path("title")
                  .asString())
          .isEqualTo(each.substring(7));
    }
  }

  @Test
  @Tag("U22")
  void pipelinesAnswerToTsaAndTheGuideHasNoChapterOnThem() {
    JsonNode answer = applicable("oil pipeline in Texas", "");
    assertThat(ids(answer.path("applicable")))
        .contains("tsa-pipeline-2021-01", "tsa-pipeline-2021-02")
        .anyMatch(each -> each.contains("1164"));
    assertThat(
            ids(
                applicable("oil pipeline in Texas", ",\"tsa_designated\":false")
                    .path("does_not_apply")))
        .contains("tsa-pipeline-2021-02");
    // The guide treats pipelines with all SCADA systems; no section is on them.
    for (String chapter : new String[] {"chapter 2", "chapter 5", "appendix D"}) {
      assertThat(
              call(
                      "get_standard_requirements",
                      "{\"standard\":\"nist-800-82\",\"family\":\"" + chapter + "\"}")
                  .toString())
          .doesNotContain("ipeline");
    }
  }

  @ParameterizedTest
  @Tag("U04")
  @CsvSource(
      delimiter = '|',
      value = {
        "tier 1 automotive supplier | EU | nis2",
        "hyperscale data centre | EU | nis2",
        "hospital in France | EU | nis2",
        "medical device manufacturer | US | fda-524b",
        "railway signalling operator | EU | clc-ts-50701",
        "chemical plant | EU | nis2",
        "electrical substation | US | nerc-cip",
        "PLC maker | EU | cra",
        "port terminal | US | uscg-mts",
        "bank | EU | dora",
        "food factory | EU | nis2",
        "building automation | US | nist-sp-800-82"
      })
  void plainWordsFindWhatApplies(String words, String place, String instrument) {
    JsonNode answer = applicable(words, ",\"jurisdiction\":\"" + place + "\",\"limit\":20");
    assertThat(ids(answer.path("applicable"))).contains(instrument);
    answer
        .path("applicable")
        .forEach(each -> {
          assertThat(each.path("source").asString()).isNotBlank();
          assertThat(each.path("confidence").asString()).isNotBlank();
        });
  }

  @Test
  void mistakesNameWhatIsHeld() {
    assertThat(error("find_applicable_standards", "{\"sector\":\"moon base\"}"))
        .contains("names no sector held here", "Water");
    assertThat(
            error("find_applicable_standards", "{\"sector\":\"water\",\"jurisdiction\":\"Mars\"}"))
        .contains("no jurisdiction held here");
    assertThat(error("find_applicable_standards", "{\"sector\":\"water\",\"employees\":-5}"))
        .contains("whole number");
    assertThat(error("find_applicable_standards", "{\"sector\":\"water\",\"role\":\"king\"}"))
        .contains("operator, product-maker");
    JsonNode full = applicable("water utility in Germany", ",\"detail\":\"full\"");
    assertThat(full.path("applicable").get(0).has("sources")).isTrue();
    assertThat(full.path("applicable").get(0).has("url")).isTrue();
  }

  @Test
  @Tag("R28")
  void aWholeShowsTheMappingsOfItsParts() {
    JsonNode answer =
        call(
            "get_mappings",
            "{\"requirement_id\":\"NIS2 Art. 21\",\"target_standard\":\"iec62443-2-1\"}");
    for (char letter = 'a'; letter <= 'j'; letter++) {
      assertThat(answer.path("rows").toString()).contains("Art. 21(2)(" + letter + ")");
    }
    assertThat(answer.path("notes").toString()).contains("those of its parts are shown");
  }

  @Test
  @Tag("C10")
  void anEmptyMappingNamesTheDocumentsThatHaveOne() {
    JsonNode answer =
        call("get_mappings", "{\"standard\":\"cra\",\"target_standard\":\"iec62443\"}");
    assertThat(answer.path("notes").toString())
        .contains("No mapping known from cra to iec62443-3-3")
        .contains("iec62443-4-2");
  }

  @Test
  void lawOfTheFutureStandsBehindAndSaysFromWhen() {
    JsonNode answer =
        applicable("PLC maker", ",\"jurisdiction\":\"EU\",\"role\":\"product-maker\"");
    List<String> ids = ids(answer.path("applicable"));
    assertThat(ids.indexOf("machinery-regulation")).isGreaterThan(ids.indexOf("cra"));
    JsonNode machinery = entry(answer, "machinery-regulation");
    assertThat(machinery.path("applies_from").asString()).isEqualTo("2027-01-20");
    assertThat(machinery.has("since")).isFalse();
    assertThat(entry(answer, "cra").path("reporting").toString()).contains("24 hours");
    assertThat(answer.path("ask_back").size()).isLessThanOrEqualTo(3);
    assertThat(answer.path("example").size()).isEqualTo(1);
  }
}
