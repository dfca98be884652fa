package org.otsecurity.query.search;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.otsecurity.domain.vocabulary.Phrase;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.PlainWord;
import org.otsecurity.domain.vocabulary.QuestionSign;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.store.SearchTerms;
import org.otsecurity.store.StoreReader;

/** The words of the corpus that make up a question, beside those that are looked for. */
final class QuestionWords {
  private final Map<String, PlainWord> plain;
  private final PhraseFinder<QuestionSign> asksMeaning;
  private final PhraseFinder<QuestionSign> asksForRetired;
  private final PhraseFinder<QuestionSign> asksForNames;
  private final PhraseFinder<QuestionSign> asksWhatAttackersDo;
  private final SearchTerms terms;

  private QuestionWords(
      Map<String, PlainWord> plain, PhraseFinder<QuestionSign> signs, SearchTerms terms) {
    this.plain = plain;
    this.asksMeaning = signs.only(QuestionSign.ASKS_MEANING);
    this.asksForRetired = signs.only(QuestionSign.ASKS_FOR_RETIRED);
    this.asksForNames = signs.only(QuestionSign.ASKS_FOR_NAMES);
    this.asksWhatAttackersDo = signs.only(QuestionSign.ASKS_WHAT_ATTACKERS_DO);
    this.terms = terms;
  }

  /** Reads them; a word that is both a filler and another is a filler. */
  static QuestionWords of(StoreReader reader) {
    return new QuestionWords(
        reader.phrases(WordList.PLAIN_WORDS).stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Phrase::words, Phrase::meaning, (a, b) -> a == PlainWord.FILLER ? a : b)),
        PhraseFinder.of(reader.phrases(WordList.QUESTION_SIGNS)),
        reader.searchTerms());
  }

  /** Whether a word only makes up the question. */
  boolean isFiller(String word) {
    return plain.get(word) == PlainWord.FILLER;
  }

  /** Whether a word names the field as a whole. */
  boolean isOfField(String word) {
    return plain.get(word) == PlainWord.FIELD;
  }

  /** Whether a word is a usual verb unless it has an object and somebody who does it. */
  boolean isVerb(String word) {
    return plain.get(word) == PlainWord.VERB;
  }

  /** Whether a word stands before a verb that says what somebody wants to do. */
  boolean isActor(String word) {
    return plain.get(word) == PlainWord.ACTOR;
  }

  /** Whether a word stands before a noun that is counted or pointed at. */
  boolean isDeterminer(String word) {
    return plain.get(word) == PlainWord.DETERMINER;
  }

  /** Whether a word says nothing of what is looked for. */
  boolean isGlue(String word) {
    return terms.isFunctionWord(word) || isFiller(word);
  }

  /** Whether a text does nothing but ask what something means that stands behind it. */
  boolean asksMeaning(String text) {
    Words words = Words.of(text);
    return asksMeaning
        .at(words, 0)
        .filter(each ->
            IntStream.range(each.to(), words.size()).allMatch(i -> isDeterminer(words.word(i))))
        .isPresent();
  }

  /** Whether a query asks for what is retired. */
  boolean asksForRetired(String query) {
    return asksForRetired.standsIn(Words.of(query));
  }

  /** Whether a query asks for what attackers do. */
  boolean asksWhatAttackersDo(String query) {
    return asksWhatAttackersDo.at(Words.of(query), 0).isPresent();
  }

  /** A query without the words that ask what else something is called. */
  String withoutAskingForNames(String query) {
    Words words = Words.of(query);
    Blanked rest = new Blanked(query);
    asksForNames
        .in(words)
        .forEach(each -> rest.take(words.start(each.from()), words.end(each.to() - 1)));
    return rest.toString();
  }
}
