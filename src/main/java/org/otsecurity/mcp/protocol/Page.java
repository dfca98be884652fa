package org.otsecurity.mcp.protocol;

import java.util.List;

/** A part of a list, and whether the list goes on after it. */
public record Page<T>(List<T> entries, boolean hasMore) {
  public Page {
    entries = List.copyOf(entries);
  }

  /** Returns the part of a whole list that starts at an offset. */
  public static <T> Page<T> of(List<T> all, int offset, int limit) {
    int from = Math.min(offset, all.size());
    int to = Math.min(from + limit, all.size());
    return new Page<>(all.subList(from, to), to < all.size());
  }
}
