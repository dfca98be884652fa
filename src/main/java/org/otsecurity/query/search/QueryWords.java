package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.store.SearchTerms;

/** The words of a query as search knows them: joined where the corpus joins them, and spelled. */
final class QueryWords {
  /** Most words read; the rest is ignored. */
  static final int MOST = 40;

  private final Lexicon lexicon;
  private final Set<String> names;
  private final List<Word> words = new ArrayList<>();
  private final List<Interpretation.Correction> corrections = new ArrayList<>();
  private final List<String> beyond;
  private final Map<String, Optional<String>> readBefore = new HashMap<>();

  /**
   * @param text what is to be read
   * @param query the query as typed: its capitals tell what is a name
   */
  QueryWords(Lexicon lexicon, String text, String query) {
    this.lexicon = lexicon;
    this.names = ProperNames.in(query);
    List<String> typed = SearchTerms.words(text);
    int at = 0;
    while (at < typed.size() && words.size() < MOST) {
      String word = typed.get(at++);
      String compound = at < typed.size() ? compound(word, typed.get(at)) : "";
      if (compound.isEmpty()) {
        add(word);
      } else {
        String both = word + " " + typed.get(at++);
        words.add(new Word(both, lexicon.searchTerms().stem(compound), false));
      }
    }
    this.beyond = typed.subList(at, typed.size());
  }

  List<Word> list() {
    return words;
  }

  /** Words read as others. */
  List<Interpretation.Correction> corrections() {
    return corrections;
  }

  /** Words behind the last one read. */
  List<String> beyond() {
    return beyond;
  }

  /** How many words are more than the glue of a sentence. */
  long contents() {
    return words.stream().filter(each -> !each.function()).count();
  }

  private Word word(String typed) {
    SearchTerms terms = lexicon.searchTerms();
    return new Word(typed, terms.stem(typed), terms.isFunctionWord(typed));
  }

  /** Two words that the corpus writes as one: {@code set point}, {@code back up}. */
  private String compound(String left, String right) {
    if (left.length() < 2 || right.length() < 2 || left.length() + right.length() < 5) {
      return "";
    }
    SearchTerms terms = lexicon.searchTerms();
    boolean functions = terms.isFunctionWord(left) || terms.isFunctionWord(right);
    if (functions && left.length() < 3) {
      return "";
    }
    String joined = left + right;
    return lexicon.holds(terms.stem(joined)) ? joined : "";
  }

  private void add(String word) {
    if (isSpelled(word)) {
      words.add(word(word));
      return;
    }
    Optional<String> read = readBefore.computeIfAbsent(word, lexicon.spelling()::meant);
    read.ifPresent(each -> corrections.add(new Interpretation.Correction(word, each)));
    for (String each : read.orElse(word).split(" ")) {
      words.add(word(each));
    }
  }

  /** Whether a word is no mistake: one that is known, a name, or one with a digit. */
  private boolean isSpelled(String word) {
    return lexicon.knows(word) || word.chars().anyMatch(Character::isDigit) || names.contains(word);
  }
}
