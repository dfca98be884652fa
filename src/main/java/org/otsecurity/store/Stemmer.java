package org.otsecurity.store;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts English words to a stem, so that a word is found in its other forms.
 *
 * <p>Lighter than Porter's: {@code operator}, {@code operating} and {@code operation} mean
 * different things in a plant, and the thesaurus joins what belongs together. British spelling and
 * common abbreviations are folded. The rules stand here; the words that follow none stand in the
 * corpus.
 */
final class Stemmer {
  /** Bounds of what is kept, whatever is typed. */
  private static final int MOST_KEPT = 4_096;

  private static final int LONGEST_KEPT = 24;

  private final Map<String, String> abbreviations;
  private final Map<String, String> stems;
  private final Map<String, String> spellings;
  private final Set<String> trueIse;

  /** Stems of words that were cut before: texts shown are made of the same few thousand. */
  private final Map<String, String> cut = new ConcurrentHashMap<>();

  /**
   * @param abbreviations the longer words that abbreviations stand for
   * @param stems the stems of words that the rules would cut otherwise
   * @param spellings the American spellings of words that differ by no rule
   * @param trueIse words on -ise that are not British forms of -ize
   */
  Stemmer(
      Map<String, String> abbreviations,
      Map<String, String> stems,
      Map<String, String> spellings,
      Set<String> trueIse) {
    this.abbreviations = abbreviations;
    this.stems = stems;
    this.spellings = spellings;
    this.trueIse = trueIse;
  }

  /** Returns the stem of a lower-case word. */
  String stem(String typed) {
    String before = cut.get(typed);
    if (before != null) {
      return before;
    }
    String stem = cut(typed);
    if (cut.size() < MOST_KEPT && typed.length() <= LONGEST_KEPT) {
      cut.put(typed, stem);
    }
    return stem;
  }

  private String cut(String typed) {
    String word = abbreviations.getOrDefault(typed, typed);
    String known = stems.get(word);
    if (known != null) {
      return known;
    }
    if (word.length() < 4 || hasDigit(word)) {
      return word;
    }
    String singular = singular(word);
    String american = american(singular);
    String stem = suffix(american);
    return finish(stem);
  }

  private static String singular(String w) {
    if (w.endsWith("ies") && w.length() > 4) {
      return w.substring(0, w.length() - 3) + "y";
    }
    if (w.endsWith("sses") || w.endsWith("xes") || w.endsWith("ches") || w.endsWith("shes")) {
      return w.substring(0, w.length() - 2);
    }
    boolean plural =
        w.endsWith("s")
            && !w.endsWith("ss")
            && !w.endsWith("us")
            && !w.endsWith("is")
            && !w.endsWith("ics");
    return plural ? w.substring(0, w.length() - 1) : w;
  }

  private String american(String w) {
    String known = spellings.get(w);
    if (known != null) {
      return known;
    }
    if (w.length() >= 6 && (w.endsWith("our") || w.endsWith("oural")) && !w.endsWith("tour")) {
      return w.replace("our", "or");
    }
    for (String ending : new String[] {"isation", "ise", "ised", "ising", "iser"}) {
      if (w.endsWith(ending) && w.length() > ending.length() + 3) {
        String base = w.substring(0, w.length() - ending.length());
        return trueIse.contains(base + "ise") ? w : base + "iz" + ending.substring(2);
      }
    }
    return w;
  }

  private static String suffix(String w) {
    if (w.endsWith("ification")) {
      return w.substring(0, w.length() - 7);
    }
    String verb = participle(w);
    if (!verb.equals(w)) {
      return suffix(verb);
    }
    if (w.endsWith("ional") && w.length() > 8) {
      return suffix(w.substring(0, w.length() - 2));
    }
    if (w.endsWith("ation") && w.length() >= 9) {
      return w.substring(0, w.length() - 5);
    }
    if (w.endsWith("ate") && w.length() >= 7) {
      return w.substring(0, w.length() - 3);
    }
    if (w.endsWith("ion") && w.length() >= 8) {
      return w.substring(0, w.length() - 3);
    }
    if (w.endsWith("ability") && w.length() >= 9) {
      return w.substring(0, w.length() - 5) + "l";
    }
    if (w.endsWith("ery") && w.length() >= 7) {
      return w.substring(0, w.length() - 1);
    }
    if (w.endsWith("ly") && w.length() >= 6) {
      return suffix(w.substring(0, w.length() - 2));
    }
    if (w.endsWith("ment") && w.length() >= 8 && "eglsytn".indexOf(w.charAt(w.length() - 5)) >= 0) {
      return w.substring(0, w.length() - 4);
    }
    return w;
  }

  private static String participle(String w) {
    String base = w;
    if (w.endsWith("ing") && w.length() >= 6) {
      base = w.substring(0, w.length() - 3);
    } else if (w.endsWith("ed") && !w.endsWith("eed") && w.length() >= 5) {
      base = w.substring(0, w.length() - 2);
    }
    if (base.equals(w) || base.length() < 3 || !hasVowel(base)) {
      return w;
    }
    int last = base.length() - 1;
    boolean doubled = base.charAt(last) == base.charAt(last - 1);
    boolean kept = "aeioulsz".indexOf(base.charAt(last)) >= 0;
    return doubled && !kept ? base.substring(0, last) : base;
  }

  private static String finish(String w) {
    String stem = w;
    if (stem.endsWith("e") && stem.length() > 4) {
      stem = stem.substring(0, stem.length() - 1);
    }
    // authenticating and authenticate, isolating and isolate end alike
    if (stem.endsWith("at") && stem.length() >= 6) {
      stem = stem.substring(0, stem.length() - 2);
    }
    if (stem.endsWith("y") && stem.length() > 4) {
      stem = stem.substring(0, stem.length() - 1) + "i";
    }
    if (stem.endsWith("fi") && stem.length() > 4) {
      stem = stem.substring(0, stem.length() - 1);
    }
    if (stem.endsWith("ll") || stem.endsWith("ss")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    return stem;
  }

  private static boolean hasDigit(String w) {
    for (int i = 0; i < w.length(); i++) {
      if (Character.isDigit(w.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasVowel(String w) {
    for (int i = 0; i < w.length(); i++) {
      if ("aeiouy".indexOf(w.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
