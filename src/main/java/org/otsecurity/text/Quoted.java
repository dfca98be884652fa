package org.otsecurity.text;

/**
 * What a caller typed, as it is said back: on one line and never long, so that no answer floods.
 */
public final class Quoted {
  /** Enough to recognize what was typed in a message. */
  private static final int IN_A_MESSAGE = 80;

  /** Enough to recognize a question in its answer. */
  private static final int IN_AN_ANSWER = Limits.NAME;

  private Quoted() {}

  /** What was typed, for a message or a note. */
  public static String of(String typed) {
    return cut(typed, IN_A_MESSAGE);
  }

  /** What was asked, for an answer that repeats its question. */
  public static String question(String typed) {
    return cut(typed, IN_AN_ANSWER);
  }

  private static String cut(String typed, int most) {
    String text = typed.strip();
    boolean whole = text.length() <= most;
    int end = whole ? text.length() : most;
    if (!whole && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    StringBuilder line = new StringBuilder(end + 1);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) ? ' ' : c);
    }
    return whole ? line.toString() : line.append('…').toString();
  }
}
