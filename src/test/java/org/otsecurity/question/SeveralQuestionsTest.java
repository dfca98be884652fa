package org.otsecurity.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.query.reading.QueryException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Several ids at once: what can be answered is, and the rest is listed with the reason. */
class SeveralQuestionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SR 5.1 / ZCR-1 | SR 5.1,ZCR 1",
        "SR 1.1 & SR 1.2 | SR 1.1,SR 1.2",
        "SR 1.1, IA-2; T0836 | SR 1.1,IA-2,T0836",
        "SR 1.1 SR 1.2 | SR 1.1,SR 1.2",
        "SR 1.1 and SR 1.2 RE 1 | SR 1.1,SR 1.2 RE 1",
        "SR 1.1-1.3 | SR 1.1,SR 1.2,SR 1.3",
        "SR 1.1 to SR 1.3 | SR 1.1,SR 1.2,SR 1.3",
        "SR 1.1, 1.2 | SR 1.1,SR 1.2",
        "AC-2(1), (3) | AC-2(1),AC-2(3)",
        "Stuxnet, SR 1.1 | S0603,SR 1.1",
      })
  void rowsAreAnsweredInTheOrderGiven(String typed, String ids) {
    ObjectNode json = json("get_ot_requirement", Given.of(text("requirement_id", typed)));
    assertThat(ids(json)).containsExactly(ids.split(","));
    assertThat(json.has("not_understood")).isFalse();
  }

  @Test
  void whatMeansNothingIsListedWithTheReasonAndWhatIsNear() {
    ObjectNode json =
        json(
            "get_ot_requirement",
            Given.of(text("requirement_id", "SR 1.1, CVE-2022-38465, SR 9.9")));
    assertThat(ids(json)).containsExactly("SR 1.1");
    JsonNode rest = json.path("not_understood");
    assertThat(rest.path(0).path("given").asString()).isEqualTo("CVE-2022-38465");
    assertThat(rest.path(0).path("problem").asString()).contains("known by name");
    assertThat(rest.path(1).path("nearest").isEmpty()).isFalse();
  }

  @Test
  void whatOfThemIsADeviceIsTold() {
    for (List<String> asked : List.of(List.of("S7-1500", "SR 1.1"), List.of("SR 1.1", "MCC"))) {
      ObjectNode json = json("get_ot_requirement", new Given().put("requirement_id", asked));
      assertThat(ids(json)).containsExactly("SR 1.1");
      assertThat(json.path("not_understood").path(0).path("problem").asString())
          .contains("It is known as");
    }
  }

  @Test
  void whatSaysNothingOfSeveralRowsIsSaid() {
    ObjectNode json =
        json(
            "get_ot_requirement",
            new Given().put("requirement_id", "SR 1.1, SR 1.2").put("include", "mappings"));
    assertThat(json.path("notes").toString()).contains("include").contains("says nothing");
    assertThatThrownBy(() ->
            json(
                "get_ot_requirement",
                new Given().put("requirement_id", "SR 1.1, SR 1.2").put("include", "nonsense")))
        .hasMessageContaining("nonsense");
  }

  @ParameterizedTest
  @CsvSource({"get_ot_requirement", "get_mappings"})
  void whatDoesNotFitIsNamed(String tool) {
    List<String> asked = IntStream.rangeClosed(1, 25).mapToObj(each -> "AC-" + each).toList();
    Given given = new Given().put("requirement_id", asked);
    ObjectNode json =
        json(
            tool,
            tool.equals("get_mappings")
                ? given.put("target_standard", "iec62443-3-3").put("detail", "full")
                : given);
    assertThat(json.toString()).hasSizeLessThan(FittingPage.LARGEST_ANSWER);
    List<String> shown =
        StreamSupport.stream(
                json.path(json.has("rows") ? "rows" : "requirements").spliterator(), false)
            .map(each -> each.path("id").asString())
            .toList();
    for (String each : asked) {
      boolean named = (json.path("notes").toString() + " ").matches(".*\\b" + each + "\\b.*");
      boolean understood = !json.path("not_understood").toString().contains("\"" + each + "\"");
      assertThat(shown.contains(each) || named || !understood).as(each).isTrue();
    }
  }

  @Test
  void nothingUnderstoodIsRefused() {
    assertThatThrownBy(
            () -> json("get_ot_requirement", Given.of(text("requirement_id", "SR 98.1, SR 99.1"))))
        .isInstanceOf(QueryException.class);
  }

  @Test
  void oneRowIsAnsweredAsBefore() {
    ObjectNode json =
        json("get_ot_requirement", Given.of(text("requirement_id", "CIP-007-6, R2, Part 2.3")));
    assertThat(json.path("id").asString()).isEqualTo("CIP-007-6 R2 Part 2.3");
  }

  @Test
  void comparisonsAndThreatsAnswerWhatTheyCan() {
    ObjectNode compared =
        json(
            "compare_ot_requirements",
            new Given().put("requirement_ids", List.of("SR", "1.1", "SR", "77.1")));
    assertThat(ids(compared)).containsExactly("SR 1.1");
    assertThat(compared.path("not_understood").path(0).path("given").asString())
        .isEqualTo("SR 77.1");
    ObjectNode threats =
        json(
            "map_threats_to_requirements",
            new Given().put("threat_ids", List.of("T9999", "T0857", "Safety", "Controller")));
    assertThat(threats.path("not_understood").path(0).path("given").asString()).isEqualTo("T9999");
    assertThat(threats.path("read_as").toString()).contains("A0010");
  }

  @Test
  void noDocumentOfAComparisonIsLeftOut() {
    ObjectNode json =
        json(
            "compare_ot_requirements",
            new Given()
                .put("requirement_ids", "authentication")
                .put("standards", List.of("3-3", "800-53", "csf", "nis2", "4-2"))
                .put("detail", "full"));
    assertThat(
            StreamSupport.stream(json.path("requirements").spliterator(), false)
                .map(each -> each.path("standard").asString())
                .distinct())
        .hasSize(5);
    assertThat(json.path("notes").toString()).contains("left out are");
  }

  @Test
  void mappingsOfSeveralRowsStandInOneList() {
    ObjectNode json =
        json(
            "get_mappings",
            new Given()
                .put("requirement_id", "SR 1.1, SR 9.9, IA-2")
                .put("target_standard", "csf"));
    assertThat(json.path("rows")).hasSize(2);
    assertThat(json.path("not_understood")).hasSize(1);
  }

  @Test
  void aLimitAboveTheLargestPageIsSaid() {
    ObjectNode json =
        json(
            "get_nerc_cip_requirements",
            new Given().put("asset_type", "medium impact relay without ERC").put("limit", "5000"));
    assertThat(json.path("notes").toString())
        .contains("a page has at most 100 rows")
        .contains("is read as BES Cyber System");
    assertThat(json.path("impact_rating").asString()).isEqualTo("medium");
  }

  private static ObjectNode text(String name, String value) {
    return org.otsecurity.json.Json.object().put(name, value);
  }

  private static ObjectNode json(String tool, Given given) {
    return AllQuestions.all().stream()
        .filter(each -> each.name().equals(tool))
        .findFirst()
        .orElseThrow()
        .json(TestCorpus.questions(), given);
  }

  private static List<String> ids(ObjectNode json) {
    return StreamSupport.stream(json.path("requirements").spliterator(), false)
        .map(each -> each.path("id").asString())
        .toList();
  }
}
