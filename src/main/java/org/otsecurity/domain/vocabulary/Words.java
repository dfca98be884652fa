package org.otsecurity.domain.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text as words in lower case, with their places and with what stands between them. */
public final class Words {
  private final String text;
  private final List<Word> words;

  private Words(String text, List<Word> words) {
    this.text = text;
    this.words = words;
  }

  /** What stands between a word and the one before it. */
  enum Gap {
    SPACE,
    HYPHEN,
    OTHER
  }

  /**
   * A run of letters, digits, {@code &} and {@code _}.
   *
   * @param lower it in lower case
   * @param start where it begins in the text
   * @param end where it ends
   * @param gap what stands before it
   */
  record Word(String lower, int start, int end, Gap gap) {}

  /** Splits a text into words. */
  public static Words of(String text) {
    List<Word> words = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isWord(text.charAt(i))) {
        int start = i;
        while (i < text.length() && isWord(text.charAt(i))) {
          i++;
        }
        String lower = text.substring(start, i).toLowerCase(Locale.ROOT);
        words.add(new Word(lower, start, i, start == 0 ? Gap.OTHER : gap(text, last, start)));
        last = i;
      }
    }
    return new Words(text, List.copyOf(words));
  }

  /** How many words it has. */
  public int size() {
    return words.size();
  }

  /** A word in lower case. */
  public String word(int index) {
    return words.get(index).lower();
  }

  /** Where a word begins in the text. */
  public int start(int index) {
    return words.get(index).start();
  }

  /** Where a word ends in the text. */
  public int end(int index) {
    return words.get(index).end();
  }

  /** The index of the word that begins at a place of the text; negative if none does. */
  public int at(int start) {
    int low = 0;
    int high = words.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int here = words.get(middle).start();
      if (here == start) {
        return middle;
      }
      if (here < start) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Whether only white space stands between a word and the one before it. */
  public boolean follows(int index) {
    return index > 0 && index < words.size() && words.get(index).gap() == Gap.SPACE;
  }

  /** Whether it has a number of words and nothing before, behind or beside them. */
  boolean isOnly(int number) {
    return words.size() == number && start(0) == 0 && end(number - 1) == text.length();
  }

  /** The same without some words; what stood before and behind them is not joined. */
  public Words without(int from, int to) {
    List<Word> kept = new ArrayList<>(words.subList(0, from));
    for (Word each : words.subList(to, words.size())) {
      boolean first = kept.size() == from;
      kept.add(first ? new Word(each.lower(), each.start(), each.end(), Gap.OTHER) : each);
    }
    return new Words(text, List.copyOf(kept));
  }

  Gap gap(int index) {
    return words.get(index).gap();
  }

  private static Gap gap(String text, int from, int to) {
    String between = text.substring(from, to);
    return between.isBlank() ? Gap.SPACE : between.equals("-") ? Gap.HYPHEN : Gap.OTHER;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '&' || c == '_' || Character.isSurrogate(c);
  }
}
