package org.otsecurity.ingest.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.NextAttack;
import org.otsecurity.SharedFiles;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.json.Json;
import org.otsecurity.query.Questions;
import org.otsecurity.question.AllQuestions;
import org.otsecurity.store.Store;
import tools.jackson.databind.JsonNode;

/** Which release answers after a sync, question by question. */
class ReleaseSyncTest {
  @TempDir static Path folder = Path.of("");

  private static SyncedHome next = new SyncedHome(Path.of(""));
  private static Store store = TestCorpus.store();

  @BeforeAll
  static void syncTheNextRelease() throws IOException {
    next = new SyncedHome(folder.resolve("next"));
    Outcome outcome =
        next.sync().from(NextAttack.file(folder.resolve("ics-attack.json")), List.of()).get(0);
    assertThat(outcome.state()).as(outcome.toString()).isEqualTo(Outcome.State.STORED);
    store = Store.openLicensed(next.files().database());
  }

  @AfterAll
  static void close() {
    if (store != TestCorpus.store()) {
      store.close();
    }
  }

  @ParameterizedTest(name = "{0} answers by 20.0")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          get_ot_requirement|{"requirement_id":"T1900"}|"Abuse of a Quantum Gateway"
          get_ot_requirement|{"requirement_id":"T1900.001"}|"Abuse of a Quantum Gateway: Entangled Relay"
          get_ot_requirement|{"requirement_id":"T0836"}|"Alter Parameter"
          get_ot_requirement|{"requirement_id":"T0814"}|"T0814 is revoked: revoked by T1900 Abuse of a Quantum Gateway."
          get_mitre_ics_technique|{"technique_id":"Abuse of a Quantum Gateway"}|"M0930"
          find_mitre_ics_techniques|{"mitigation":"M0930"}|"T1900"
          find_mitre_ics_techniques|{"asset":"PLC"}|"T1900"
          get_ot_requirement|{"requirement_id":"T1900"}|"This corpus has no words of its own about this row yet."
          get_mitre_ics_technique|{"technique_id":"T1900"}|"This corpus has no words of its own about this row yet."
          search_ot_requirements|{"query":"entangled relay"}|"T1900.001"
          search_ot_requirements|{"query":"quantum gateway"}|"T1900"
          get_standard_requirements|{"standard":"mitre-ics","kind":"technique","limit":100}|"Abuse of a Quantum Gateway"
          list_ot_standards|{"standard":"mitre-ics"}|"20.0"
          what_changed|{"standard":"mitre-ics"}|"T1900"
          """)
  void aReleaseThatIsSyncedAnswers(String question, String arguments, String expected) {
    String answer = ask(store, question, arguments).toString();
    assertThat(answer).contains(expected);
    assertThat(answer).contains("\"20.0\"");
  }

  @Test
  void pathsFromThreatsSayTheRelease() {
    assertThat(
            ask(
                    store,
                    "map_threats_to_requirements",
                    "{\"threat_ids\":[\"T1900\"],\"detail\":\"full\"}")
                .toString())
        .contains("SR 5.1", "20.0");
  }

  @Test
  void whatTheReleaseLacksIsGone() {
    assertThat(
            ask(
                    store,
                    "get_standard_requirements",
                    "{\"standard\":\"mitre-ics\",\"kind\":\"asset\"}")
                .toString())
        .contains("A0017")
        .doesNotContain(NextAttack.GONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          get_mappings|{"requirement_id":"T1900"}
          get_mappings|{"requirement_id":"T0814"}
          get_mappings|{"requirement_id":"STRIDE-D"}
          map_threats_to_requirements|{"threat_ids":["STRIDE-D"],"threat_framework":"stride","target_standard":"mitre-ics","limit":100}
          """)
  void whatWasStatedForARevokedRowIsToldOfItsSuccessor(String question, String arguments) {
    assertThat(ask(store, question, arguments).toString())
        .contains(
            "stated for T0814, which MITRE ATT&CK for ICS 20.0 has revoked in favor of T1900");
    assertThat(
            ask(
                    TestCorpus.store(),
                    question.replace("T1900", "T0814"),
                    arguments.replace("T1900", "T0814"))
                .toString())
        .contains("T0814")
        .doesNotContain("stated for T0814");
  }

  @Test
  void ourWordsStayWithTheirRows() {
    JsonNode ours = ask(TestCorpus.store(), "get_ot_requirement", "{\"requirement_id\":\"T0836\"}");
    JsonNode synced = ask(store, "get_ot_requirement", "{\"requirement_id\":\"T0836\"}");
    assertThat(synced.path("text_kind").asString()).isEqualTo("official");
    assertThat(synced.path("summary")).isEqualTo(ours.path("text"));
    assertThat(synced.path("citation").path("edition").asString()).isEqualTo(NextAttack.VERSION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SharedFiles.ATTACK_16,
        SharedFiles.ATTACK_17,
        SharedFiles.ATTACK_18,
        SharedFiles.ATTACK_19
      })
  void anOlderReleaseOrTheSameGivesItsWordsAndNoFacts(String file) {
    SyncedHome home = new SyncedHome(folder.resolve(Path.of(file).getFileName().toString()));
    Outcome outcome = home.sync().from(SharedFiles.file(file), List.of()).get(0);
    assertThat(outcome.state()).as(outcome.toString()).isEqualTo(Outcome.State.STORED);
    try (Store older = Store.openLicensed(home.files().database())) {
      assertThat(older.documents().get(DocumentId.MITRE_ICS).standard())
          .isEqualTo(TestCorpus.store().documents().get(DocumentId.MITRE_ICS).standard());
      assertThat(older.<Integer>read(reader -> reader.headings(Optional.empty()).size()))
          .isEqualTo(
              TestCorpus.store().<Integer>read(reader -> reader.headings(Optional.empty()).size()));
      JsonNode row = ask(older, "get_ot_requirement", "{\"requirement_id\":\"T0836\"}");
      assertThat(row.path("text_edition").asString()).isEqualTo(outcome.release());
      assertThat(row.path("citation").path("edition").asString()).isEqualTo("19.1");
    }
  }

  @Test
  void theSameFilesMakeTheSameBytes() throws IOException {
    SyncedHome again = new SyncedHome(folder.resolve("again"));
    again.sync().from(folder.resolve("ics-attack.json"), List.of());
    assertThat(again.database()).isEqualTo(next.database());
  }

  private static JsonNode ask(Store asked, String question, String arguments) {
    return AllQuestions.all().stream()
        .filter(each -> each.name().equals(question))
        .findFirst()
        .orElseThrow()
        .json(Questions.of(asked), Json.parseObject(arguments));
  }
}
