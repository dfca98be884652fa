package org.otsecurity.query.search;

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
    // In place: in lower case a text may be longer, and what stands behind is elsewhere.
    String whole = text.toString();
    boolean found = false;
    int at = 0;
    while (!part.isBlank() && at + part.length() <= whole.length()) {
      if (whole.regionMatches(true, at, part, 0, part.length())) {
        take(at, at + part.length());
        found = true;
        at += part.length();
      } else {
        at++;
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
