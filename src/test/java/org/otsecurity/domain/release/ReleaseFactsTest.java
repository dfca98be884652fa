package org.otsecurity.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  private static ReleaseComparison compare(String before, String after) {
    return ReleaseComparison.of(
        ReleaseFacts.of(release("1.0", one("T0001", "A title", before))),
        ReleaseFacts.of(release("2.0", one("T0001", "A title", after))));
  }

  private static Release release(String version, ReleasedRequirement requirement) {
    ReleasedRequirement own =
        requirement.textRelease().isEmpty()
            ? requirement.withWords(requirement.text(), requirement.discussion(), version)
            : requirement;
    return new Release(DocumentId.MITRE_ICS, version, "2026-01-01", List.of(own));
  }

  private static ReleasedRequirement one(String id, String title, String text) {
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
        List.of());
  }
}
