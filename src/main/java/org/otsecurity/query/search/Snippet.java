package org.otsecurity.query.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.otsecurity.store.SearchTerms;
import org.otsecurity.store.WordStarts;

/** Cuts the sentence out of a text that answers a query best. */
final class Snippet {
  /** Longest snippet, in characters. */
  static final int LONGEST = 240;

  private Snippet() {}

  /**
   * The sentence with most of the stems, shortened at words if it is too long.
   *
   * @param starts how the stems start
   */
  static String of(String text, Set<String> stems, WordStarts starts) {
    String best = "";
    int most = -1;
    int from = 0;
    while (from < text.length()) {
      int end = sentenceEnd(text, from);
      String sentence = text.substring(from, end).strip();
      int found = found(sentence, stems, starts);
      if (found > most && !sentence.isEmpty()) {
        most = found;
        best = sentence;
      }
      from = end;
    }
    return best.length() <= LONGEST ? best : shorten(best, stems, starts);
  }

  /** How many of the stems a sentence holds. Only words that begin like a stem are stemmed. */
  private static int found(String sentence, Set<String> stems, WordStarts starts) {
    Set<String> found = new HashSet<>();
    for (String word : SearchTerms.words(sentence, starts)) {
      String stem = SearchTerms.stem(word);
      if (stems.contains(stem)) {
        found.add(stem);
      }
    }
    return found.size();
  }

  private static int sentenceEnd(String text, int from) {
    for (int i = from; i < text.length() - 2; i++) {
      char c = text.charAt(i);
      boolean stop = c == '.' || c == '!' || c == '?' || c == ';';
      if (stop && text.charAt(i + 1) == ' ' && i - from > 20) {
        return i + 1;
      }
    }
    return text.length();
  }

  /** A run of words with most of the stems. */
  private static String shorten(String sentence, Set<String> stems, WordStarts starts) {
    int room = LONGEST - 2;
    String best = "";
    int most = -1;
    int start = 0;
    for (int step = 0; step < 12 && start < sentence.length(); step++) {
      int end = Math.min(sentence.length(), start + room);
      if (end < sentence.length()) {
        int space = sentence.lastIndexOf(' ', end);
        end = space > start ? space : end;
      }
      String part = sentence.substring(start, end);
      int found = found(part, stems, starts);
      if (found > most) {
        most = found;
        best = (start > 0 ? "…" : "") + part + (end < sentence.length() ? "…" : "");
      }
      int next = sentence.indexOf(' ', start + room / 3);
      if (end == sentence.length() || next < 0) {
        break;
      }
      start = next + 1;
    }
    return best;
  }

  /** The stems of all units. */
  static Set<String> stems(List<Unit> units) {
    Set<String> stems = new HashSet<>();
    units.forEach(each -> stems.addAll(each.stems()));
    return stems;
  }
}
