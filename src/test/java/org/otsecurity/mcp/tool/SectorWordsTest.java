package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.mcp.tool.ToolCalls.call;
import static org.otsecurity.mcp.tool.ToolCalls.error;
import static org.otsecurity.mcp.tool.ToolCalls.ids;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

/** What the words of a question are read as: sector, place, role and facts. */
class SectorWordsTest {
  private static final String TOOL = "find_applicable_standards";

  private static JsonNode read(String words) {
    return call(TOOL, Json.text(Json.object().put("sector", words)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We run a 40 MW solar park in Spain | electricity-generation
          nuclear power plant and a coal plant | electricity-generation, nuclear
          a non-nuclear power plant | electricity-generation
          not a hospital, we are a brewery | food
          offshore wind substation | electricity-transmission
          smart meter vendor | product-maker
          pulp mill with its own power plant | electricity-generation, process-industry
          gas turbine manufacturer | discrete-manufacturing
          aircraft parts manufacturer | transport-equipment
          manufacturer of insulin pumps | medical-devices
          tyre factory | process-industry
          steel works | process-industry
          chlorine producer | chemicals
          sugar refinery | food
          bottled water plant | food
          river bank pumping station on a pipeline | oil-gas-pipelines
          post office | postal
          electric utility | electricity-distribution, electricity-generation, electricity-transmission
          BIOGAS PLANT | electricity-generation
          Hospitals | health-care
          trust service provider | data-centers
          shipyard | transport-equipment
          fish farm | food
          server farm | data-centers
          car plant with own power plant and wastewater treatment | automotive, electricity-generation, wastewater
          maintenance contractor for a refinery | industrial-services, oil-gas-production
          grain elevator | food
          ship engine manufacturer | discrete-manufacturing
          hydrogen pipeline operator | hydrogen
          crypto mining farm with a brewery | food
          Kraftwerk | electricity-generation
          """)
  void sectorsAreRead(String words, String sectors) {
    List<String> read = new ArrayList<>(ids(read(words).path("sectors")));
    read.sort(null);
    assertThat(String.join(", ", read)).isEqualTo(sectors);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "USB port",
        "data bank",
        "space heater",
        "crypto mining",
        "pressure vessel",
        "bus operator",
        "investor",
        "security",
        ""
      })
  void wordsOfAnotherMeaningAreNoSector(String words) {
    assertThat(error(TOOL, Json.text(Json.object().put("sector", words)))).isNotBlank();
  }

  @Test
  void aGuessIsCalledOneAndImpliesNothing() {
    JsonNode answer = read("hydrocarbon pipelines' compressors, Italy");
    assertThat(ids(answer.path("sectors"))).contains("oil-gas-pipelines");
    JsonNode guess = read("veterinary devices for medical use in Italy");
    assertThat(guess.path("notes").toString()).contains("No sector is named in these words");
    assertThat(guess.toString()).doesNotContain("medical_device: yes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          brewery in Bavaria | European Union, Germany
          German brewery | European Union, Germany
          brewery in New South Wales | Australia
          brewery in Northern Ireland | United Kingdom
          brewery in New England | United States (federal)
          brewery, not in Germany but in France | European Union
          non-EU brewery | ''
          brewery outside the EU | ''
          brewery in India | ''
          brewery in the U.S.A. | United States (federal)
          brewery that supplies us | ''
          brewery in the us | United States (federal)
          brewery in Berlin, New Hampshire | United States (federal)
          brewery in London, Ontario | Canada
          brewery in Hamburg, New York | United States (federal), New York State
          Dutch-owned brewery in Singapore | ''
          brewery that makes french fries | ''
          brewery everywhere except Germany | ''
          brewery outside of Germany | ''
          brewery outside of the US | ''
          global brewery in Munich | European Union, Germany
          brewery in Albany, New York | United States (federal), New York State
          """)
  void placesAreRead(String words, String places) {
    List<String> read = new ArrayList<>();
    read(words).path("jurisdictions").forEach(each -> read.add(each.asString()));
    assertThat(String.join(", ", read)).isEqualTo(places);
  }

  @Test
  void aPlaceThatIsNotHeldIsNamed() {
    assertThat(read("brewery in India").path("notes").toString())
        .contains("India\\\" is no place held here");
    assertThat(
            call(TOOL, "{\"sector\":\"brewery\",\"jurisdiction\":\"us\"}")
                .path("jurisdictions")
                .toString())
        .contains("United States");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PLC makers | product-maker
          OEM of gateways, gateway manufacturer | product-maker
          SCADA integrators | service-provider
          maintenance contractor for wind farms | service-provider
          OT consultant | service-provider
          chemical plant with an integrator | operator
          our MSP monitors our refinery | operator
          machine builder | ''
          we build and operate wind farms | ''
          supplier of pumps to a water utility | ''
          electricity supplier, distribution grid | operator
          air navigation service provider | operator
          chemical plant using vendors for remote access | operator
          refinery that has to answer a vendor questionnaire | operator
          wind farm operator and turbine maker | ''
          wind farm developer | operator
          we sell pumps to water utilities | product-maker
          we insure refineries | ''
          engineering company for water utilities | service-provider
          """)
  void rolesAreRead(String words, String role) {
    assertThat(read(words).path("role").asString("")).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          water utility with 1,200 employees | employees: 1200
          water utility, 120 employees | employees: 120
          water utility with 300 full-time employees | employees: 300
          water utility serving 3,300 people | people served: 3300
          water utility serving 1.2 million people | people served: 1200000
          water utility serving 50k people | people served: 50000
          water utility with 4,000 residents | people served: 4000
          """)
  void exactNumbersAreFacts(String words, String fact) {
    assertThat(read(words).path("notes").toString()).contains("read as " + fact + ".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "water utility with at least 1,000 employees",
        "water utility with more than 1,200 employees",
        "water utility with about 12,500 residents",
        "water utility with more than 1.000.000 residents",
        "water utility with 49.5 employees",
        "water utility with <50 employees",
        "water utility with ~300 employees",
        "water utility with max. 40 employees",
        "water utility with 40-60 employees",
        "water utility with between 2000 and 5000 employees",
        "water utility with -5 employees",
        "water utility without 500 employees",
        "water utility that does not serve 5000 people",
        "water utility that laid off 40 employees",
        "water utility, ISO 27001 employees",
        "water utility with 45 employees in Munich and 900 employees elsewhere",
        "hospital with 120 residents",
        "water utility in excess of 3,000 residents",
        "water utility, 3 plants, each serving 3,000 people",
        "water utility formerly with 300 employees",
        "water utility, planning to hire, 300 employees",
        "water utility, IT department with 12 staff",
        "water utility owned by a company with 9,000 employees",
        "water utility with 45 employees in Munich and 900 worldwide",
        "consultant for a water utility with 300 staff"
      })
  void otherNumbersAreAsked(String words) {
    assertThat(read(words).path("notes").toString()).doesNotContain("words are read as");
  }

  @Test
  void longWordsAreRefusedAtOnce() {
    String words = "123,456,".repeat(100);
    assertThat(error(TOOL, Json.text(Json.object().put("sector", words + words))))
        .contains("At most 1000 are read");
    // Within the bound nothing takes long either.
    assertThat(read(words + " employees water utility").path("total").asInt()).isPositive();
  }
}
