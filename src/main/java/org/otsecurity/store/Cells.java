package org.otsecurity.store;

/**
 * The cells of rows that a statement joined: SQLite hands over one long text much faster than many
 * short ones. Two signs that no text of the corpus holds stand between cells and between rows.
 */
final class Cells {
  private static final char LAST_SEPARATOR = 31;
  private static final char FIRST_SEPARATOR = 30;

  private final String joined;
  private int at;

  Cells(String joined) {
    this.joined = joined;
  }

  /** Whether there is another cell. */
  boolean hasNext() {
    return at <= joined.length();
  }

  /** The next cell. */
  String next() {
    int end = at;
    while (end < joined.length() && !isSeparator(joined.charAt(end))) {
      end++;
    }
    String cell = joined.substring(at, end);
    at = end + 1;
    return cell;
  }

  private static boolean isSeparator(char sign) {
    return sign == FIRST_SEPARATOR || sign == LAST_SEPARATOR;
  }
}
