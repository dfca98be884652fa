package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.vocabulary.PlainWord;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.store.SearchTerms;
import org.otsecurity.store.StoreReader;

/** What expressions of the thesaurus must not be, since they would speak in every question. */
class ThesaurusLintTest {
  /** ICSS once had the stem of ICS, so that every question about ICS was one about safety. */
  @Test
  void noExpressionHasTheStemOfAWordOfTheField() {
    SearchTerms terms = TestCorpus.store().read(StoreReader::searchTerms);
    Set<List<String>> field =
        TestCorpus.store().read(reader -> reader.phrases(WordList.PLAIN_WORDS)).stream()
            .filter(each -> each.meaning() == PlainWord.FIELD)
            .map(each -> terms.stems(each.words()))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.toSet());
    assertThat(field).isNotEmpty();
    assertThat(CorpusFiles.corpus().thesaurus()).isNotEmpty();
    assertThat(
            CorpusFiles.corpus().thesaurus().stream()
                .flatMap(each -> each.triggers().stream())
                .filter(each -> SearchTerms.words(each).size() == 1)
                .filter(each -> field.contains(terms.stems(each))))
        .isEmpty();
  }
}
