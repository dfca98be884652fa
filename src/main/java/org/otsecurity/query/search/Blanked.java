package org.otsecurity.query.search;

import java.util.Locale;

/** A text out of which parts are taken; blanks stand for them, so that no place changes. */
final class Blanked {
  private final StringBuilder text;

  Blanked(String text) {
    this.text = new StringBuilder(text);
  }

  /** Takes out what stands between two places. */
  void take(int from, int to) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, ' ');
    }
  }

  /** Takes out every part that reads so, in whatever case; false if there is none. */
  boolean take(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    int at = text.toString().toLowerCase(Locale.ROOT).indexOf(lower);
    boolean found = at >= 0;
    while (at >= 0 && !part.isBlank()) {
      take(at, Math.min(text.length(), at + part.length()));
      at = text.toString().toLowerCase(Locale.ROOT).indexOf(lower);
    }
    return found;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
