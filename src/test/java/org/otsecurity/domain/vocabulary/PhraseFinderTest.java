package org.otsecurity.domain.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.domain.vocabulary.PhraseFinder.Found;

class PhraseFinderTest {
  private static final PhraseFinder<String> FINDER =
      PhraseFinder.of(
          List.of(
              Phrase.of("owner", "owner"),
              Phrase.of("plant", "plant"),
              Phrase.of("plant owner", "plant owner"),
              Phrase.of("full-time", "time"),
              Phrase.of("consult*", "adviser"),
              new Phrase<>("developer", "maker", List.of("wind", "data center"), List.of("day"))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the plant owner       | plant owner, plant, owner
          the plant, owner      | plant, owner
          the plant-owner       | plant, owner
          A PLANT               | plant
          implant ownership     |
          full time; full-time  | time, time
          consultancy           | adviser
          we consult            | adviser
          a developer           | maker
          wind developer        |
          wind, developer       | maker
          data center developer |
          center developer      | maker
          developer day         |
          developer. day        | maker
          """)
  void phrasesAreFoundAtWholeWords(String text, String meanings) {
    List<String> expected = meanings == null ? List.of() : List.of(meanings.split(", "));
    assertThat(FINDER.in(Words.of(text))).extracting(Found::meaning).isEqualTo(expected);
  }

  @Test
  void theLongestPhraseBeforeAWordIsTheOneMeant() {
    Words text = Words.of("a plant owner says");
    assertThat(FINDER.before(text, 3)).contains(new Found<>("plant owner", 1, 3));
    assertThat(FINDER.before(text, 2)).contains(new Found<>("plant", 1, 2));
    assertThat(FINDER.before(text, 4)).isEmpty();
    assertThat(FINDER.before(Words.of("an owner"), 2)).contains(new Found<>("owner", 1, 2));
  }

  @Test
  void aMeaningIsThatOfTheWholeText() {
    assertThat(FINDER.meaning(Words.of("Plant Owner"))).contains("plant owner");
    assertThat(FINDER.meaning(Words.of("plant owner of a"))).isEmpty();
    assertThat(FINDER.meaning(Words.of("plant owner."))).isEmpty();
    assertThat(FINDER.meaning(Words.of(""))).isEmpty();
  }

  @Test
  void aFinderOfOneMeaningFindsNoOther() {
    Words text = Words.of("the plant owner");
    assertThat(FINDER.only("owner").in(text)).containsExactly(new Found<>("owner", 2, 3));
    assertThat(FINDER.only("maker").standsIn(text)).isFalse();
    assertThat(FINDER.only("plant").standsIn(text)).isTrue();
  }

  @Test
  void wordsLeftOutJoinNothing() {
    Words text = Words.of("plant of an owner").without(1, 3);
    assertThat(FINDER.in(text)).extracting(Found::meaning).containsExactly("plant", "owner");
    assertThat(text.end(1)).isEqualTo("plant of an owner".length());
  }

  /** A list a hundred times as long is searched in about the time of the short one. */
  @Test
  void aWordIsComparedOnlyWithPhrasesThatBeginWithIt() {
    List<Phrase<String>> many = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      many.add(Phrase.of("word" + i + " end", "many"));
    }
    PhraseFinder<String> finder = PhraseFinder.of(many);
    Words text = Words.of("word7 word8 end ".repeat(5_000));
    assertThat(finder.in(text)).hasSize(5_000);
  }
}
