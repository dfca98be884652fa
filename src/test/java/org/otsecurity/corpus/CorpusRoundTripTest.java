package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.known.KnownThing;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.domain.sector.SectorModel;
import org.otsecurity.domain.vocabulary.Phrase;
import org.otsecurity.domain.vocabulary.PhraseList;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.domain.zone.ZoneModel;
import org.otsecurity.store.StoreReader;
import org.otsecurity.store.TopicTable;

/** What the corpus says is what the database says, lists and their order included. */
class CorpusRoundTripTest {
  /** Compared as it is written: a shared test is written out in the database. */
  @Test
  void sectorsAndRules() {
    assertThat(TestCorpus.store().<SectorModel>read(StoreReader::sectors))
        .hasToString(CorpusFiles.corpus().sectors().toString());
  }

  @Test
  void zonesAndConduits() {
    assertThat(TestCorpus.store().<ZoneModel>read(reader -> reader.zones().whole()))
        .isEqualTo(CorpusFiles.corpus().zones());
  }

  @Test
  void glossary() {
    assertThat(TestCorpus.store().<List<Term>>read(StoreReader::terms))
        .isEqualTo(CorpusFiles.corpus().glossary());
  }

  @Test
  void topics() {
    TestCorpus.store()
        .<Void>read(reader -> {
          TopicTable topics = reader.topics();
          CorpusFiles.corpus()
              .topics()
              .forEach(each -> {
                assertThat(topics.topic(each.id()).cautions()).isEqualTo(each.cautions());
                assertThat(topics.topic(each.id()).sources()).isEqualTo(each.sources());
              });
          return null;
        });
  }

  @Test
  void known() {
    TestCorpus.store()
        .<Void>read(reader -> {
          for (KnownThing each : CorpusFiles.corpus().known()) {
            KnownThing read = reader.known().thing(each.id());
            assertThat(read.what()).isEqualTo(each.what());
            assertThat(read.notHeld()).isEqualTo(each.notHeld());
            assertThat(read.published()).isEqualTo(each.published());
            assertThat(read.instrument()).isEqualTo(each.instrument());
            assertThat(reader.known().nearest(each.id()))
                .extracting(near ->
                    new KnownThing.Nearest(
                        near.document(), near.row().map(Heading::id), near.why()))
                .isEqualTo(each.nearest());
          }
          return null;
        });
  }

  @ParameterizedTest
  @MethodSource("lists")
  void words(WordList<?> list) {
    PhraseList written =
        CorpusFiles.corpus().vocabulary().stream()
            .filter(each -> each.name().equals(list.name()))
            .findFirst()
            .orElseThrow();
    assertThat(TestCorpus.store().<List<?>>read(reader -> reader.phrases(list)))
        .isEqualTo(written.phrases().stream().map(each -> typed(list, each)).toList());
  }

  private static Phrase<?> typed(WordList<?> list, Phrase<String> phrase) {
    return new Phrase<>(
        phrase.words(),
        list.meaning().apply(phrase.meaning()).orElseThrow(),
        phrase.notAfter(),
        phrase.notBefore());
  }

  static List<WordList<?>> lists() {
    return WordList.ALL;
  }
}
