package org.otsecurity.mcp.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.otsecurity.text.Quoted;

/**
 * Encodes a position in a list as an opaque text.
 *
 * <p>A cursor names the list it belongs to, so that one from another list is refused instead of
 * misread.
 */
public final class Cursor {
  private static final int MAX_LENGTH = 200;

  private Cursor() {}

  /** Returns the cursor for a position in a list. */
  public static String encode(String list, int offset) {
    String plain = list + ":" + offset;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the position that a cursor stands for.
   *
   * @throws ProtocolException if the cursor is not one of ours for this list
   */
  public static int decode(String list, String cursor) {
    try {
      if (cursor.length() <= MAX_LENGTH) {
        String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        if (plain.startsWith(list + ":")) {
          int offset = Integer.parseInt(plain.substring(list.length() + 1));
          if (offset > 0 && encode(list, offset).equals(cursor)) {
            return offset;
          }
        }
      }
    } catch (IllegalArgumentException e) {
      // Not Base64 or not a number: the same answer as for any other foreign text.
    }
    throw ProtocolException.invalidParams(
        "Invalid cursor \"%s\"; use nextCursor of the previous page of %s unchanged, or none for the first page"
            .formatted(Quoted.of(cursor), list));
  }
}
