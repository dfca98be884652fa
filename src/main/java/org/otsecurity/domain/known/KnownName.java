package org.otsecurity.domain.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name of something that is known and not held.
 *
 * @param name as it is usually written
 * @param onlyAsWritten whether it is a usual word too, and means the thing within a longer text
 *     only where it is written exactly so
 */
public record KnownName(String name, boolean onlyAsWritten) {
  /** Most words of a name that is looked for in a text. */
  public static final int LONGEST = 14;

  private static final Pattern WORD = Pattern.compile("\\p{L}++|\\p{N}++|[+#]");

  /**
   * A word of a text.
   *
   * @param text in lower case
   * @param start where it begins
   * @param end where it ends
   */
  public record Word(String text, int start, int end) {}

  /** The words of a text: runs of letters, and runs of digits. */
  public static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      words.add(new Word(word, matcher.start(), matcher.end()));
    }
    return words;
  }

  /** What some words are compared by: all of them, whatever stands between but for numbers. */
  public static String key(List<Word> words) {
    StringBuilder key = new StringBuilder();
    for (Word each : words) {
      boolean number = Character.isDigit(each.text().charAt(0));
      if (number && !key.isEmpty() && Character.isDigit(key.charAt(key.length() - 1))) {
        key.append('-');
      }
      key.append(each.text());
    }
    return key.toString();
  }

  /** What a name is compared by, whatever its case, hyphens and blanks. */
  public static String key(String name) {
    return key(words(name));
  }

  /** Whether a text can hold an id of any family: each has a digit, or one of a few signs. */
  public static boolean mayHoldId(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (Character.isDigit(sign) || sign == '-' || sign == ':' || sign == '#') {
        return true;
      }
    }
    return false;
  }

  /** Where whole ids of a family stand in a text, in whatever case. */
  public static Pattern ids(String form) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}-])(?:" + form + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
  }

  /** What this name is compared by. */
  public String key() {
    return key(name);
  }

  /**
   * Whether it is a name by its letters: one all in small letters without a number is a usual
   * expression, and a text that has it need not ask for it.
   */
  public boolean isProper() {
    return !name.equals(name.toLowerCase(Locale.ROOT))
        || name.chars().anyMatch(Character::isDigit)
        || name.codePoints().anyMatch(Character::isIdeographic);
  }
}
