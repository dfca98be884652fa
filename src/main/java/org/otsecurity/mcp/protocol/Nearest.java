package org.otsecurity.mcp.protocol;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names a caller may have meant. */
final class Nearest {
  private static final int MAX_QUOTED = 80;

  private Nearest() {}

  /** Returns at most three of the names, the most similar first. */
  static List<String> to(String given, Collection<String> names) {
    String wanted = quote(given).toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> distance(wanted, name) <= Math.max(name.length(), wanted.length()) / 2)
        .sorted(
            Comparator.comparingInt((String name) -> distance(wanted, name))
                .thenComparing(name -> name))
        .limit(3)
        .toList();
  }

  /** Shortens what a caller sent, so that an error stays short and on one line. */
  static String quote(String given) {
    String line = given.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= MAX_QUOTED ? line : line.substring(0, MAX_QUOTED) + "…";
  }

  /** Counts the edits between two names (Levenshtein). */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      row[column] = column;
    }
    for (int line = 1; line <= left.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column <= right.length(); column++) {
        int above = row[column];
        int change =
            left.charAt(line - 1) == Character.toLowerCase(right.charAt(column - 1)) ? 0 : 1;
        row[column] = Math.min(Math.min(above, row[column - 1]) + 1, diagonal + change);
        diagonal = above;
      }
    }
    return row[right.length()];
  }
}
