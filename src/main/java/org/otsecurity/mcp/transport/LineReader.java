package org.otsecurity.mcp.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads lines of bytes and never keeps more than a given number of them. */
final class LineReader {
  private final InputStream in;
  private final int maxLength;
  private final byte[] chunk = new byte[8192];
  private int chunkStart;
  private int chunkEnd;
  private byte[] line = new byte[8192];
  private int length;
  private boolean oversized;

  LineReader(InputStream in, int maxLength) {
    this.in = in;
    this.maxLength = maxLength;
  }

  /** Reads the next line without its end. Returns false at the end of the input. */
  boolean next() throws IOException {
    length = 0;
    oversized = false;
    boolean any = false;
    while (true) {
      if (chunkStart == chunkEnd) {
        chunkStart = 0;
        chunkEnd = Math.max(0, in.read(chunk));
        if (chunkEnd == 0) {
          // The last line may lack its line break.
          return any;
        }
      }
      any = true;
      int end = chunkStart;
      while (end < chunkEnd && chunk[end] != '\n') {
        end++;
      }
      append(chunkStart, end);
      boolean complete = end < chunkEnd;
      chunkStart = complete ? end + 1 : end;
      if (complete) {
        if (length > 0 && line[length - 1] == '\r') {
          length--;
        }
        return true;
      }
    }
  }

  private void append(int from, int to) {
    int added = to - from;
    if (oversized || length + added > maxLength) {
      oversized = true;
      length = 0;
      return;
    }
    if (length + added > line.length) {
      line = Arrays.copyOf(line, Math.min(maxLength, Math.max(length + added, line.length * 2)));
    }
    System.arraycopy(chunk, from, line, length, added);
    length += added;
  }

  /** Returns the buffer that holds the line. It is reused for the next one. */
  byte[] buffer() {
    return line;
  }

  int length() {
    return length;
  }

  /** Tells whether the line was longer than allowed and has been skipped. */
  boolean oversized() {
    return oversized;
  }
}
