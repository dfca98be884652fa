package org.otsecurity.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.sector.Role;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.store.Store;

class KeptTest {
  @Test
  void aListOfWordsIsReadOnce() {
    try (Store store = Store.open(TestCorpus.database(), 1)) {
      long before = store.statements();
      Kept<PhraseFinder<Role>> names = Kept.words(WordList.ROLE_NAMES);
      assertThat(names.from(store).meaning(Words.of("Asset Owner"))).contains(Role.OPERATOR);
      assertThat(names.from(store)).isSameAs(store.read(names::from));
      assertThat(store.statements()).isEqualTo(before + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyListIsInTheDatabase(WordList<?> list) {
    assertThat(TestCorpus.store().<Integer>read(reader -> reader.phrases(list).size()))
        .isPositive();
  }

  static List<WordList<?>> lists() {
    return WordList.ALL;
  }
}
