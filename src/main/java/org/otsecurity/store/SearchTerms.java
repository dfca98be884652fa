package org.otsecurity.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts text into words and stems, the same way for the corpus, the thesaurus and queries. */
public final class SearchTerms {
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("a an the and or but nor of in on at to from by with without for as into onto upon via"
                  + " is are was were be been being am do does did has have had having it its this that"
                  + " these those there their they them he she his her we us our you your i me my one"
                  + " which who whom whose what when where why how if then than so such not no can could"
                  + " may might must shall should will would about between through during before after"
                  + " above below up down out off over under again further once here all any both each"
                  + " few more most other some own same too very just also only against while because"
                  + " until s t d ll re ve m let")
              .split(" "));

  private SearchTerms() {}

  /** The words of a text in order: lower case, without accents and punctuation. */
  public static List<String> words(String text) {
    String plain = plain(text);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** The words of a text that may have one of the stems looked for; others may be among them. */
  public static List<String> words(String text, WordStarts starts) {
    if (!isAscii(text) || text.indexOf('/') >= 0) {
      return words(text);
    }
    List<String> words = new ArrayList<>();
    int length = text.length();
    for (int from = 0; from < length; from++) {
      int end = from;
      while (end < length && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end - from == 1 || (end > from && starts.may(text.charAt(from), text.charAt(from + 1)))) {
        words.add(text.substring(from, end).toLowerCase(Locale.ROOT));
      }
      from = end;
    }
    return words;
  }

  /** The text in lower case with what separates words made plain; cheap for ASCII. */
  private static String plain(String text) {
    String folded = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    String lower = folded.toLowerCase(Locale.ROOT);
    if (lower.indexOf('\u2019') >= 0) {
      lower = lower.replace('\u2019', '\'');
    }
    if (lower.indexOf('\'') >= 0) {
      lower = lower.replace("'s ", " ");
    }
    if (lower.indexOf('&') >= 0) {
      lower = lower.replace("&", " and ");
    }
    return lower.contains("i/o") ? lower.replace("i/o", "io") : lower;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word only holds a sentence together. */
  public static boolean isFunctionWord(String word) {
    return FUNCTION_WORDS.contains(word);
  }

  /** The stem of one lower-case word. */
  public static String stem(String word) {
    return Stemmer.stem(word);
  }

  /** The stems of a text in order, without function words. */
  public static List<String> stems(String text) {
    List<String> stems = new ArrayList<>();
    for (String word : words(text)) {
      if (!isFunctionWord(word)) {
        stems.add(stem(word));
      }
    }
    return stems;
  }

  /**
   * The stems that an expression is known by: without function words, unless only one word would be
   * left ({@code read only}, {@code out of band}).
   */
  static List<String> expression(String text) {
    List<String> stems = stems(text);
    List<String> words = words(text);
    return stems.size() > 1 || words.size() < 2
        ? stems
        : words.stream().map(SearchTerms::stem).toList();
  }
}
