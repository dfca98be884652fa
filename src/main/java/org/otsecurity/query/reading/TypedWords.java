package org.otsecurity.query.reading;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.IdGrammar;
import org.otsecurity.domain.vocabulary.Language;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.text.EditDistance;

/** The words of a text in the forms by which its language is told. */
final class TypedWords {
  private final String text;
  private final Words words;
  private final String[] folded;
  private final EnglishWords english;
  private final Map<String, Optional<String>> corrected = new HashMap<>();
  private final BitSet known = new BitSet();
  private final BitSet fixed = new BitSet();
  private final BitSet shouted = new BitSet();

  private TypedWords(String text, EnglishWords english) {
    this.text = text;
    this.words = Words.of(text);
    this.folded = new String[words.size()];
    this.english = english;
    for (int i = 0; i < folded.length; i++) {
      folded[i] = Language.folded(words.word(i));
      known.set(i, isAscii(i) && english.knows(folded[i]));
    }
  }

  static TypedWords of(String text, EnglishWords english) {
    return new TypedWords(text, english);
  }

  /** Words of ids stay as they are, and an acronym among other words is no word of a sentence. */
  void mark(List<IdGrammar.Found> ids) {
    boolean lower = text.chars().anyMatch(Character::isLowerCase);
    for (int i = 0; i < size(); i++) {
      int start = words.start(i);
      int end = words.end(i);
      fixed.set(i, ids.stream().anyMatch(each -> start < each.end() && end > each.start()));
      String typed = typed(i, i + 1);
      shouted.set(
          i, lower && typed.length() > 1 && typed.chars().noneMatch(Character::isLowerCase));
    }
  }

  int size() {
    return folded.length;
  }

  /** A word in lower case, without accents. */
  String folded(int at) {
    return folded[at];
  }

  /** A word in lower case. */
  String lower(int at) {
    return words.word(at);
  }

  /** The text from a word to before another. */
  String typed(int from, int to) {
    return text.substring(words.start(from), words.end(to - 1));
  }

  int start(int at) {
    return words.start(at);
  }

  int end(int at) {
    return words.end(at);
  }

  boolean isFixed(int at) {
    return fixed.get(at);
  }

  /** Whether a word is written together with another, as in man-in-the-middle. */
  boolean isHyphenated(int at) {
    return (start(at) > 0 && text.charAt(start(at) - 1) == '-')
        || (end(at) < text.length() && text.charAt(end(at)) == '-');
  }

  boolean isShouted(int at) {
    return shouted.get(at);
  }

  boolean isAscii(int at) {
    return Language.isAscii(words.word(at));
  }

  /** Whether English has the word just as it stands. */
  boolean isEnglish(int at) {
    return known.get(at);
  }

  boolean isEnglishFunction(int at) {
    return english.isFunctionWord(folded[at]);
  }

  /** Whether an unknown word is one letter away from an English one. */
  boolean isNearEnglish(int at) {
    return isAscii(at)
        && corrected(at).filter(each -> EditDistance.from(folded[at]).to(each, 1) <= 1).isPresent();
  }

  /** Whether an unknown word would be corrected to one of some English words. */
  boolean isSlipOf(int at, String words) {
    return isAscii(at) && corrected(at).filter(List.of(words.split(" "))::contains).isPresent();
  }

  private Optional<String> corrected(int at) {
    return corrected.computeIfAbsent(folded[at], english::corrected);
  }

  /** Whether English has every word, and not only by the names of things. */
  boolean areEnglish() {
    for (int i = 0; i < size(); i++) {
      if (!known.get(i) || english.isOnlyNamed(folded[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word is the same in every language: part of an id, a number or an acronym. */
  boolean isNeutral(int at) {
    return isFixed(at) || isShouted(at) || Character.isDigit(folded[at].charAt(0));
  }

  String text() {
    return text;
  }
}
