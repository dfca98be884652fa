package org.otsecurity.mcp.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A request under way: whether anybody still waits for its answer, and which thread works on it.
 *
 * <p>Cancelling interrupts that thread, so that the question stops where it is. Threads are used
 * for many requests: an interrupt never reaches the next one.
 */
final class Running {
  private @Nullable Thread worker;
  private boolean cancelled;

  /** Tells that the calling thread works on the request from now on. */
  synchronized void start() {
    worker = Thread.currentThread();
  }

  /** Stops the work, because nobody waits for its answer. */
  synchronized void cancel() {
    cancelled = true;
    if (worker != null) {
      worker.interrupt();
    }
  }

  /** Tells that the calling thread is done with the request. */
  synchronized void finish() {
    if (cancelled && worker != null) {
      var _ = Thread.interrupted();
    }
    worker = null;
  }

  synchronized boolean isCancelled() {
    return cancelled;
  }
}
