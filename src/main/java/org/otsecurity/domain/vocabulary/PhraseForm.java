package org.otsecurity.domain.vocabulary;

import java.util.ArrayList;
import java.util.List;

/** The words of a phrase, one after the other, to be laid over the words of a text. */
record PhraseForm(List<Step> steps) {

  /**
   * One word of it.
   *
   * @param word in lower case
   * @param beginning whether it stands for all words that begin so
   * @param hyphen whether a hyphen may stand before it
   */
  record Step(String word, boolean beginning, boolean hyphen) {
    boolean fits(String other) {
      return beginning ? other.startsWith(word) : other.equals(word);
    }
  }

  static PhraseForm of(String phrase) {
    List<Step> steps = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= phrase.length(); i++) {
      if (i == phrase.length() || phrase.charAt(i) == ' ' || phrase.charAt(i) == '-') {
        boolean beginning = phrase.charAt(i - 1) == '*';
        String word = phrase.substring(start, beginning ? i - 1 : i);
        steps.add(new Step(word, beginning, start > 0 && phrase.charAt(start - 1) == '-'));
        start = i + 1;
      }
    }
    return new PhraseForm(List.copyOf(steps));
  }

  int size() {
    return steps.size();
  }

  Step first() {
    return steps.getFirst();
  }

  /** Whether it stands in a text from a word on. */
  boolean standsAt(Words text, int from) {
    if (from < 0 || from + steps.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (!step.fits(text.word(from + i)) || (i > 0 && !joins(text.gap(from + i), step))) {
        return false;
      }
    }
    return true;
  }

  private static boolean joins(Words.Gap gap, Step step) {
    return gap == Words.Gap.SPACE || (gap == Words.Gap.HYPHEN && step.hyphen());
  }
}
