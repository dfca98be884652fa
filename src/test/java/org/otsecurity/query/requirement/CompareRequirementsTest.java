package org.otsecurity.query.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.otsecurity.TestDocuments.IEC_62443_3_3;
import static org.otsecurity.TestDocuments.IEC_62443_4_2;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.query.reading.QueryException;

class CompareRequirementsTest {
  private static final CompareRequirements QUESTION = TestCorpus.questions().comparison();
  private static final DocumentId NIST_800_53 = new DocumentId("nist-800-53");

  @Test
  void twoRequirementsStandBesideEachOther() {
    var answer = QUESTION.compare(List.of("SR 1.1", "IA-2"), List.of(), true);
    assertThat(answer.sides())
        .extracting(each -> each.requirement().id().toString())
        .containsExactly("iec62443-3-3:SR 1.1", "nist-800-53:IA-2");
    assertThat(answer.pairs()).hasSize(1);
    assertThat(answer.pairs().get(0).mapping()).isNotEmpty();
  }

  @Test
  void oneRequirementAloneIsRefused() {
    assertThatThrownBy(() -> QUESTION.compare(List.of("SR 1.1"), List.of(), false))
        .isInstanceOf(QueryException.class);
  }

  /** The topic user-authentication of the corpus pairs twelve rows of each of the two. */
  @Test
  void aWordThatATopicIsAskedByStandsForAllOfItsRows() {
    Comparison answer = topic("authentication", IEC_62443_3_3, NIST_800_53);
    assertThat(ids(answer, IEC_62443_3_3))
        .containsExactlyElementsOf(
            numbers(1, 13).filter(each -> each != 6).map(each -> "SR 1." + each).toList());
    assertThat(ids(answer, NIST_800_53))
        .containsExactly(
            "IA-2", "IA-8", "IA-3", "IA-9", "AC-2", "IA-4", "IA-5", "SC-17", "IA-6", "AC-7", "AC-8",
            "IA-11");
    assertThat(answer.pairs()).allMatch(each -> each.mapping().getFirst().path().isEmpty());
  }

  @Test
  void rowsOfOneDocumentStandTogether() {
    assertThat(
            topic("authentication", IEC_62443_3_3, NIST_800_53).sides().stream()
                .map(each -> each.requirement().id().standard())
                .toList())
        .isSortedAccordingTo((a, b) -> a.equals(b) ? 0 : a.equals(IEC_62443_3_3) ? -1 : 1);
  }

  @Test
  void idOrNameOfAFamilyStandsForItsRows() {
    Stream.of("FR 1", "IAC", "Identification and authentication control")
        .forEach(each ->
            assertThat(ids(topic(each, IEC_62443_3_3, IEC_62443_4_2), IEC_62443_3_3))
                .as(each)
                .containsExactlyElementsOf(
                    numbers(1, 13).map(number -> "SR 1." + number).toList()));
    // 13 controls of IA, and none of other families, which the topic names too.
    assertThat(ids(topic("IA", IEC_62443_3_3, NIST_800_53), NIST_800_53))
        .containsExactlyElementsOf(numbers(1, 13).map(each -> "IA-" + each).toList());
  }

  @Test
  void aFamilyInOneDocumentIsATopicInTheOther() {
    assertThat(ids(topic("FR 1", IEC_62443_3_3, NIST_800_53), NIST_800_53))
        .contains("IA-2", "AC-7", "AC-8", "SC-17");
    assertThat(ids(topic("IA", IEC_62443_3_3, NIST_800_53), IEC_62443_3_3))
        .contains("SR 1.1", "SR 1.13");
  }

  @Test
  void whatAFamilyHasMoreIsCounted() {
    // SR 1.1 has 3 enhancements, SR 1.2, 1.3, 1.5, 1.6, 1.9, 1.13 one each, SR 1.7 two.
    assertThat(topic("FR 1", IEC_62443_3_3, IEC_62443_4_2).notes())
        .anyMatch(each -> each.startsWith("11 enhancements of ") && each.contains("iec62443-3-3"));
  }

  @Test
  void moreHitsThanAreComparedAreCounted() {
    assertThat(topic("session", IEC_62443_3_3, NIST_800_53).notes())
        .anyMatch(each -> each.startsWith("Search has more hits for \"session\": "));
  }

  /** The corpus maps SR 1.7 to IA-5(1) with 0.9, and not to IA-5. */
  @Test
  void whatIsStatedOfAnEnhancementIsNamedBesideAPath() {
    Comparison answer = QUESTION.compare(List.of("SR 1.7", "IA-5"), List.of(), true);
    assertThat(answer.beside())
        .singleElement()
        .satisfies(each -> {
          assertThat(each.a().id().value()).isEqualTo("SR 1.7");
          assertThat(each.b().id().value()).isEqualTo("IA-5");
          assertThat(each.mapping().source().id().value()).isEqualTo("SR 1.7");
          assertThat(each.mapping().target().id().value()).isEqualTo("IA-5(1)");
          assertThat(each.mapping().confidence()).hasValue(0.9);
        });
    assertThat(QUESTION.compare(List.of("SR 1.5", "IA-5"), List.of(), true).beside()).isEmpty();
  }

  /** SR 1.5 and CR 1.5 are a pair of the two parts; IA-5 maps to CR 1.5 with 0.9. */
  @Test
  void aCounterpartThatWasNotAskedForIsNamed() {
    Comparison answer =
        QUESTION.compare(List.of("SR 1.1", "CR 1.1", "IA-5", "SR 1.5"), List.of(), true);
    assertThat(answer.notCompared())
        .anySatisfy(each -> {
          assertThat(each.row().id().value()).isEqualTo("CR 1.5");
          assertThat(each.row().level()).hasValue(1);
          assertThat(each.mappings())
              .extracting(from -> from.source().id().value())
              .containsExactlyInAnyOrder("IA-5", "SR 1.5");
        })
        // CR 1.1 is compared, so SR 1.1 misses nothing in part 4-2.
        .noneMatch(each -> each.row().id().value().equals("CR 1.1"));
    assertThat(
            QUESTION
                .compare(List.of("SR 1.1", "CR 1.1", "IA-5", "SR 1.5"), List.of(), false)
                .notCompared())
        .isEmpty();
  }

  private static Comparison topic(String words, DocumentId... in) {
    return QUESTION.compare(List.of(words), List.of(in), true, 2, Comparison.MOST_OF_TOPIC);
  }

  private static List<String> ids(Comparison answer, DocumentId of) {
    return answer.sides().stream()
        .map(each -> each.requirement().id())
        .filter(each -> each.standard().equals(of))
        .map(each -> each.value())
        .toList();
  }

  private static Stream<Integer> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed();
  }
}
