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

  boolean isFull() {
    return open.size() >= most;
  }

  /** Counts a stream, which ends when the latch opens. */
  void add(CountDownLatch end) {
    open.add(end);
    if (ended) {
      end.countDown();
    }
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
