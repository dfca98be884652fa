package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Phrases of the corpus that a query may hold as whole words, in any case. A space or hyphen of a
 * phrase is either in the query, and its last word may be a plural.
 *
 * @param <T> what a phrase means
 */
final class Phrases<T> {
  /** An edition behind the name of a document: a year or a revision. */
  private static final Pattern EDITION =
      Pattern.compile(
          "[ :-]?(?:20[0-2]\\d|r(?:ev)?\\.? ?\\d|revision \\d)(?![a-z0-9])",
          Pattern.CASE_INSENSITIVE);

  /** Most words before a phrase that are taken with it. */
  private static final int MOST_BEFORE = 3;

  private record Phrase<T>(String words, T meaning, List<String> before, boolean edition) {}

  /** The phrases by the letter that they, or a word taken with them, may begin with. */
  private final Map<Character, List<Phrase<T>>> byBeginning = new HashMap<>();

  /** Adds a phrase. */
  void add(String words, T meaning) {
    add(words, meaning, List.of(), false);
  }

  /**
   * Adds a phrase.
   *
   * @param before words that may stand before it and are taken with it
   * @param edition whether an edition behind it is taken with it
   */
  void add(String words, T meaning, List<String> before, boolean edition) {
    Phrase<T> phrase = new Phrase<>(words, meaning, before, edition);
    Stream.concat(Stream.of(words), before.stream())
        .map(each -> each.charAt(0))
        .distinct()
        .forEach(each -> byBeginning.computeIfAbsent(each, c -> new ArrayList<>()).add(phrase));
  }

  /** Whether a phrase is meant where it stands. */
  interface Form {
    /** Whether it is, between two places of a text. */
    boolean isMeant(String text, int from, int to);
  }

  /**
   * Takes the phrases out of a text, the longest at each place.
   *
   * @param form which of them are meant
   * @param into receives how they are typed and what they mean
   * @return the rest, with blanks for each phrase
   */
  String take(String text, Form form, BiConsumer<String, T> into) {
    Blanked rest = new Blanked(text);
    int at = 0;
    while (at < text.length()) {
      List<T> meant = new ArrayList<>();
      int end = isBoundary(text, at) ? longest(text, at, meant) : at;
      if (end > at && form.isMeant(text, at, end)) {
        String typed = text.substring(at, end);
        meant.forEach(each -> into.accept(typed, each));
        rest.take(at, end);
      }
      at = Math.max(at + 1, end);
    }
    return rest.toString();
  }

  /** The end of the longest phrase that begins at a place, or the place if none does. */
  private int longest(String text, int at, List<T> meant) {
    int longest = at;
    char beginning = Character.toLowerCase(text.charAt(at));
    for (Phrase<T> each : byBeginning.getOrDefault(beginning, List.of())) {
      int end = end(text, at, each, MOST_BEFORE);
      if (end > longest) {
        longest = end;
        meant.clear();
      }
      if (end == longest && end > at) {
        meant.add(each.meaning());
      }
    }
    return longest;
  }

  private static int end(String text, int at, Phrase<?> phrase, int before) {
    int longest = match(text, at, phrase);
    for (int i = 0; before > 0 && i < phrase.before().size(); i++) {
      String word = phrase.before().get(i);
      if (startsWith(text, at, word)) {
        int next = at + word.length();
        for (int gap = 0; gap <= 2; gap++) {
          longest = Math.max(longest, end(text, next + gap, phrase, before - 1));
          if (next + gap >= text.length() || "/ -".indexOf(text.charAt(next + gap)) < 0) {
            break;
          }
        }
      }
    }
    return longest;
  }

  private static int match(String text, int at, Phrase<?> phrase) {
    if (!startsWith(text, at, phrase.words())) {
      return -1;
    }
    int end = at + phrase.words().length();
    if (phrase.edition()) {
      Matcher edition = EDITION.matcher(text).region(end, text.length());
      if (edition.lookingAt()) {
        return edition.end();
      }
    }
    if (isBoundary(text, end)) {
      return end;
    }
    return startsWith(text, end, "s") && isBoundary(text, end + 1) ? end + 1 : -1;
  }

  private static boolean startsWith(String text, int at, String words) {
    if (at + words.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < words.length(); i++) {
      char wanted = words.charAt(i);
      char found = Character.toLowerCase(text.charAt(at + i));
      boolean gap = wanted == ' ' || wanted == '-';
      if (gap ? found != ' ' && found != '-' : found != wanted) {
        return false;
      }
    }
    return true;
  }

  /** Whether no word goes on over a place. */
  private static boolean isBoundary(String text, int at) {
    return at == 0
        || at >= text.length()
        || !isWord(text.charAt(at - 1))
        || !isWord(text.charAt(at));
  }

  private static boolean isWord(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
