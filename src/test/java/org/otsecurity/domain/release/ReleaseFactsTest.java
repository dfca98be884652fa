package org.otsecurity.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Status;

class ReleaseFactsTest {
  @Test
  void factsAreReadAsTheyWereWrittenAndHoldNoWords() {
    ReleaseFacts facts = ReleaseFacts.of(release("1.0", one("T0001", "A title", "Secret words.")));
    assertThat(facts.text()).doesNotContain("Secret", "words");
    assertThat(ReleaseFacts.parse(facts.text())).isEqualTo(facts);
    assertThatThrownBy(() -> ReleaseFacts.parse("other"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ReleaseFacts.parse(facts.text() + "T0002\tx\n"))
        .hasMessageContaining("2 columns");
  }

  @Test
  void whatFilesDoAboutSpacesAndLabelsIsNoChange() {
    ReleaseComparison same =
        compare(
            "Review [Assignment: organization-defined frequency] ; and go.",
            "Review  [Assignment: frequency]; and go.");
    assertThat(same.changes()).isEmpty();
    assertThat(same.textsCompared()).isEqualTo(1);
    assertThat(compare("Review it.", "Review them.").changes().get(0).kinds())
        .containsExactly(ReleaseChange.Kind.TEXT);
  }

  @Test
  void wordsOfAnotherReleaseAreNotCompared() {
    ReleasedRequirement old =
        one("T0001", "A title", "Words.").withWords(Optional.of("Other."), Optional.empty(), "0.9");
    ReleaseComparison comparison =
        ReleaseComparison.of(
            ReleaseFacts.of(release("1.0", old)),
            ReleaseFacts.of(release("2.0", one("T0001", "A title", "Words."))));
    assertThat(comparison.changes()).isEmpty();
    assertThat(comparison.textsCompared()).isZero();
  }

  @Test
  void endedRowsNameTheirSuccessor() {
    ReleasedRequirement ended =
        one("T0001", "A title", "Words.")
            .withStanding("A TITLE", Status.REVOKED, List.of("T0002"), Map.of());
    ReleaseChange change =
        ReleaseComparison.of(
                ReleaseFacts.of(release("1.0", one("T0001", "A title", "Words."))),
                ReleaseFacts.of(release("2.0", ended)))
            .changes()
            .get(0);
    assertThat(change.kinds()).containsExactly(ReleaseChange.Kind.ENDED);
    assertThat(change.status()).isEqualTo("revoked");
    assertThat(change.successors()).containsExactly("T0002");
  }

  @Test
  void eachLogSourceComesAndGoesOnItsOwn() {
    ReleaseChange change =
        compare(
                logSources("DC0001", "Traffic", "Alarms"),
                logSources("DC0001", "Alarms", "Firewall, deny"))
            .changes()
            .get(0);
    assertThat(change.kinds()).containsExactly(ReleaseChange.Kind.FACTS);
    assertThat(change.factsGained()).containsExactly(logSources("DC0001", "Firewall, deny"));
    assertThat(change.factsLost()).containsExactly(logSources("DC0001", "Traffic"));
  }

  @Test
  void factsThatOnlyOneReleaseStatesAreLeftOut() {
    ReleaseComparison comparison =
        compare(ReleasedFact.of(FactName.ALIAS, "X"), logSources("DC0001", "Traffic"));
    assertThat(comparison.changes()).isEmpty();
    assertThat(comparison.leftOut()).containsExactly("alias", "log source");
  }

  /** Both ends of a relation would count it twice. */
  @Test
  void relationsOfWhatIsAddedCountOnce() {
    ReleasedRequirement part =
        new ReleasedRequirement(
            "T0001.001",
            "sub-technique",
            "A part",
            Status.ACTIVE,
            Optional.of("T0001"),
            Optional.empty(),
            Optional.empty(),
            "",
            List.of(),
            Map.of("has tactic", List.of("TA0001")),
            List.of());
    ReleaseFacts before = ReleaseFacts.of(release("1.0", one("T0001", "A title", "Words.")));
    ReleaseFacts after = ReleaseFacts.of(release("2.0", one("T0001", "A title", "Words."), part));
    ReleaseComparison comparison = ReleaseComparison.of(before, after);
    assertThat(comparison.changes().get(0).gained())
        .isEqualTo(Map.of("has tactic", List.of("TA0001"), "part of", List.of("T0001")));
    assertThat(RelationCount.of(comparison.changes(), comparison.leftOut()))
        .containsExactly(new RelationCount("has tactic", 1, 0));
    assertThat(comparison.leftOut()).containsExactly("part of");
  }

  /** NIST states of two controls that each is related to the other. */
  @Test
  void whatTwoStateOfEachOtherIsOneRelation() {
    ReleaseFacts.Row one = row("AC-1", "AC-2");
    ReleaseFacts.Row other = row("AC-2", "AC-1");
    ReleaseFacts none = new ReleaseFacts(DocumentId.MITRE_ICS, "1.0", "", List.of(row("X", "Y")));
    ReleaseFacts both =
        new ReleaseFacts(DocumentId.MITRE_ICS, "2.0", "", List.of(one, other, row("X", "Y")));
    assertThat(RelationCount.of(ReleaseComparison.of(none, both).changes(), List.of()))
        .containsExactly(new RelationCount("related", 1, 0));
  }

  private static ReleaseFacts.Row row(String id, String related) {
    return new ReleaseFacts.Row(
        id,
        "control",
        Status.ACTIVE,
        id,
        "",
        "",
        "",
        List.of(),
        Map.of("related", List.of(related)),
        List.of());
  }

  private static ReleasedFact logSources(String... values) {
    return new ReleasedFact(FactName.LOG_SOURCE, List.of(values));
  }

  private static ReleaseComparison compare(ReleasedFact before, ReleasedFact after) {
    return ReleaseComparison.of(
        ReleaseFacts.of(release("1.0", one("AN0001", "A title", "Words.", before))),
        ReleaseFacts.of(release("2.0", one("AN0001", "A title", "Words.", after))));
  }

  private static ReleaseComparison compare(String before, String after) {
    return ReleaseComparison.of(
        ReleaseFacts.of(release("1.0", one("T0001", "A title", before))),
        ReleaseFacts.of(release("2.0", one("T0001", "A title", after))));
  }

  private static Release release(String version, ReleasedRequirement... requirements) {
    List<ReleasedRequirement> own =
        Arrays.stream(requirements)
            .map(each ->
                each.textRelease().isEmpty()
                    ? each.withWords(each.text(), each.discussion(), version)
                    : each)
            .toList();
    return new Release(DocumentId.MITRE_ICS, version, "2026-01-01", own);
  }

  private static ReleasedRequirement one(
      String id, String title, String text, ReleasedFact... facts) {
    return new ReleasedRequirement(
        id,
        "technique",
        title,
        Status.ACTIVE,
        Optional.empty(),
        Optional.of(text),
        Optional.empty(),
        "",
        List.of(),
        Map.of("has tactic", List.of("TA0001")),
        List.of(facts));
  }
}
