package org.otsecurity.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.json.Json;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.render.sheet.Sheet;
import tools.jackson.databind.node.ObjectNode;

/** Which release's facts answer, question by question, where an older one is asked for. */
class ReleaseAskedTest {
  private static final String REVOKED = "{\"requirement_id\":\"T0855\"}";

  @ParameterizedTest(name = "{0} {1} by {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          get_ot_requirement|{"requirement_id":"T0855"}|16.1|Impair Process Control|revoked
          get_ot_requirement|{"requirement_id":"T0855"}|17.1|Impair Process Control|revoked
          get_ot_requirement|{"requirement_id":"T0855"}|18.1|Impair Process Control|revoked
          get_ot_requirement|{"requirement_id":"T0855"}|19.1|"status":"revoked"|as asked
          get_ot_requirement|{"requirement_id":"G0077"}|16.1|Leafminer|as asked for ever
          get_mitre_ics_technique|{"technique_id":"T0855"}|16.1|"edition":"16.1"|T1692
          get_mitre_ics_technique|{"technique_id":"Unauthorized Command Message"}|18.1|"edition":"18.1"|T1692
          find_mitre_ics_techniques|{"mitigation":"M0802"}|17.1|T0855|T1692
          find_mitre_ics_techniques|{"mitigation":"M0802"}|19.1|T1692.001|"id":"T0855"
          map_threats_to_requirements|{"threat_ids":["T0855"]}|16.1|SR 3.1|T1692
          map_threats_to_requirements|{"threat_ids":["T1692.001"]}|19.1|SR 3.1|as asked
          search_ot_requirements|{"query":"unauthorized command message","standards":["mitre-ics"]}|18.1|"T0855"|T1692
          get_standard_requirements|{"standard":"mitre-ics","kind":"technique","limit":200}|17.1|"T0855"|T1692
          get_standard_requirements|{"standard":"mitre-ics","kind":"detection strategy"}|17.1|"total":0|DET0
          get_standard_requirements|{"standard":"mitre-ics","kind":"detection strategy"}|18.1|DET0|as asked for ever
          get_mappings|{"requirement_id":"STRIDE-S","target_standard":"mitre-ics"}|18.1|T0855|stated for
          get_mappings|{"requirement_id":"STRIDE-S","target_standard":"mitre-ics"}|19.1|stated for T0855|as asked
          """)
  void theFactsOfThatReleaseAnswer(
      String question, String arguments, String version, String expected, String lacking) {
    String answer = ask(question, arguments, version).toString();
    assertThat(answer).contains(expected).doesNotContain(lacking);
    assertThat(answer.contains("Facts are those of MITRE ATT&CK for ICS " + version + ", as asked"))
        .as("says so if another one is the newest")
        .isEqualTo(!version.equals("19.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"18.1", "v18.1", "release 18.1", "18"})
  void aReleaseIsNamedInSeveralWays(String version) {
    assertThat(edition(version)).isEqualTo("18.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          get_ot_requirement|{"requirement_id":"T0836"}
          get_standard_requirements|{"standard":"mitre-ics"}
          map_threats_to_requirements|{"threat_ids":["T0836"]}
          """)
  void aReleaseThatIsNotKnownIsRefusedWithWhatIs(String question, String arguments) {
    assertThatThrownBy(() -> ask(question, arguments, "15.1"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("Release \"15.1\" of MITRE ATT&CK for ICS is not known here.")
        .hasMessageContaining("16.1, 17.1, 18.1, 19.1");
  }

  @ParameterizedTest(name = "{0} {1} by {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          get_ot_requirement|{"requirement_id":"T1692.001"}|T1692.001|Nearest: T0855.
          get_ot_requirement|{"requirement_id":"T1692.001","standard":"mitre-ics"}|T1692.001|Nearest: T0855.
          get_mitre_ics_technique|{"technique_id":"T1692.001"}|T1692.001|Nearest: T0855.
          get_ot_requirement|{"requirement_id":"C0063"}|C0063|it came later.
          find_mitre_ics_techniques|{"campaign":"C0063"}|C0063|it came later.
          """)
  void whatCameLaterIsSaidToHaveComeLater(
      String question, String arguments, String id, String nearest) {
    assertThatThrownBy(() -> ask(question, arguments, "16.1"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("\"" + id + "\" is not in release 16.1 of mitre-ics; it came later.")
        .hasMessageContaining(nearest);
  }

  @Test
  void whatNoReleaseHasDidNotComeLater() {
    assertThatThrownBy(() -> ask("get_ot_requirement", "{\"requirement_id\":\"T9999\"}", "16.1"))
        .isInstanceOf(QueryException.class)
        .hasMessageNotContaining("later");
  }

  @Test
  void ofAnotherDocumentTheEditionThatIsExpectedIsCompared() {
    assertThat(ask("get_ot_requirement", "{\"requirement_id\":\"SR 1.1\"}", "2010").toString())
        .contains("Asked for edition")
        .doesNotContain("as asked");
  }

  @Test
  void peopleAreToldToo() {
    Sheet sheet = new Sheet();
    question("get_mitre_ics_technique")
        .ask(
            TestCorpus.questions(),
            Given.of(Json.parseObject("{\"technique_id\":\"T0855\",\"version\":\"17.1\"}")),
            Asking.TOOL)
        .write(sheet);
    assertThat(sheet.blocks().toString())
        .contains("Facts are those of MITRE ATT&CK for ICS 17.1, as asked");
  }

  @Test
  void manyAskAtOnceAndTheNewestStaysWhatItIs() throws Exception {
    String newest = ask("get_ot_requirement", REVOKED, "19.1").toString();
    List<String> releases = List.of("16.1", "17.1", "18.1");
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String version = releases.get(i % 3);
      calls.add(() -> edition(version));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<String>> answers = threads.invokeAll(calls);
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(releases.get(i % 3));
      }
    }
    assertThat(ask("get_ot_requirement", REVOKED, "19.1")).hasToString(newest);
  }

  private static String edition(String version) {
    return ask("get_ot_requirement", REVOKED, version).path("citation").path("edition").asString();
  }

  private static ObjectNode ask(String question, String arguments, String version) {
    ObjectNode given = Json.parseObject(arguments);
    given.put("version", version);
    return question(question).json(TestCorpus.questions(), given);
  }

  private static Question question(String name) {
    return AllQuestions.all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
