package org.otsecurity.mcp.transport;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** The streams of clients that listen for changes. */
final class Listeners {
  private final int most;
  private final Set<CountDownLatch> open = ConcurrentHashMap.newKeySet();
  private volatile boolean ended;

  Listeners(int most) {
    this.most = most;
  }

  /**
   * Counts a stream, which ends when the latch opens, before its client hears that it listens: of
   * two that ask at once, one may be too many.
   *
   * @return whether there was room for it
   */
  synchronized boolean take(CountDownLatch end) {
    if (end.getCount() > 0) {
      if (open.size() >= most) {
        return false;
      }
      open.add(end);
    }
    if (ended) {
      end.countDown();
    }
    return true;
  }

  void remove(CountDownLatch end) {
    open.remove(end);
  }

  /** Ends all streams, present and future ones, because the server stops. */
  void endAll() {
    ended = true;
    open.forEach(CountDownLatch::countDown);
  }

  boolean haveEnded() {
    return ended;
  }
}
