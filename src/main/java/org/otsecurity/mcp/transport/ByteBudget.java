package org.otsecurity.mcp.transport;

import java.util.concurrent.atomic.AtomicLong;

/** Counts bytes that are held at once, against a limit. May be used by several threads. */
final class ByteBudget {
  private final long limit;
  private final AtomicLong taken = new AtomicLong();

  ByteBudget(long limit) {
    this.limit = limit;
  }

  /** Takes all of these bytes, or none and returns false. */
  boolean take(long bytes) {
    while (true) {
      long before = taken.get();
      if (before + bytes > limit) {
        return false;
      }
      if (taken.compareAndSet(before, before + bytes)) {
        return true;
      }
    }
  }

  /** Returns bytes that were taken. */
  void giveBack(long bytes) {
    taken.addAndGet(-bytes);
  }
}
