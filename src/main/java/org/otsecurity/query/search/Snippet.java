package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.otsecurity.store.Postings;
import org.otsecurity.store.SearchTerms;
import org.otsecurity.store.WordStarts;

/** Cuts the sentences out of texts that answer a query best. */
final class Snippet {
  /** Longest snippet, in characters. */
  static final int LONGEST = 130;

  /** Share of the weight of an expression for another one that it is also read as. */
  private static final double READ_AS = 0.6;

  /** Shortest sentence, in characters: what ends sooner is an abbreviation. */
  private static final int SHORTEST = 20;

  private final SearchTerms terms;

  /** Words looked for, each with what it tells: the rarer, the more. */
  private final Map<String, Double> weights = new HashMap<>();

  /** What expressions of the query are also read as, by the stems of it. */
  private final List<Expression> alsoReadAs = new ArrayList<>();

  private final WordStarts starts;

  private record Expression(Set<String> stems, double weight) {}

  /**
   * @param reading what the query looks for
   * @param rows how many requirements there are
   * @param terms how words are cut to stems
   */
  Snippet(Reading reading, int rows, SearchTerms terms) {
    this.terms = terms;
    for (Unit unit : reading.units()) {
      for (String stem : unit.stems()) {
        weights.merge(stem, unit.weight() / unit.stems().size(), Math::max);
      }
      // Of several words, the rare ones tell more.
      boolean all = unit.words().size() == unit.stems().size();
      for (int i = 0; all && i < unit.words().size(); i++) {
        Postings word = unit.words().get(i);
        double own = Unit.rarity(word.mass(), rows) / unit.stems().size();
        weights.merge(unit.stems().get(i), own, Math::min);
      }
    }
    for (Interpretation.ReadAs each : reading.concepts()) {
      double weight = terms.stems(each.expression()).stream().mapToDouble(this::weight).sum();
      each.lookedFor().stream()
          .map(one -> Set.copyOf(terms.stems(one)))
          .filter(stems -> !stems.isEmpty() && !weights.keySet().containsAll(stems))
          .forEach(stems -> alsoReadAs.add(new Expression(stems, READ_AS * weight)));
    }
    Set<String> all = new HashSet<>(weights.keySet());
    alsoReadAs.forEach(each -> all.addAll(each.stems()));
    this.starts = WordStarts.of(all);
  }

  private double weight(String stem) {
    return weights.getOrDefault(stem, 0.0);
  }

  /** The sentence that tells most of what is looked for, shortened if it is too long. */
  String of(String text) {
    String best = "";
    double most = -1;
    int from = 0;
    while (from < text.length()) {
      int end = sentenceEnd(text, from);
      String sentence = text.substring(from, end).strip();
      double told = told(sentence);
      if (told > most && !sentence.isEmpty()) {
        most = told;
        best = sentence;
      }
      from = end;
    }
    return best.length() <= LONGEST ? best : shorten(best);
  }

  /** What a sentence tells. Only words that begin like a stem are stemmed. */
  private double told(String sentence) {
    Set<String> found = new HashSet<>();
    for (String word : SearchTerms.words(sentence, starts)) {
      found.add(terms.stem(word));
    }
    double told = found.stream().mapToDouble(this::weight).sum();
    return told
        + alsoReadAs.stream()
            .filter(each -> found.containsAll(each.stems()))
            .mapToDouble(Expression::weight)
            .max()
            .orElse(0);
  }

  private static int sentenceEnd(String text, int from) {
    for (int i = from; i < text.length() - 2; i++) {
      if (i - from > SHORTEST && isStop(text, i)) {
        return i + 1;
      }
    }
    return text.length();
  }

  /** Whether a sentence ends at a place: behind the stop of an abbreviation none begins. */
  private static boolean isStop(String text, int at) {
    char c = text.charAt(at);
    boolean stop = c == '.' || c == '!' || c == '?';
    return stop
        && text.charAt(at + 1) == ' '
        && (c != '.' || Character.isUpperCase(text.charAt(at + 2)) || isDigit(text, at));
  }

  private static boolean isDigit(String text, int stop) {
    return Character.isDigit(text.charAt(stop - 1)) && !Character.isDigit(text.charAt(stop + 2));
  }

  /** The clauses of a sentence that tell most and fit; words, if the first is too long. */
  private String shorten(String sentence) {
    int room = LONGEST - 2;
    String best = "";
    double most = -1;
    int start = 0;
    while (start < sentence.length()) {
      int end = end(sentence, start, room);
      String part = sentence.substring(start, end).strip();
      double told = told(part);
      if (told > most) {
        most = told;
        best = (start > 0 ? "…" : "") + part + (end < sentence.length() ? "…" : "");
      }
      int next = clauseEnd(sentence, start, start + room / 3);
      if (end == sentence.length() || next <= start) {
        break;
      }
      start = next;
    }
    return best;
  }

  /** Where a part ends that begins at a place: behind its last clause that fits. */
  private static int end(String sentence, int start, int room) {
    if (sentence.length() - start <= room) {
      return sentence.length();
    }
    int clause = start;
    for (int i = start + room / 2; i < start + room; i++) {
      clause = isClauseEnd(sentence, i) ? i + 1 : clause;
    }
    if (clause > start) {
      return clause;
    }
    int space = sentence.lastIndexOf(' ', start + room);
    return space > start ? space : start + room;
  }

  /** Behind the first clause that ends from a place on, or the next word if none does soon. */
  private static int clauseEnd(String sentence, int start, int from) {
    for (int i = from; i < Math.min(sentence.length(), start + LONGEST); i++) {
      if (isClauseEnd(sentence, i)) {
        return i + 1;
      }
    }
    return sentence.indexOf(' ', from) + 1;
  }

  private static boolean isClauseEnd(String sentence, int at) {
    return ",;:".indexOf(sentence.charAt(at)) >= 0
        && at + 1 < sentence.length()
        && sentence.charAt(at + 1) == ' ';
  }
}
