package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.error;
import static org.otsecurity.mcp.tool.ToolCalls.ids;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.sector.FacilityFact;
import org.otsecurity.question.AllQuestions;
import org.otsecurity.question.Definition;
import org.otsecurity.store.StoreReader;
import tools.jackson.databind.JsonNode;

/** Whether the facts of a facility are weighed as a reader of the law would weigh them. */
class ApplicabilityChecksTest {
  private static final String TOOL = "find_applicable_standards";

  private static String met(String sector, String facts, String instrument) {
    JsonNode answer = call(TOOL, "{\"limit\":20,\"sector\":\"" + sector + "\"" + facts + "}");
    if (ids(answer.path("does_not_apply")).contains(instrument)) {
      return "not met";
    }
    for (JsonNode each : answer.path("applicable")) {
      if (each.path("id").asString().equals(instrument)) {
        return each.path("met").asString();
      }
    }
    return "absent";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          water utility in Germany | ,"employees":120 | nis2 | met
          water utility in Germany | ,"employees":120 | nis2-germany | met
          water utility in Germany | ,"employees":10,"turnover_eur":1000000,"critical_entity":true | nis2 | met
          wind farm in Italy | ,"employees":20 | nis2 | depends on facts not given
          wind farm in Italy | ,"turnover_eur":30000000 | nis2 | depends on facts not given
          wind farm in Italy | ,"employees":20,"turnover_eur":3000000 | nis2 | depends on facts not given
          wind farm in Italy | ,"employees":20,"listed_essential_or_important":true | nis2 | met
          wind farm in Italy | ,"employees":20,"turnover_eur":3000000,"listed_essential_or_important":false,"critical_entity":false | nis2 | not met
          wind farm in Italy | ,"critical_entity":false | cer | not met
          waterworks in England | ,"persons_served":200000 | uk-nis-2018 | met
          railway in England | ,"listed_essential_or_important":false | uk-nis-2018 | as the condition says
          water utility in Ohio | ,"persons_served":3300 | awia-2013 | not met
          chemical plant in Texas | `` | cfats | not in force
          oil pipeline in Texas | `` | tsa-nprm | not in force
          oil pipeline in Texas | ,"tsa_designated":"no" | tsa-pipeline-2021-02 | not met
          nuclear power station in the US | `` | nrc-10cfr73-54 | met
          power plant in the US | ,"nuclear":false,"bes_facility":true | nerc-cip | met
          power plant in the US | ,"bes_facility":false | nerc-cip | not met
          power plant in the US | `` | ferc-hydro-security | depends on facts not given
          wind farm in Texas | `` | ferc-hydro-security | absent
          hydropower plant in Oregon | ,"ferc_hydropower":true | ferc-hydro-security | as the condition says
          gas distribution in Germany | ,"employees":5,"turnover_eur":100000 | enwg-5c | as the condition says
          PLC maker in the EU | ,"product_with_digital_elements":true | cra | met
          PLC maker in the EU | ,"medical_device":true | cra | not met
          mine in Germany | ,"employees":500 | nis2-germany | depends on facts not given
          mine in Germany | ,"employees":500,"nis2_activity":true | nis2-germany | met
          mine in Germany | ,"employees":500,"nis2_activity":false,"listed_essential_or_important":false,"critical_entity":false,"critical_installation":false | nis2-germany | not met
          furniture factory in Poland | ,"employees":500 | nis2 | depends on facts not given
          machine builder in Poland | ,"employees":500 | nis2 | met
          wind farm in Italy | ,"employees":20,"turnover_eur":30000000,"balance_sheet_eur":40000000 | nis2 | met
          wind farm in Italy | ,"employees":20,"turnover_eur":30000000,"balance_sheet_eur":4000000,"listed_essential_or_important":false,"critical_entity":false | nis2 | not met
          DNS provider in Italy | ,"employees":5,"turnover_eur":100000,"listed_essential_or_important":false,"critical_entity":false | nis2 | met
          hyperscale data centre in Ireland | `` | dora | as the condition says
          freight railroad in the US | ,"tsa_designated":false | tsa-rail | as the condition says
          tier 1 automotive supplier in the EU | ,"product_with_digital_elements":true | cra | as the condition says
          PLC maker in the EU | `` | cra | met
          pacemaker manufacturer in the EU | `` | cra | not met
          ship in Greece | ,"classed_ship":true,"ships_contracted_date":"2024" | iacs-ur-e26-e27 | depends on facts not given
          ship in Greece | ,"classed_ship":true,"ships_contracted_date":"2024-07" | iacs-ur-e26-e27 | as the condition says
          port in Greece | ,"ships_contracted_date":"2025" | iacs-ur-e26-e27 | not met
          water utility in Ohio serving 2,500 people | `` | awia-2013 | not met
          water utility in Ohio serving more than 2,500 people | `` | awia-2013 | depends on facts not given
          waterworks in Germany with 120 employees | `` | nis2 | met
          nuclear fuel enrichment plant in the US | `` | nrc-10cfr73-54 | not met
          research reactor operator in the US | `` | nrc-10cfr73-54 | not met
          power plant in the US | ,"nuclear":true | nrc-10cfr73-54 | met
          integrator for a water utility in the EU | ,"employees":80 | nis2 | depends on facts not given
          supplier of pumps to a water utility in the EU | ,"employees":80 | nis2 | depends on facts not given
          system integrator in the EU | ,"employees":80,"nis2_activity":true | nis2-ir-2024-2690 | as the condition says
          hospital in Germany | ,"role":"product-maker","employees":120 | nis2-germany | depends on facts not given
          dairy farm in France | ,"employees":60 | nis2 | depends on facts not given
          trust service provider in Italy | ,"employees":10,"turnover_eur":1000000,"listed_essential_or_important":false,"critical_entity":false | nis2 | met
          defense contractor in the EU | ,"role":"product-maker","product_with_digital_elements":true | cra | as the condition says
          motorcycle manufacturer in the EU | ,"product_with_digital_elements":true | cra | as the condition says
          private data center in Ireland | ,"employees":4000 | nis2 | depends on facts not given
          shipyard in Poland | ,"employees":300 | nis2 | met
          telecom operator in Germany | ,"employees":10,"turnover_eur":1000000,"listed_essential_or_important":false,"critical_entity":false | nis2-germany | met
          municipal water utility in Germany | ,"employees":30,"turnover_eur":9000000,"listed_essential_or_important":false,"critical_entity":false,"critical_installation":true | nis2-germany | met
          chemical plant in the EU | ,"employees":20,"turnover_eur":1000000,"critical_entity":true,"listed_essential_or_important":false | nis2 | met
          fire department in the EU | ,"employees":30,"turnover_eur":0,"nis2_activity":false,"listed_essential_or_important":false,"critical_entity":false | nis2 | as the condition says
          bank in Germany | ,"employees":500 | nis2-germany | as the condition says
          bank in the EU | ,"role":"service-provider" | dora | as the condition says
          managed service provider in the UK | `` | uk-nis-2018 | depends on facts not given
          electric utility in the US | ,"bes_facility":true | nerc-cip | met
          electric distribution grid in Ohio | ,"bes_facility":true | nerc-cip | as the condition says
          hospital in New York | `` | ny-hospital-cyber | depends on facts not given
          nursing home in New York | `` | ny-hospital-cyber | not met
          managed service provider for hospitals in the US | `` | hipaa-security-rule | as the condition says
          steel mill in Germany | ,"employees":5000,"nis2_activity":false,"listed_essential_or_important":true | nis2 | not met
          wind farm in Germany | ,"employees":5,"turnover_eur":1000000,"listed_essential_or_important":true | nis2-germany | depends on facts not given
          PLC vendor for data centers in Germany | ,"employees":500 | nis2-ir-2024-2690 | absent
          domain name registrar in Germany | ,"employees":300 | nis2 | depends on facts not given
          cloud provider in Italy | ,"employees":20,"turnover_eur":1000000,"listed_essential_or_important":false,"critical_entity":false | nis2 | not met
          wind farm in Germany | ,"employees":12,"critical_installation":true | kritis-dachgesetz | as the condition says
          consultant for a dairy in Bavaria with 300 staff | `` | nis2-germany | depends on facts not given
          motorcycle manufacturer in the EU | `` | un-r155 | as the condition says
          machine shop in the US | `` | cmmc | as the condition says
          broadcast network in Germany | ,"any_size_service":false,"critical_entity":true | nis2-germany | met
          solar farm in Germany | ,"nis2_activity":false,"employees":300,"critical_entity":false,"critical_installation":false | enwg-5c | not met
          hospital bed manufacturer in the EU | ,"role":"product-maker","medical_device":true | mdr | as the condition says
          software vendor in the US | ,"medical_device":true | fda-524b | as the condition says
          waste-to-energy plant in the US | ,"bes_facility":true | nerc-cip | met
          hospital in the US | ,"bes_facility":true | nerc-cip | absent
          cloud provider in the US | `` | hipaa-security-rule | as the condition says
          trust service provider in Germany | ,"critical_entity":true | cer | met
          PLC maker in the EU | `` | mdr | absent
          tier 1 automotive supplier in Germany | `` | un-r155 | as the condition says
          car manufacturer in Germany | `` | un-r155 | met
          cement plant with a dock in Louisiana | ,"mtsa_regulated":true | uscg-mts | met
          pacemaker manufacturer in the EU | ,"medical_device":true | mdr | as the condition says
          pacemaker manufacturer in the EU | ,"medical_device":true | cra | not met
          shipping company in Greece | ,"ships_contracted_date":"2023-05-01" | iacs-ur-e26-e27 | not met
          shipping company in Greece | ,"classed_ship":true,"ships_contracted_date":"2025" | iacs-ur-e26-e27 | as the condition says
          """)
  void factsAreWeighed(String sector, String facts, String instrument, String expected) {
    assertThat(met(sector, facts, instrument))
        .as("%s %s: %s", sector, facts, instrument)
        .isEqualTo(expected);
  }

  @Test
  void theAnswerSaysWhatDecidedAndHowToAsk() {
    JsonNode answer = call(TOOL, "{\"sector\":\"water utility in Germany\",\"employees\":120}");
    assertThat(answer.path("applicable").get(0).path("because").toString())
        .contains(
            "employees: 120 (50 or more)",
            "activity listed in NIS2: yes (by the name of the sector)");
    assertThat(answer.path("ask_back").get(0).path("question").asString()).contains("?");
    assertThat(answer.path("ask_back").toString()).doesNotContain("turnover_eur");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "sector":"wind farm","impact_rating":"huge" | high, medium and low
          "sector":"wind farm","nuclear":"perhaps" | Yes or no
          "sector":"ship","ships_contracted_date":"soon" | such as 2024-07-01
          "sector":"security" | names no sector held here
          """)
  void factsOfNoKindAreRefused(String arguments, String message) {
    assertThat(error(TOOL, "{" + arguments + "}")).contains(message);
  }

