package org.otsecurity.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where names stand in a text as whole words, in singular or plural, whatever the case. */
final class NamesInText {
  /** Words that turn the name behind them into what is not meant. */
  private static final Pattern DENIED =
      Pattern.compile(
          " (?:non|not(?: an?| in(?: the)?)?|no(?: longer an?)?|without an?|outside(?: of)?(?: the)?"
              + "|none in|except(?: in)?|excluding|(?:other|rather) than(?: an?)?) $");

  /** Characters that these words take at most, with the spaces around them. */
  private static final int LONGEST_DENIAL = 20;

  /** Characters before a name among which they are looked for, with punctuation in between. */
  private static final int BEFORE = 60;

  /** Places of one name that are looked at. */
  private static final int MOST_PLACES = 10;

  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}&]++");

  private final String text;

  NamesInText(String text) {
    this.text = plain(text);
  }

  /**
   * A name that stands in the text.
   *
   * @param meant what it is a name of
   * @param name the name
   * @param start where it begins
   * @param end where it ends
   */
  record Match<T>(T meant, String name, int start, int end) {
    /** Whether it is part of a longer name. */
    boolean within(Match<?> other) {
      return other.start <= start && other.end >= end && other.end - other.start > end - start;
    }
  }

  /** Every place where one of the names stands and is not denied. */
  <T> List<Match<T>> of(T meant, Collection<String> names) {
    List<Match<T>> matches = new ArrayList<>();
    for (String name : names) {
      String bare = plain(name).strip();
      add(matches, meant, name, bare);
      add(matches, meant, name, bare + "s");
      if (bare.endsWith("y")) {
        add(matches, meant, name, bare.substring(0, bare.length() - 1) + "ies");
      }
    }
    return matches;
  }

  private <T> void add(List<Match<T>> matches, T meant, String name, String form) {
    String wanted = " " + form + " ";
    int places = 0;
    for (int at = text.indexOf(wanted);
        at >= 0 && places < MOST_PLACES;
        at = text.indexOf(wanted, at + 1)) {
      places++;
      if (!DENIED.matcher(text.substring(Math.max(0, at - LONGEST_DENIAL), at + 1)).find()) {
        matches.add(new Match<>(meant, name, at, at + wanted.length()));
      }
    }
  }

  /** Whether the words before the name at a place of a text turn it into what is not meant. */
  static boolean isDenied(String text, int at) {
    String near = text.substring(Math.max(0, at - BEFORE), at);
    return DENIED.matcher(plain(near)).find();
  }

  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace("centre", "center");
    return " " + PUNCTUATION.matcher(lower).replaceAll(" ").strip() + " ";
  }
}
