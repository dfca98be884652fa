package org.otsecurity.query.reading;

import java.util.Optional;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.QuestionSign;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.store.StoreReader;

/** The words that ask what something is, such as "what is a", before the name of it. */
record AskedMeaning(PhraseFinder<QuestionSign> signs) {
  static AskedMeaning of(StoreReader reader) {
    return new AskedMeaning(
        PhraseFinder.of(reader.phrases(WordList.QUESTION_SIGNS)).only(QuestionSign.ASKS_MEANING));
  }

  /** What stands behind such words; empty if a text does not begin with them, or has no more. */
  Optional<String> behind(String text) {
    Words words = Words.of(text);
    return signs
        .at(words, 0)
        .map(PhraseFinder.Found::to)
        .filter(to -> to < words.size())
        .map(to -> text.substring(words.start(to)));
  }
}