  @ParameterizedTest
  @CsvSource({"electric utility", "wind farm", "power plant", "water", "ship", "refinery", "bank"})
  void answersWithoutAPlaceFitAPage(String sector) {
    assertThat(call(TOOL, "{\"sector\":\"" + sector + "\"}").path("ask_back").isEmpty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chemical",
        "Commercial Facilities",
        "Communications",
        "Dams",
        "Defense Industrial Base",
        "Emergency Services",
        "Financial Services",
        "Food and Agriculture",
        "Government Services and Facilities",
        "Healthcare and Public Health",
        "Information Technology",
        "Nuclear Reactors, Materials, and Waste",
        "Water and Wastewater Systems",
        "Banking",
        "Financial market infrastructures",
        "Health",
        "Drinking water",
        "Waste water",
        "Digital infrastructure",
        "ICT service management (business-to-business)",
        "Public administration",
        "Space",
        "Postal and courier services",
        "Waste management",
        "Manufacture, production and distribution of chemicals",
        "Production, processing and distribution of food",
        "Manufacturing",
        "Digital providers",
        "Research"
      })
  void sectorsOfTheUnitedStatesAndOfNis2AreOneSectorEach(String name) {
    assertThat(call(TOOL, "{\"sector\":\"" + name + "\"}").path("sectors").size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Energy", "Transport", "Critical Manufacturing", "pumping station"})
  void widerNamesMeanSeveralSectorsTogether(String name) {
    JsonNode answer = call(TOOL, "{\"sector\":\"" + name + " in the EU\"}");
    assertThat(answer.path("sectors").size()).isGreaterThan(2);
    assertThat(answer.path("notes").toString()).contains("name one to narrow");
    assertThat(answer.path("applicable").get(0).path("also").isEmpty()).isFalse();
  }

  @Test
  void severalSectorsOfOneFacilityShowAllWaysIn() {
    JsonNode nis2 =
        call(TOOL, "{\"sector\":\"wind farm and water utility in Italy\"}")
            .path("applicable")
            .get(0);
    assertThat(nis2.path("condition").asString()).contains("Annex I(1)(a)");
    assertThat(nis2.path("also").toString()).contains("Annex I(6)");
  }

  @Test
  void whatBindsOtherRolesIsNamed() {
    assertThat(call(TOOL, "{\"sector\":\"wind farm in Italy\"}").path("notes").toString())
        .contains("bind the role product-maker: Cyber Resilience Act");
  }

  @Test
  void theToolTakesEveryFactThatRulesAskFor() {
    Definition definition =
        AllQuestions.all().stream()
            .filter(each -> each.name().equals(TOOL))
            .findFirst()
            .orElseThrow()
            .definition();
    String shown =
        ToolCalls.tool(TOOL).inputSchema().at("/properties/facts/description").asString();
    for (FacilityFact each : TestCorpus.store().read(StoreReader::sectors).facts()) {
      String type =
          switch (each.kind()) {
            case NUMBER -> "integer";
            case YES_NO -> "boolean";
            case IMPACT_RATING, DATE -> "string";
          };
      assertThat(definition.field(each.id()).at("type").text()).as(each.id()).isEqualTo(type);
      assertThat(definition.field(each.id()).at("fact").isTrue()).as(each.id()).isTrue();
      assertThat(shown).contains(each.id());
      assertThat(each.question()).contains("?");
    }
  }

  @Test
  void factsMayBeGivenTogetherOrEachByItself() {
    assertThat(
            call(
                TOOL,
                "{\"sector\":\"water utility in the US\",\"facts\":{\"persons_served\":12000}}"))
        .isEqualTo(call(TOOL, "{\"sector\":\"water utility in the US\",\"persons_served\":12000}"));
    assertThat(ToolCalls.error(TOOL, "{\"sector\":\"water\",\"facts\":\"many\"}"))
        .contains("\"facts\" must be an object");
    assertThat(ToolCalls.error(TOOL, "{\"sector\":\"water\",\"facts\":{\"persons\":1}}"))
        .contains("no argument \"persons\"");
  }

  @Test
  void whomAMakerServesIsNotTheMaker() {
    JsonNode answer =
        call(TOOL, "{\"sector\":\"PLC vendor for data centers in Germany\",\"employees\":500}");
    assertThat(answer.path("applicable").toString())
        .contains("nis2-germany")
        .doesNotContain("Data center, cloud and other digital providers");
  }
}
