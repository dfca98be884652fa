package org.otsecurity.question;

import java.util.List;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.render.ListCursor;

/**
 * Which page of a list the form for people is.
 *
 * @param offset rows before it
 * @param limit most rows of a page
 * @param shown rows it has
 * @param total rows of all pages
 */
public record Pages(int offset, int limit, int shown, int total) {
  /** An answer that is no list, or a whole one. */
  static final Pages NONE = new Pages(0, 1, 0, 0);

  /** A page of a list that is at hand as a whole. */
  static Pages ofAll(int offset, int limit, int total) {
    return new Pages(offset, limit, Math.clamp((long) total - offset, 0, limit), total);
  }

  /**
   * Where the page begins that a cursor leads to.
   *
   * @throws QueryException if it is of another list
   */
  static int offset(String list, String cursor) {
    return ListCursor.offset(list, cursor)
        .orElseThrow(() ->
            new QueryException(
                "This cursor belongs to no list of this tool.",
                "Pass next_cursor of the previous page unchanged, or none for the first page.",
                List.of()));
  }

  /** Whether another page follows. */
  public boolean leadOn() {
    return shown > 0 && offset + shown < total;
  }

  /** Whether there are rows, all on pages before this one. */
  public boolean behindLast() {
    return total > 0 && offset >= total;
  }

  /** The number of the last page. */
  public int last() {
    return Math.ceilDiv(total, limit);
  }
}
