package org.otsecurity.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.json.Json;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.render.form.MarkdownText;
import org.otsecurity.render.sheet.Sheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is known by name and not held, question by question. */
class KnownByNameTest {
  @Test
  void searchTellsItBeforeAnyHit() {
    ObjectNode answer = ask("search_ot_requirements", "{'query':'APT28 phishing'}");
    assertThat(answer.propertyNames()).containsSubsequence("known", "total", "results");
    JsonNode known = answer.path("known").get(0);
    assertThat(known.propertyNames())
        .contains("name", "kind", "what", "not_held", "nearest", "publisher", "url", "seen");
    assertThat(known.at("/nearest/0/id").asString()).isEqualTo("G0034");
    assertThat(answer.path("results")).isNotEmpty();
  }

  @Test
  void instrumentBringsStatusDatesSourcesAndAddress() {
    JsonNode known = ask("explain_term", "{'term':'CIRCIA'}").path("known").get(0);
    assertThat(known.propertyNames())
        .contains("status", "dates", "demands", "not_held", "url", "sources", "seen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KAMACITE",
        "Sofacy",
        "kimsuky in utilities",
        "Kyivstar",
        "Cyberbeveiligingswet",
        "LINDDUN"
      })
  void nameIsNeverSpellCorrected(String query) {
    ObjectNode answer = ask("search_ot_requirements", "{'query':'" + query + "'}");
    assertThat(answer.at("/interpreted_as/corrections").isMissingNode()).as(query).isTrue();
    assertThat(answer.path("known")).isNotEmpty();
  }

  @Test
  void ordinarySearchHasNone() {
    assertThat(ask("search_ot_requirements", "{'query':'password'}").has("known")).isFalse();
    assertThat(ask("explain_term", "{'term':'zone'}").has("known")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "get_ot_requirement | {'requirement_id':'CVE-2021-44228'} | CVE",
        "get_mitre_ics_technique | {'technique_id':'T1595'} | ATT&CK Enterprise",
        "find_mitre_ics_techniques | {'group':'Fancy Bear'} | APT28",
        "find_mitre_ics_techniques | {'software':'Mirai'} | Mirai",
        "get_requirement_rationale | {'requirement_id':'GDPR'} | GDPR",
        "get_implementation_guidance | {'requirement_id':'CMMC'} | CMMC",
        "compare_ot_requirements | {'requirement_ids':['ISO 21434']} | ISO/SAE 21434",
        "map_threats_to_requirements | {'threat_ids':['APT28']} | APT28",
        "get_mappings | {'requirement_id':'APT28'} | APT28",
        "get_mappings | {'standard':'CMMC','target_standard':'nist-csf'} | CMMC",
        "get_standard_requirements | {'standard':'IEC 62443-1-1'} | IEC TS 62443-1-1",
        "what_changed | {'standard':'CMMC'} | CMMC",
        "search_ot_requirements | {'query':'x','standards':['TISAX']} | TISAX",
      })
  void refusalSaysWhatItIs(String question, String arguments, String name) {
    assertThatThrownBy(() -> ask(question, arguments))
        .isInstanceOf(QueryException.class)
        .hasMessageContainingAll(" is known by name but not held: " + name, "Published", "Nearest");
  }

  @Test
  void instrumentIsRefusedWithItsDatesAndWhereToAskWhomItBinds() {
    assertThatThrownBy(() -> ask("get_ot_requirement", "{'requirement_id':'HIPAA'}"))
        .isInstanceOfSatisfying(
            QueryException.class,
            told -> {
              assertThat(told.problem()).contains("Status: in force", "2025-01-06", "https://");
              assertThat(told.steps()).containsExactly(NextStep.WHAT_APPLIES);
            });
  }

  @ParameterizedTest
  @CsvSource({"search_ot_requirements, query", "explain_term, term"})
  void sheetTellsTheSame(String question, String argument) {
    Sheet sheet = new Sheet();
    question(question)
        .ask(
            TestCorpus.questions(),
            Given.of(Json.parseObject("{\"" + argument + "\":\"IEC 62443-1-1\"}")),
            Asking.TOOL)
        .write(sheet);
    assertThat(MarkdownText.of(sheet).replaceAll("\\s+", " "))
        .contains("IEC TS 62443-1-1", "Not held:", "Published by IEC");
  }

  private static ObjectNode ask(String question, String arguments) {
    return question(question)
        .json(TestCorpus.questions(), Json.parseObject(arguments.replace('\'', '"')));
  }

  private static Question question(String name) {
    return AllQuestions.all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
