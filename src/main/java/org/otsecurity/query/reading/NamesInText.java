package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.otsecurity.domain.vocabulary.NameSign;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.Words;

/** Where names stand in a text as whole words, in singular or plural, whatever the case. */
public final class NamesInText {
  /** Characters before a name among which they are looked for, with punctuation in between. */
  private static final int BEFORE = 60;

  /** Places of one name that are looked at. */
  private static final int MOST_PLACES = 10;

  private final String text;
  private final Words words;
  private final PhraseFinder<NameSign> denials;

  /**
   * @param text in the spelling of the names
   * @param denials words that turn the name behind them into what is not meant
   */
  public NamesInText(String text, PhraseFinder<NameSign> denials) {
    this.text = plain(text);
    this.words = Words.of(this.text);
    this.denials = denials;
  }

  /**
   * A name that stands in the text.
   *
   * @param meant what it is a name of
   * @param name the name
   * @param start where it begins
   * @param end where it ends
   */
  public record Match<T>(T meant, String name, int start, int end) {
    /** Whether it is part of a longer name. */
    public boolean within(Match<?> other) {
      return other.start <= start && other.end >= end && other.end - other.start > end - start;
    }
  }

  /** Every place where one of the names stands and is not denied. */
  public <T> List<Match<T>> of(T meant, Collection<String> names) {
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
      if (denials.before(words, words.at(at + 1)).isEmpty()) {
        matches.add(new Match<>(meant, name, at, at + wanted.length()));
      }
    }
  }

  /**
   * Whether the words before the name at a place of a text turn it into what is not meant.
   *
   * @param denials words that do
   */
  public static boolean isDenied(String text, int at, PhraseFinder<NameSign> denials) {
    Words near = Words.of(plain(text.substring(Math.max(0, at - BEFORE), at)));
    return denials.before(near, near.size()).isPresent();
  }

  /** In lower case, with one space for every run of what is no part of a word, and around it. */
  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(lower.length() + 2).append(' ');
    boolean apart = true;
    int c;
    for (int at = 0; at < lower.length(); at += Character.charCount(c)) {
      c = lower.codePointAt(at);
      if (isOfWord(c)) {
        plain.appendCodePoint(c);
        apart = false;
      } else if (!apart) {
        plain.append(' ');
        apart = true;
      }
    }
    return apart && plain.length() > 1 ? plain.toString() : plain.append(' ').toString();
  }

  private static boolean isOfWord(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '&';
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
