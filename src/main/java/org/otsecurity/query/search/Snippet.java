package org.otsecurity.query.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.otsecurity.store.SearchTerms;
import org.otsecurity.store.WordStarts;

/** Cuts the sentences out of texts that answer a query best. */
final class Snippet {
  /** Longest snippet, in characters. */
  static final int LONGEST = 130;

  private final SearchTerms terms;
  private final Set<String> stems = new HashSet<>();
  private final WordStarts starts;

  /**
   * @param units what the query looks for
   * @param terms how words are cut to stems
   */
  Snippet(List<Unit> units, SearchTerms terms) {
    this.terms = terms;
    units.forEach(each -> stems.addAll(each.stems()));
    this.starts = WordStarts.of(stems);
  }

  /** The sentence with most of the stems, shortened at words if it is too long. */
  String of(String text) {
    String best = "";
    int most = -1;
    int from = 0;
    while (from < text.length()) {
      int end = sentenceEnd(text, from);
      String sentence = text.substring(from, end).strip();
      int found = found(sentence);
      if (found > most && !sentence.isEmpty()) {
        most = found;
        best = sentence;
      }
      from = end;
    }
    return best.length() <= LONGEST ? best : shorten(best);
  }

  /** How many of the stems a sentence holds. Only words that begin like a stem are stemmed. */
  private int found(String sentence) {
    Set<String> found = new HashSet<>();
    for (String word : SearchTerms.words(sentence, starts)) {
      String stem = terms.stem(word);
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
  private String shorten(String sentence) {
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
      int found = found(part);
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
}
