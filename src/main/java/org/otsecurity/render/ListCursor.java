package org.otsecurity.render;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The place where the next page of a list begins, as a short opaque text: a check of the list's
 * name and how many rows were given.
 */
public final class ListCursor {
  private static final int MOST = 1_000_000;
  private static final int RADIX = Character.MAX_RADIX;
  private static final int CHECK = 0xFFFF;

  private ListCursor() {}

  /** The cursor of the next page; empty at the end. */
  public static Optional<String> next(String list, int offset, int shown, int total) {
    return offset + shown < total && shown > 0
        ? Optional.of(beginning(list) + (offset + shown))
        : Optional.empty();
  }

  private static String beginning(String list) {
    return Integer.toString(list.hashCode() & CHECK, RADIX) + ".";
  }

  /** The cursor of the next page of a list that is at hand as a whole; empty at the end. */
  public static Optional<String> nextOfAll(String list, int offset, int limit, int total) {
    return next(list, offset, Math.clamp((long) total - offset, 0, limit), total);
  }

  /** How many rows a cursor passes over; empty if it is no cursor of this list. */
  public static OptionalInt offset(String list, String cursor) {
    String beginning = beginning(list);
    if (!cursor.startsWith(beginning)) {
      return OptionalInt.empty();
    }
    try {
      int offset = Integer.parseInt(cursor.substring(beginning.length()));
      return offset > 0 && offset < MOST ? OptionalInt.of(offset) : OptionalInt.empty();
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
