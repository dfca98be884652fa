package org.otsecurity.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.store.Store;

class SearchRequirementsTest {
  private static Store store;
  private static SearchRequirements search;

  @BeforeAll
  static void open() {
    store = Store.open(Path.of(System.getProperty("app.directory"), "ot-security.db"));
    search = new SearchRequirements(store);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static SearchAnswer ask(String query) {
    return search.search(everywhere(query, 10));
  }

  private static List<String> ids(SearchAnswer answer) {
    return answer.hits().stream().map(hit -> hit.requirement().id().toString()).toList();
  }

  @Test
  void anExpressionIsReadWhereItsWordsStandApart() {
    SearchAnswer answer = ask("how do we share news of a threat with others?");
    assertThat(answer.interpretedAs().concepts())
        .extracting(Interpretation.ReadAs::expression)
        .contains("share … threat");
    assertThat(ids(answer)).contains("nist-800-53:PM-16");
  }

  @Test
  void whatTheThesaurusNamesTogetherComesUpWithoutAWord() {
    assertThat(search.search(everywhere("two man rule", 50)).hits())
        .flatExtracting(SearchHit::why)
        .anyMatch(why -> why.startsWith("same subject as "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vendor dials in | nist-800-53:MA-4",
        "USB stick on an HMI | iec62443-3-3:SR 2.3",
        "the shift has one login | iec62443-3-3:SR 1.1 RE 1",
        "logs filled up the disk | iec62443-3-3:SR 2.9",
        "operators leave the console unattended | iec62443-3-3:SR 2.5",
      })
  void anEverydayExpressionLeadsToWhatTreatsIt(String query, String id) {
    assertThat(ids(ask(query)).subList(0, 5)).contains(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sr1.1re(1) | iec62443-3-3:SR 1.1 RE 1",
        "AC-02 | nist-800-53:AC-2",
        "ac2 | nist-800-53:AC-2",
        "T836 | mitre-ics:T0836",
        "IEC 62443-3-3 SR 5.2 | iec62443-3-3:SR 5.2",
        "800-53 si-7(1) | nist-800-53:SI-7(1)",
        "t0886 remote services | mitre-ics:T0886",
        "SR 3.4 sofware integritty | iec62443-3-3:SR 3.4",
        "what is CR 2.1 about? | iec62443-4-2:CR 2.1",
      })
  void anIdInAnySpellingComesFirst(String query, String id) {
    assertThat(ids(ask(query))).first().isEqualTo(id);
    assertThat(ask(query).interpretedAs().ids()).containsExactly(id);
    assertThat(ask(query).hits().get(0).why()).first().isEqualTo("id asked for");
  }

  @Test
  void whatHangsOnAnIdAndIsNoPartOfItIsSaid() {
    assertThat(ask("SR 1.1.1").interpretedAs().notes())
        .contains("\"SR 1.1.1\" is no id; of it SR 1.1 is shown.");
    assertThat(ask("SR 1.1-1.3").interpretedAs().notes())
        .contains("\"SR 1.1-1.3\" is no id; of it SR 1.1 is shown.");
    assertThat(ask("SR 1.1, SR 1.2/SR 1.3.").interpretedAs().notes())
        .noneMatch(each -> each.contains("no id"));
    assertThat(ask("CR 7.5").interpretedAs().notes())
        .anyMatch(each -> each.contains("heading without"));
    assertThat(ids(ask("CR 7.5"))).first().isEqualTo("iec62443-3-3:SR 7.5");
  }

  @Test
  void anIdIsFollowedByItsEnhancementsThenItsPair() {
    assertThat(ids(ask("SR 1.1")))
        .startsWith(
            "iec62443-3-3:SR 1.1",
            "iec62443-3-3:SR 1.1 RE 1",
            "iec62443-3-3:SR 1.1 RE 2",
            "iec62443-3-3:SR 1.1 RE 3",
            "iec62443-4-2:CR 1.1");
    assertThat(ids(ask("AC-2(3)"))).startsWith("nist-800-53:AC-2(3)", "nist-800-53:AC-2");
  }

  @Test
  void wordsThatAQuestionIsMadeOfArePassedOver() {
    Lexicon lexicon = new Lexicon(store);
    assertThat(lexicon.questionWords().isFiller("handle")).isTrue();
    assertThat(lexicon.questionWords().isFiller("firewall")).isFalse();
    assertThat(lexicon.questionWords().isOfField("plant")).isTrue();
    assertThat(lexicon.questionWords().isOfField("handle")).isFalse();
    assertThat(ids(ask("show something regarding firewalls"))).isEqualTo(ids(ask("firewalls")));
  }

  @Test
  void aWithdrawnControlIsFollowedByItsSuccessors() {
    assertThat(ids(ask("AC-13")))
        .startsWith("nist-800-53:AC-13", "nist-800-53:AC-2", "nist-800-53:AU-6");
  }

  @Test
  void anIdOfTheSiblingDocumentIsReadInTheDocumentNamed() {
    SearchAnswer answer = ask("4-2 SR 1.1");
    assertThat(ids(answer)).startsWith("iec62443-4-2:CR 1.1", "iec62443-3-3:SR 1.1");
    assertThat(answer.interpretedAs().notes()).anyMatch(note -> note.contains("counterparts"));
  }

  @Test
  void anIdThatDoesNotExistGivesTheNearest() {
    SearchAnswer answer = ask("CR 3.14");
    assertThat(ids(answer))
        .startsWith("iec62443-4-2:EDR 3.14", "iec62443-4-2:HDR 3.14", "iec62443-4-2:NDR 3.14");
    assertThat(answer.interpretedAs().notes()).anyMatch(note -> note.contains("does not exist"));
  }

  @Test
  void misspelledWordsAreCorrectedAndReported() {
    SearchAnswer answer = ask("netwrok segmentaton");
    assertThat(ids(answer)).contains("iec62443-3-3:SR 5.1", "mitre-ics:M0930");
    assertThat(answer.interpretedAs().corrections())
        .containsExactly(
            new Interpretation.Correction("netwrok", "network"),
            new Interpretation.Correction("segmentaton", "segmentation"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "white listing | whitelisting",
        "set point change | setpoint change",
        "authorisation enforcement | authorization enforcement",
        "defence in depth | defense in depth",
        "air-gap | air gap",
      })
  void spellingsAndCompoundsMeanTheSame(String one, String other) {
    assertThat(ids(ask(one)).get(0)).isEqualTo(ids(ask(other)).get(0));
  }

  @Test
  void slangIsReadAsTheFieldsTerm() {
    SearchAnswer answer = ask("two-man rule");
    assertThat(ids(answer).subList(0, 3))
        .containsExactlyInAnyOrder(
            "iec62443-3-3:SR 2.1 RE 4", "iec62443-4-2:CR 2.1 RE 4", "nist-800-53:AC-3(2)");
    assertThat(answer.interpretedAs().concepts()).hasSize(1);
    assertThat(answer.hits().get(0).why()).contains("synonym: two man rule");
  }

  @Test
  void documentsLevelsAndKindsInTheQueryArePreferencesAndReported() {
    Interpretation read = ask("ATT&CK techniques that stop a PLC, SL 2").interpretedAs();
    assertThat(read.standards()).containsExactly("mitre-ics");
    assertThat(read.kinds()).containsExactly("technique");
    assertThat(read.securityLevel()).contains(2);
    assertThat(ask("NIST 800-82 patching").interpretedAs().standards())
        .containsExactly("nist-800-82");
    assertThat(ids(ask("DORA Art. 28"))).startsWith("dora:Art. 28");
    assertThat(ids(ask("NIS2 article 21(2)(d)"))).startsWith("nis2:Art. 21(2)(d)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024/2690 6.8 | nis2-ir-2024-2690:6.8",
        "Implementing Regulation (EU) 2024/2690, point 6.8.2(d) | nis2-ir-2024-2690:6.8.2.d",
        "NIS2 implementing regulation Art. 10 | nis2-ir-2024-2690:Art. 10",
        "ISO 27001 6.1.2 | iso27001:6.1.2",
        "800-82 6.2.10 | nist-800-82:6.2.10",
      })
  void plainIdsAreReadBehindTheNameOfTheirDocument(String query, String id) {
    assertThat(ids(ask(query))).startsWith(id);
    assertThat(ask(query).interpretedAs().ids()).containsExactly(id);
  }

  @Test
  void numbersAndWordsBehindANameAreNoIds() {
    assertThat(ask("CSF id management").interpretedAs().ids()).isEmpty();
    assertThat(ask("ISO 27001 6 months").interpretedAs().ids()).isEmpty();
    assertThat(ask("800-82 remote access 6.2.10").interpretedAs().ids()).isEmpty();
  }

  @Test
  void rowsOfADocumentThatIsNamedDoNotStandBackThere() {
    assertThat(ids(ask("network segmentation"))).doesNotContain("nis2-ir-2024-2690:6.8");
    assertThat(ids(ask("NIS2 implementing regulation network segmentation")).subList(0, 3))
        .contains("nis2-ir-2024-2690:6.8");
  }

  @Test
  void filtersHoldBackWhatTheySay() {
    SearchAnswer answer =
        search.search(
            new SearchRequest(
                "authentication",
                List.of(TestDocuments.IEC_62443_4_2),
                Optional.of(1),
                Optional.of(ComponentType.NETWORK_DEVICE),
                50,
                0));
    assertThat(answer.hits()).isNotEmpty();
    assertThat(answer.hits())
        .allSatisfy(hit -> {
          assertThat(hit.requirement().id().standard()).isEqualTo(TestDocuments.IEC_62443_4_2);
          assertThat(hit.requirement().level().orElse(1)).isEqualTo(1);
          assertThat(hit.requirement().id().value()).doesNotStartWith("EDR");
        });
  }

  @Test
  void aLevelSaysNothingAboutDocumentsWithoutLevels() {
    SearchAnswer answer =
        search.search(
            new SearchRequest(
                "account management", List.of(), Optional.of(1), Optional.empty(), 10, 0));
    assertThat(ids(answer)).contains("nist-800-53:AC-2", "iec62443-3-3:SR 1.3");
    assertThat(ids(answer)).doesNotContain("iec62443-3-3:SR 1.3 RE 1");
  }

  @Test
  void pagesFollowEachOtherWithoutOverlap() {
    SearchAnswer all = search.search(everywhere("remote access", 20));
    SearchAnswer second =
        search.search(
            new SearchRequest(
                "remote access", List.of(), Optional.empty(), Optional.empty(), 10, 10));
    assertThat(ids(second)).isEqualTo(ids(all).subList(10, 20));
    assertThat(second.total()).isEqualTo(all.total());
  }

  @Test
  void theSameRequestGivesTheSameAnswerInAnotherProcess() {
    SearchRequirements fresh = new SearchRequirements(store);
    for (String query : List.of("remote access", "who protects the historian", "firmware")) {
      assertThat(fresh.search(everywhere(query, 50)))
          .isEqualTo(search.search(everywhere(query, 50)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "?!.,;",
        "\"",
        "\" OR title:* NEAR(a b",
        "'; DROP TABLE requirement; --",
        "😀😀😀",
        "\u0000\u0001",
        "a",
        "the of and",
        "((((((((((",
        "AC-2(((((1)))",
        "安全 セキュリティ",
        "%_%",
      })
  void hostileTextIsOnlyText(String query) {
    assertThat(ask(query).query()).isEqualTo(query);
  }

  @Test
  void veryLongTextIsAnsweredFromItsBeginning() {
    String longText = "remote access " + "xyzzy ".repeat(2_000) + "T0836 ".repeat(2_000);
    assertThat(ask(longText).hits()).isNotEmpty();
    assertThat(ask("a".repeat(10_000)).hits()).isEmpty();
  }

  @Test
  void aQuotedPhraseIsWantedWordForWord() {
    SearchAnswer answer = ask("\"zones and conduits\" firewall");
    assertThat(answer.hits().get(0).requirement().text().orElseThrow().value())
        .containsPattern("zones and conduits");
  }

  @Test
  void anEmptyQueryHasNoHits() {
    assertThat(ask("").hits()).isEmpty();
    assertThat(ask("").total()).isZero();
  }

  @Test
  void snippetsAreShortAndFromTheText() {
    for (SearchHit hit : ask("vendor remote access with approval").hits()) {
      assertThat(hit.snippet()).hasSizeLessThanOrEqualTo(Snippet.LONGEST);
      String text = hit.requirement().text().map(each -> each.value()).orElse("");
      assertThat(text).contains(hit.snippet().replace("…", ""));
    }
  }

  @Test
  void limitsOutsideTheRangeAreRefused() {
    assertThatThrownBy(() -> everywhere("x", 51))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 50");
    assertThatThrownBy(() -> everywhere("x", 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static SearchRequest everywhere(String query, int limit) {
    return new SearchRequest(query, List.of(), Optional.empty(), Optional.empty(), limit, 0);
  }
}
