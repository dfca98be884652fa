package org.otsecurity.query.search;

import java.util.Locale;

/**
 * Tells a word by which somebody asks for rows of a kind from the same word as a usual noun. Asked
 * for are "mitigations", "which mitigation", "mitigation for T0800" and whatever has several words;
 * in "risk mitigation" and "mitigation plan" it is a noun like others.
 */
final class KindForm {
  private final QuestionWords words;

  KindForm(QuestionWords words) {
    this.words = words;
  }

  /** Whether the words between two places of a text ask for a kind. */
  boolean asks(String text, int from, int to) {
    String typed = text.substring(from, to).toLowerCase(Locale.ROOT);
    if (typed.endsWith("s") || typed.indexOf(' ') >= 0 || typed.indexOf('-') >= 0) {
      return true;
    }
    String next = wordBehind(text, to);
    if (!next.isEmpty() && !words.isGlue(next)) {
      return false;
    }
    String before = wordBefore(text, from);
    return before.isEmpty() || words.isDeterminer(before);
  }

  /** The word behind one blank; none behind a sign, or where something was taken. */
  private static String wordBehind(String text, int at) {
    int from = at < text.length() && isGap(text.charAt(at)) ? at + 1 : at;
    int to = from;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private static String wordBefore(String text, int at) {
    int to = at > 0 && isGap(text.charAt(at - 1)) ? at - 1 : at;
    int from = to;
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '-';
  }
}
