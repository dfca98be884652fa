package org.otsecurity.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;

/** Words are what they are in the question: a name, a number, a verb, a noun, a filter. */
class ReadingTest {
  private final AskSearch ask = TestCorpus.questions().askSearch();

  @Test
  void numbersCountOnlyBesideTheirWord() {
    AskSearch.Answer hours = answer("24 hours");
    assertThat(rows(hours)).extracting(each -> each.id().value()).contains("Art. 14(4)");
    assertThat(read("frobnicate 24").unread()).containsExactly("frobnicate", "24");
    assertThat(first("Ukraine 2016")).isEqualTo("C0025");
    assertThat(first("Ukraine 2022")).isEqualTo("C0034");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ICSA-24-291-05", "CVE-2022-38465", "IEC 62443-1-1"})
  void whatIsKnownByNameFindsOnlyWhatNamesIt(String name) {
    AskSearch.Answer answer = answer(name);
    assertThat(answer.known()).isNotEmpty();
    assertThat(answer.found().hits()).isEmpty();
    assertThat(answer.found().interpretedAs().standards()).isEmpty();
    assertThat(answer.found().interpretedAs().unread()).isEmpty();
  }

  /** Who asks what attackers do looks for techniques, and not for what stops them. */
  @ParameterizedTest
  @CsvSource({
    "how do attackers take over a jump host, technique",
    "How can an attacker change a setpoint?, technique",
    "how do attackers bypass which mitigation, mitigation",
    "how do operators take over a jump host, ",
    "tell me how do attackers work, "
  })
  void whatAttackersDoIsATechnique(String query, String kind) {
    assertThat(read(query).kinds().contains("technique")).isEqualTo("technique".equals(kind));
  }

  @Test
  void restOfTheQuestionIsReadBesideTheName() {
    AskSearch.Answer answer = answer("Volt Typhoon and remote access");
    assertThat(answer.known()).hasSize(1);
    assertThat(answer.found().interpretedAs().concepts())
        .extracting(Interpretation.ReadAs::expression)
        .containsExactly("remote access");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XFROBNIC",
        "does KRITS apply",
        "how does Fortinot log",
        "AcidPoor",
        "s7xyz 15abc"
      })
  void namesAreNotSpelledOtherwise(String query) {
    assertThat(read(query).corrections()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"authenticaton of users", "AUTHENTICATON OF USERS", "Authenticaton"})
  void usualWordsAre(String query) {
    assertThat(read(query).corrections())
        .containsExactly(new Interpretation.Correction("authenticaton", "authentication"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SNAKEHOSE alternative name",
        "what is the alternative name of SNAKEHOSE",
        "SNAKEHOSE aka",
        "what else is SNAKEHOSE called"
      })
  void functionWordsDoNotOutvoteName(String query) {
    AskSearch.Answer answer = answer(query);
    assertThat(first(query)).isEqualTo("S0605");
    assertThat(rows(answer)).allMatch(each -> each.id().standard().value().equals("mitre-ics"));
  }

  @ParameterizedTest
  @CsvSource({
    "what must logs contain, false",
    "audit records must contain timestamps, false",
    "a report that contains dates, false",
    "how do we contain ransomware, true",
    "contain an outbreak, true",
    "security protection rating, false",
    "which RAT was used, true",
    "wireless jammer, true"
  })
  void verbsAreNoTermsThatAreCutAlike(String query, boolean term) {
    assertThat(read(query).concepts())
        .filteredOn(each -> each.expression().matches("contain\\w*|rat\\w*|jam\\w*"))
        .hasSize(term ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "mitigations for T0800, mitigation",
    "which mitigation helps, mitigation",
    "mitigation for replayed commands, mitigation",
    "techniques against relays, technique",
    "kill chain phase, tactic",
    "courses of action against wipers, mitigation",
    "intrusion set behind Triton, group",
    "x-mitre-asset historian, asset",
    "risk mitigation plan,",
    "flood mitigation,",
    "mitigation plan for patches,"
  })
  void nounsAreKindsOnlyWhereTheyAskForThem(String query, String kind) {
    assertThat(read(query).kinds().stream().distinct())
        .containsExactlyElementsOf(Optional.ofNullable(kind).stream().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "what does SL-C 2 mean,",
    "define SL 3,",
    "what is required at SL 2, 2",
    "what is SL 2 for remote access, 2",
    "password rules SL-T 3, 3"
  })
  void levelIsNoFilterWhereItsMeaningIsAsked(String query, Integer level) {
    assertThat(read(query).securityLevel()).isEqualTo(Optional.ofNullable(level));
  }

  @Test
  void whatIsLeftOfMentionsIsSaid() {
    assertThat(read("SL 2 or SL 3 for session lock").unread()).containsExactly("sl 3");
    assertThat(read("800-53 rev 4 remote access").unread()).containsExactly("rev 4");
    assertThat(read("NIST SP 800-53 Rev. 5 remote access").unread()).isEmpty();
    assertThat(read("IEC 62443-4-2:2019 session lock").unread()).isEmpty();
  }

  @Test
  void longQuestionsSayWhatWasNotRead() {
    String query = "firewall " + "password ".repeat(60) + "zzzlast";
    assertThat(read(query).unread()).contains("zzzlast");
    assertThat(read("zzqq ".repeat(30) + "a".repeat(300)).unread())
        .allSatisfy(each -> assertThat(each).hasSizeLessThan(100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"supply chain", "EKANS ransomware", "audit record review", "account removal"})
  void retiredRowsLeaveTheFirstPage(String query) {
    assertThat(rows(answer(query))).allMatch(each -> each.status() == Status.ACTIVE);
  }

  @ParameterizedTest
  @CsvSource({
    "SA-12, SA-12",
    "Dragonfly 2.0, G0074",
    "group Dragonfly 2.0, G0074",
    "Engineering Workstation Compromise, T0818",
    "withdrawn control supply chain protection, SA-12"
  })
  void retiredRowsAskedForStay(String query, String id) {
    assertThat(rows(answer(query))).extracting(each -> each.id().value()).contains(id);
  }

  @Test
  void retiredRowsAreReachedFurtherBack() {
    AskSearch.Answer first = answer("EKANS ransomware");
    int total = first.found().total();
    List<Requirement> all = new ArrayList<>();
    for (int from = 0; from < total; from += 50) {
      all.addAll(rows(answer("EKANS ransomware", List.of(), 50, from)));
    }
    assertThat(all).hasSize(total).extracting(each -> each.id().value()).contains("S0017");
  }

  @Test
  void bestRowsOfEachDocumentStandTogether() {
    AskSearch.Answer answer =
        ask.answer(
            new AskSearch.Request(
                "remote access",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                50,
                0));
    List<String> documents =
        rows(answer).stream().map(each -> each.id().standard().value()).toList();
    assertThat(answer.found().total()).isEqualTo(documents.size());
    assertThat(documents).contains("iec62443-3-3", "nist-800-53", "nerc-cip");
    int changes = 1;
    for (int i = 1; i < documents.size(); i++) {
      changes += documents.get(i).equals(documents.get(i - 1)) ? 0 : 1;
    }
    assertThat(changes).isEqualTo((int) documents.stream().distinct().count());
  }

  @Test
  void topicObeysTheFilters() {
    String query = "how do I choose a security level";
    assertThat(answer(query).topic().orElseThrow().isWhole()).isTrue();
    assertThat(answer(query, List.of("mitre-ics"), 5, 0).topic().orElseThrow().isNone()).isTrue();
    AdmittedTopic some =
        answer("remote access requirements", List.of("iec62443-3-3"), 5, 0).topic().orElseThrow();
    assertThat(some.topic().rows())
        .isNotEmpty()
        .allMatch(each -> each.requirement().id().standard().value().equals("iec62443-3-3"));
    assertThat(some.isWhole()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "safety zones separated, iec62443-3-2, Safety related assets are grouped",
    "combined zone with logic solver, iec62443-3-2, the whole combined zone carries the safety"
  })
  void snippetIsTheSentenceThatDecides(String query, String document, String begins) {
    assertThat(answer(query, List.of(document), 10, 0).found().hits())
        .filteredOn(each -> each.requirement().id().value().equals("ZCR 3.3"))
        .singleElement()
        .satisfies(each -> assertThat(each.snippet()).contains(begins));
  }

  private Interpretation read(String query) {
    return answer(query).found().interpretedAs();
  }

  private String first(String query) {
    return rows(answer(query)).get(0).id().value();
  }

  private static List<Requirement> rows(AskSearch.Answer answer) {
    return answer.found().hits().stream().map(SearchHit::requirement).toList();
  }

  private AskSearch.Answer answer(String query) {
    return answer(query, List.of(), 10, 0);
  }

  private AskSearch.Answer answer(String query, List<String> standards, int limit, int offset) {
    return ask.answer(
        new AskSearch.Request(
            query,
            standards,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            limit,
            offset));
  }
}
