package org.otsecurity.mcp.transport;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.otsecurity.json.Json;

/** The bytes of a request, within a budget that closing gives back. */
final class Body implements AutoCloseable {
  private static final int FIRST_ROOM = 2 << 10;

  /** One more than is accepted, so that what is too long shows. */
  private static final int MAX_ROOM = Json.MAX_MESSAGE_BYTES + 1;

  private final ByteBudget budget;
  private final AtomicLong taken = new AtomicLong();
  private byte[] bytes;
  private int length;

  /**
   * Makes room for a body.
   *
   * @param declared its length; below zero if it is not known
   */
  Body(ByteBudget budget, long declared) {
    this.budget = budget;
    this.bytes =
        new byte
            [declared < 0 ? FIRST_ROOM : (int) Math.min(declared + 1, HttpLimits.Bytes.SMALL_BODY)];
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  int room() {
    return bytes.length - length;
  }

  void added(int count) {
    length += count;
  }

  boolean isTooLong() {
    return length > Json.MAX_MESSAGE_BYTES;
  }

  /** Tells whether one of these runs of bytes is in the body. */
  boolean contains(List<byte[]> sought) {
    return sought.stream().anyMatch(this::contains);
  }

  private boolean contains(byte[] sought) {
    for (int start = 0; start <= length - sought.length; start++) {
      if (bytes[start] == sought[0]
          && Arrays.equals(bytes, start, start + sought.length, sought, 0, sought.length)) {
        return true;
      }
    }
    return false;
  }

  /** Makes room for more, or returns false if the budget is used up. */
  boolean grow() {
    int larger = Math.min(MAX_ROOM, bytes.length * 2);
    int more = larger - Math.max(bytes.length, HttpLimits.Bytes.SMALL_BODY);
    if (more > 0) {
      if (!budget.take(more)) {
        return false;
      }
      taken.addAndGet(more);
    }
    bytes = Arrays.copyOf(bytes, larger);
    return true;
  }

  /** Gives the room back. The bytes must not be used any more. */
  @Override
  public void close() {
    budget.giveBack(taken.getAndSet(0));
  }
}
