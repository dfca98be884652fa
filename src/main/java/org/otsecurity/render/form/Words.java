package org.otsecurity.render.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as forms with markup take them: without characters that no reader sees, in one line. */
final class Words {
  private static final Pattern SPACES = Pattern.compile("\\s++");

  /** An address of the web, perhaps with the mark that ends the sentence it stands in. */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9][A-Za-z0-9._~:/?#@!$&*+,=%-]*+");

  private static final String ENDS_OF_SENTENCES = ".,:!?";

  private static final char REPLACED = '\ufffd';

  private Words() {}

  /**
   * A part of a text.
   *
   * @param words what it says
   * @param address whether that is an address of the web
   */
  record Part(String words, boolean address) {}

  /** A text in one line, its spaces made single. */
  static String oneLine(String text) {
    if (isOneLine(text)) {
      return text;
    }
    return SPACES.matcher(visible(text, true)).replaceAll(" ").strip();
  }

  /** Whether a text is in one line already, as most are; then nothing has to be made of it. */
  private static boolean isOneLine(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean plain = isPlain(sign);
      if (!plain || (sign == ' ' && before == ' ')) {
        return false;
      }
      before = sign;
    }
    return before != ' ' || text.isEmpty();
  }

  /** Signs of Latin and other scripts, dashes, quotation marks: none is a space or is hidden. */
  private static boolean isPlain(char sign) {
    return (sign >= ' ' && sign < 0x7f)
        || (sign >= 0xa0 && sign < 0x1680)
        || (sign >= 0x2010 && sign < 0x2028);
  }

  /** A line whose spaces have a meaning. */
  static String line(String text) {
    return visible(text, false);
  }

  /** A text cut into addresses and what stands between them. */
  static List<Part> parts(String text) {
    if (!text.contains("http")) {
      return text.isEmpty() ? List.of() : List.of(new Part(text, false));
    }
    List<Part> parts = new ArrayList<>();
    Matcher address = ADDRESS.matcher(text);
    int end = 0;
    while (address.find()) {
      if (address.start() > end) {
        parts.add(new Part(text.substring(end, address.start()), false));
      }
      end = address.end();
      while (ENDS_OF_SENTENCES.indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      parts.add(new Part(text.substring(address.start(), end), true));
    }
    if (end < text.length()) {
      parts.add(new Part(text.substring(end), false));
    }
    return parts;
  }

  /**
   * Replaces control characters, halves of characters, tags, and what turns the direction of a text
   * around: a page would not be well formed, or would show other words than it holds.
   */
  private static String visible(String text, boolean spaces) {
    StringBuilder seen = new StringBuilder(text.length());
    text.codePoints()
        .forEach(each -> {
          boolean space = each == '\t' || (spaces && (each == '\n' || each == '\r'));
          seen.appendCodePoint(!space && hidden(each) ? REPLACED : each);
        });
    return seen.toString();
  }

  private static boolean hidden(int character) {
    return Character.isISOControl(character)
        || (character >= 0x202a && character <= 0x202e)
        || (character >= 0x2066 && character <= 0x2069)
        || (character >= 0xe0000 && character <= 0xe007f)
        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
        || (character & 0xfffe) == 0xfffe;
  }
}
