package org.otsecurity.domain.id;

/**
 * The signs of an id as keyboards have them: text processors, browsers and input methods put other
 * dashes, spaces and digits in their place, which look alike.
 */
public final class Signs {
  /** The distance of full-width signs from plain ones. */
  private static final int FULL_WIDTH = 0xFF01 - '!';

  private Signs() {}

  /** A text with plain signs, as long as before: what is found in it has the same place. */
  public static String plain(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) < 128) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text);
    for (; at < text.length(); at++) {
      plain.setCharAt(at, plain(text.charAt(at)));
    }
    return plain.toString();
  }

  private static char plain(char sign) {
    if (sign < 128) {
      return sign;
    }
    if (sign >= '\uFF01' && sign <= '\uFF5E') {
      return (char) (sign - FULL_WIDTH);
    }
    return switch (Character.getType(sign)) {
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.DASH_PUNCTUATION -> '-';
      case Character.DECIMAL_DIGIT_NUMBER -> (char) ('0' + Character.digit(sign, 10));
      case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> '"';
      case Character.MATH_SYMBOL -> sign == '\u2212' ? '-' : sign;
      default -> sign;
    };
  }

  /** A text that should be one id, with plain signs, single spaces, and without invisible signs. */
  public static String line(String text) {
    String plain = plain(text);
    StringBuilder line = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char sign = plain.charAt(i);
      boolean isSpace = Character.isWhitespace(sign);
      boolean again = isSpace && (line.isEmpty() || line.charAt(line.length() - 1) == ' ');
      if (!again && Character.getType(sign) != Character.FORMAT) {
        line.append(isSpace ? ' ' : sign);
      }
    }
    return line.toString().strip();
  }
}
