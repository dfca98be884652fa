package org.otsecurity.mcp.transport;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Works on messages: a few at once, the next ones in a queue, further ones not at all.
 *
 * <p>The threads are the system's, which shares the processors among them by time. On virtual ones
 * as many long calls as there are processors would keep everybody else waiting, probes of the
 * server's health included.
 */
final class Calls implements AutoCloseable {
  /**
   * The ends of the methods that do work: tools/call, resources/read, prompts/get,
   * completion/complete. Without the slash's left side, because JSON may escape it.
   */
  private static final List<byte[]> WORK = ascii("/call", "/read", "/get", "/complete");

  private static final List<byte[]> METHOD = ascii("\"method\"");
  private static final int LIGHT_THREADS = 2;
  private static final long REST_SECONDS = 30;

  private final ThreadPoolExecutor heavy;

  /**
   * For messages that take no time, so that a client's ping is not late because others ask for
   * much, and for answers to requests of ours, because calls that wait for those hold the other
   * threads. A message that hides its method only comes to the wrong queue.
   */
  private final ThreadPoolExecutor light;

  private final Set<Runnable> unfinished = ConcurrentHashMap.newKeySet();

  Calls(HttpLimits.Counts counts) {
    heavy = pool("mcp-call", counts.calls(), counts.queuedCalls());
    light = pool("mcp-light-call", LIGHT_THREADS, counts.queuedCalls());
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
    FutureTask<T> task =
        new FutureTask<>(work) {
          @Override
          protected void done() {
            unfinished.remove(this);
          }
        };
    unfinished.add(task);
    try {
      (body.contains(METHOD) && body.contains(WORK) ? heavy : light).execute(task);
    } catch (RejectedExecutionException e) {
      unfinished.remove(task);
      throw e;
    }
    return task;
  }

  /** Stops work that nobody waits for, and makes room in the queue if it has not begun. */
  void stop(Future<?> work) {
    work.cancel(true);
    if (work instanceof Runnable task && !heavy.remove(task)) {
      light.remove(task);
    }
  }

  /** Tells whether the next call would be refused. */
  boolean isFull() {
    return heavy.getQueue().remainingCapacity() == 0;
  }

  /** Stops everything. Whoever waits for work that is not done gets a cancellation. */
  @Override
  public void close() {
    heavy.shutdown();
    light.shutdown();
    unfinished.forEach(task -> stop((Future<?>) task));
  }

  private static List<byte[]> ascii(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.US_ASCII)).toList();
  }
}
