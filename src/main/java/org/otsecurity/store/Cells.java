package org.otsecurity.store;

import java.util.Optional;

/**
 * Cells that a statement joined into one: SQLite's driver takes longer to hand over a cell than to
 * cut a text. A sign that no text of the corpus holds stands between them.
 */
final class Cells {
  /** What joins cells in a statement: unit separator of ASCII. */
  static final String SEPARATOR = "char(31)";

  private static final char SIGN = 31;

  private final String joined;
  private int at;

  Cells(String joined) {
    this.joined = joined;
  }

  /** No cells. */
  static Cells none() {
    Cells none = new Cells("");
    none.at = 1;
    return none;
  }

  /** The expression that joins columns, none of which is null. */
  static String join(String... columns) {
    return String.join(" || " + SEPARATOR + " || ", columns);
  }

  /** A column that may be null and is never empty, to be joined and read as {@link #nextIfAny}. */
  static String ifAny(String column) {
    return "coalesce(" + column + ", '')";
  }

  /** Whether there is another cell. */
  boolean hasNext() {
    return at <= joined.length();
  }

  /** The next cell. */
  String next() {
    int sign = joined.indexOf(SIGN, at);
    int end = sign < 0 ? joined.length() : sign;
    String cell = joined.substring(at, end);
    at = end + 1;
    return cell;
  }

  /** The next cell; empty for one that was null. */
  Optional<String> nextIfAny() {
    String cell = next();
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }
}
