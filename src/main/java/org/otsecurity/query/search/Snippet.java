package org.otsecurity.query.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.otsecurity.store.SearchTerms;

/** Cuts the sentence out of a text that answers a query best. */
final class Snippet {
  /** Longest snippet, in characters. */
  static final int LONGEST = 240;

  private Snippet() {}

  /** The sentence with most of the stems, shortened at words if it is too long. */
  static String of(String text, Set<String> stems) {
    String best = "";
    int most = -1;
    int from = 0;
    while (from < text.length()) {
      int end = sentenceEnd(text, from);
      String sentence = text.substring(from, end).strip();
      int found = found(sentence, stems);
      if (found > most && !sentence.isEmpty()) {
        most = found;
        best = sentence;
      }
      from = end;
    }
    return best.length() <= LONGEST ? best : shorten(best, stems);
  }

  /** How many of the stems a sentence holds. Only words that begin like a stem are stemmed. */
  private static int found(String sentence, Set<String> stems) {
    Set<String> found = new HashSet<>();
    for (String word : SearchTerms.words(sentence)) {
      if (begins(word, stems)) {
        String stem = SearchTerms.stem(word);
        if (stems.contains(stem)) {
          found.add(stem);
        }
      }
    }
    return found.size();
  }

  /** Stemming never changes the first two letters of a word. */
  private static boolean begins(String word, Set<String> stems) {
    for (String stem : stems) {
      if (stem.regionMatches(0, word, 0, Math.min(2, stem.length()))) {
        return true;
      }
    }
    return false;
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
  private static String shorten(String sentence, Set<String> stems) {
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
      int found = found(part, stems);
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
