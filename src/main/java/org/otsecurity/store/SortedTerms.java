package org.otsecurity.store;

import java.nio.charset.StandardCharsets;

/** A sorted list of terms that is searched as it lies in the database, without unpacking it. */
public final class SortedTerms {
  private final byte[] lines;

  SortedTerms(byte[] lines) {
    this.lines = lines;
  }

  /** Packs terms that come in the order of their UTF-8 bytes, each with a line end. */
  static byte[] pack(Iterable<String> sorted) {
    return (String.join("\n", sorted) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the list holds a term. */
  public boolean contains(String term) {
    byte[] wanted = term.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int start = lineStart((low + high) >>> 1);
      int order = compare(start, wanted);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = lineEnd(start) + 1;
      } else {
        high = start;
      }
    }
    return false;
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && lines[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int lineEnd(int at) {
    int end = at;
    while (lines[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Compares the line at a position with a term. */
  private int compare(int start, byte[] term) {
    for (int i = 0; ; i++) {
      boolean over = lines[start + i] == '\n';
      if (i == term.length) {
        return over ? 0 : 1;
      }
      int difference = over ? -1 : (lines[start + i] & 255) - (term[i] & 255);
      if (difference != 0) {
        return difference;
      }
    }
  }
}
