package org.otsecurity.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Status;

/** Words beside an id that mean another row are told; those that suit it are not. */
class OtherMeaningTest {
  private static final OtherMeaning MEANING = new OtherMeaning(TestCorpus.questions().search());

  private static Optional<Heading> otherThan(String id, String words) {
    RequirementId read = TestCorpus.store().documents().grammar().parse(id).orElseThrow();
    return MEANING.otherThan(read, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T0883 | Spear-phishing engineering staff | T0865",
        "SR 5.1 | physical security | PE-3",
        "SR 2.8 | log retention | SR 2.9",
        "T0814 | change a setpoint | T0836",
        "AC-2 | system backup | CP-9"
      })
  void wordsOfAnotherRowAreToldWithIt(String id, String words, String meant) {
    assertThat(otherThan(id, words)).map(each -> each.id().value()).contains(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SR 1.1 | shared operator accounts",
        "SR 1.1 | unique accounts for each operator",
        "T0836 | setpoint change",
        "IA-2 | MFA",
        "AC-17 | jump host",
        "SR 5.1 | requirement text",
        "SR 5.1 | please",
        "SR 1.1 | xyzzy quux"
      })
  void wordsThatSuitOrSayNothingAreNotTold(String id, String words) {
    assertThat(otherThan(id, words)).isEmpty();
  }

  /** The title of a row never means another one beside its own id. */
  @Test
  void theTitleOfARowSuitsIt() {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    int place = 0;
    for (Heading each : TestCorpus.store().read(reader -> reader.headings(Optional.empty()))) {
      // Every seventh row: enough of every document, and done in a second.
      if (each.status() == Status.ACTIVE && place++ % 7 == 0) {
        asked++;
        MEANING
            .otherThan(each.id(), each.title())
            .filter(other -> !other.title().equals(each.title()))
            .ifPresent(other -> wrong.add(each.id() + " " + each.title() + " -> " + other.id()));
      }
    }
    assertThat(asked).isGreaterThan(300);
    assertThat(wrong).hasSizeLessThanOrEqualTo(asked / 50);
  }
}
