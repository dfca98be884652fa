package org.otsecurity.domain.id;

/**
 * The signs with which a match of a pattern begins, as far as they show without compiling it:
 * letters, digits, groups, alternatives and plain classes are read, of anything else nothing is
 * known.
 */
final class Beginnings {
  private static final String SPECIAL = "\\^$.|?*+()[]{}";

  private final String pattern;
  private final StringBuilder signs = new StringBuilder();
  private int at;

  private Beginnings(String pattern) {
    this.pattern = pattern;
  }

  /** The signs, letters as small ones; empty if it may be any. */
  static String of(String pattern) {
    Beginnings reading = new Beginnings(pattern);
    return reading.alternatives() && reading.at == pattern.length() ? reading.signs.toString() : "";
  }

  static char small(char sign) {
    return sign >= 'A' && sign <= 'Z' ? (char) (sign + ('a' - 'A')) : sign;
  }

  /** Reads what alternatives begin with, up to the bracket that closes them. */
  private boolean alternatives() {
    boolean known = first();
    skip();
    while (known && is('|')) {
      at++;
      known = first();
      skip();
    }
    return known;
  }

  private boolean first() {
    boolean known;
    if (is('(')) {
      known = group();
    } else if (is('[')) {
      known = signsOfClass();
    } else {
      known = at < pattern.length() && SPECIAL.indexOf(pattern.charAt(at)) < 0;
      if (known) {
        signs.append(small(pattern.charAt(at)));
        at++;
      }
    }
    return known && !is('?') && !is('*') && !is('{');
  }

  private boolean group() {
    int name = pattern.startsWith("(?<", at) ? pattern.indexOf('>', at) : at + 2;
    boolean isPlain = pattern.startsWith("(?:", at);
    boolean isNamed = name > at + 3 && Character.isLetter(pattern.charAt(at + 3));
    if (!isPlain && !isNamed) {
      return false;
    }
    at = name + 1;
    boolean known = alternatives();
    if (!is(')')) {
      return false;
    }
    at++;
    return known;
  }

  private boolean signsOfClass() {
    int end = pattern.indexOf(']', at);
    for (int i = at + 1; i < end; i++) {
      char from = pattern.charAt(i);
      char to = from;
      if (i + 2 < end && pattern.charAt(i + 1) == '-') {
        to = pattern.charAt(i + 2);
        i += 2;
      }
      if (!isLetterOrDigit(from) || !isLetterOrDigit(to)) {
        return false;
      }
      for (char each = from; each <= to; each++) {
        signs.append(small(each));
      }
    }
    at = end + 1;
    return end > 0;
  }

  /** Skips the rest of an alternative. */
  private void skip() {
    int depth = 0;
    while (at < pattern.length() && (depth > 0 || !(is('|') || is(')')))) {
      if (is('\\')) {
        at++;
      } else if (is('[')) {
        at = Math.max(at, pattern.indexOf(']', at));
      } else if (is('(')) {
        depth++;
      } else if (is(')')) {
        depth--;
      }
      at++;
    }
  }

  private boolean is(char sign) {
    return at < pattern.length() && pattern.charAt(at) == sign;
  }

  /** Whether a sign is a letter or digit of English. */
  static boolean isLetterOrDigit(char sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9');
  }
}
