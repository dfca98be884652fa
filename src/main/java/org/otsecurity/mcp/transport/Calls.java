package org.otsecurity.mcp.transport;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Works on messages: a few at once, the next ones in a queue, further ones not at all.
 *
 * <p>The threads are the system's, which shares the processors among them by time. On virtual ones
 * as many long calls as there are processors would keep everybody else waiting, probes of the
 * server's health included.
 */
final class Calls implements AutoCloseable {
  private static final byte[] METHOD = {'"', 'm', 'e', 't', 'h', 'o', 'd', '"'};
  private static final int ANSWERING_THREADS = 2;
  private static final long REST_SECONDS = 30;

  private final ThreadPoolExecutor requests;

  /**
   * For answers to requests of ours, which have no method: calls that wait for them hold the other
   * threads.
   */
  private final ThreadPoolExecutor answers;

  Calls(HttpLimits.Counts counts) {
    requests = pool("mcp-call", counts.calls(), counts.queuedCalls());
    answers = pool("mcp-answer", ANSWERING_THREADS, counts.queuedCalls());
  }

  private static ThreadPoolExecutor pool(String name, int threads, int queued) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            REST_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queued),
            Thread.ofPlatform().name(name).daemon().factory());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /**
   * Has a message worked on.
   *
   * @throws RejectedExecutionException if too many wait already
   */
  <T> Future<T> submit(Body body, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    (hasMethod(body) ? requests : answers).execute(task);
    return task;
  }

  /** Stops work that nobody waits for, and makes room in the queue if it has not begun. */
  void stop(Future<?> work) {
    work.cancel(true);
    if (work instanceof Runnable task && !requests.remove(task)) {
      answers.remove(task);
    }
  }

  /** Tells whether the next request would be refused. */
  boolean isFull() {
    return requests.getQueue().remainingCapacity() == 0;
  }

  @Override
  public void close() {
    requests.shutdownNow();
    answers.shutdownNow();
  }

  private static boolean hasMethod(Body body) {
    byte[] bytes = body.bytes();
    for (int start = 0; start <= body.length() - METHOD.length; start++) {
      int same = 0;
      while (same < METHOD.length && bytes[start + same] == METHOD[same]) {
        same++;
      }
      if (same == METHOD.length) {
        return true;
      }
    }
    return false;
  }
}
