package org.otsecurity.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.TestCorpus;

class SpellingsTest {
  private final Spellings spellings = TestCorpus.store().read(Spellings::of);

  @ParameterizedTest
  @CsvSource({
    "control centre, control center",
    "centres of a region, centers of a region",
    "data-centre (backup), data-center (backup)",
    "railway signalling and signalling, railway signaling and signaling",
    "centred, centred",
    "pump, pump"
  })
  void wholeWordsAreSpelledAsInTheCorpus(String typed, String spelled) {
    assertThat(spellings.american(typed)).isEqualTo(spelled);
  }
}
