package org.otsecurity.render;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;

/** The place where the next page of a list begins, as an opaque text. */
public final class ListCursor {
  private static final int MOST = 1_000_000;

  private ListCursor() {}

  /** The cursor of the next page; empty at the end. */
  public static Optional<String> next(String list, int offset, int shown, int total) {
    return offset + shown < total && shown > 0
        ? Optional.of(
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((list + ":" + (offset + shown)).getBytes(StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  /** The cursor of the next page of a list that is at hand as a whole; empty at the end. */
  public static Optional<String> nextOfAll(String list, int offset, int limit, int total) {
    return next(list, offset, Math.clamp((long) total - offset, 0, limit), total);
  }

  /** How many rows a cursor passes over; empty if it is no cursor of this list. */
  public static OptionalInt offset(String list, String cursor) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (plain.startsWith(list + ":")) {
        int offset = Integer.parseInt(plain.substring(list.length() + 1));
        if (offset > 0 && offset < MOST) {
          return OptionalInt.of(offset);
        }
      }
    } catch (IllegalArgumentException e) {
      // Neither Base64 nor a number: no cursor of ours.
    }
    return OptionalInt.empty();
  }
}
