package org.otsecurity.mcp.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose client has to keep up a pace: headers within a time, bodies and answers at a
 * least speed. Jetty alone only asks for a byte now and then.
 *
 * <p>It can also tell when the client leaves while its request is worked on, which Jetty does not
 * look at.
 */
final class PacedEndPoint extends SocketChannelEndPoint {
  private static final long NOT_MEASURED = -1;

  /** How much of its next requests a client may send before it can no longer be seen leaving. */
  private static final int EARLY_BYTES = 2 << 10;

  /** Bytes of the next request that were found while looking for the end; empty in read mode. */
  private ByteBuffer early = BufferUtil.EMPTY_BUFFER;

  /** Guards the early bytes and the watch, and lets only one read at a time. */
  private final Object reading = new Object();

  private @Nullable Watch watch;
  private final Executor executor;
  private final AtomicLong moved = new AtomicLong();
  private final HttpLimits limits;

  /** The time of the first byte of headers that are not complete yet; 0 for none. */
  private volatile long headersSince;

  private volatile boolean handling;
  private volatile boolean receiving;

  // Only the keeper of the pace uses these.
  private long spanStart;
  private long movedAtSpanStart = NOT_MEASURED;

  PacedEndPoint(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler scheduler,
      Executor executor,
      HttpLimits limits) {
    super(channel, selector, key, scheduler);
    this.executor = executor;
    this.limits = limits;
  }

  /** Returns the connection that carries a request. */
  static PacedEndPoint of(Request request) {
    EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    return (PacedEndPoint) endPoint;
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    int filled;
    synchronized (reading) {
      filled = early.hasRemaining() ? BufferUtil.append(buffer, early) : super.fill(buffer);
    }
    if (filled > 0) {
      moved.addAndGet(filled);
      if (!handling && headersSince == 0) {
        headersSince = now();
      }
    }
    return filled;
  }

  @Override
  protected void needsFillInterest() {
    boolean held;
    synchronized (reading) {
      held = watch == null && early.hasRemaining();
    }
    if (held) {
      // The socket would not tell: these bytes have left it.
      executor.execute(getFillInterest()::fillable);
    } else {
      super.needsFillInterest();
    }
  }

  @Override
  public boolean flush(ByteBuffer... buffers) throws IOException {
    long before = remaining(buffers);
    boolean all = super.flush(buffers);
    moved.addAndGet(before - remaining(buffers));
    return all;
  }

  private static long remaining(ByteBuffer... buffers) {
    long bytes = 0;
    for (ByteBuffer buffer : buffers) {
      bytes += buffer.remaining();
    }
    return bytes;
  }

  /** Says that the headers of a request are complete. */
  void requestBegins() {
    handling = true;
    headersSince = 0;
  }

  /** Says that a request is answered. What comes from now on is the next one. */
  void requestEnds() {
    unwatch();
    receiving = false;
    handling = false;
  }

  /** Says whether a body is being read, which has to arrive at the least speed. */
  void receiving(boolean now) {
    receiving = now;
  }

  /** Closes the connection if its client does not keep up. Called by one thread at a time. */
  void check(long now) {
    long since = headersSince;
    if (since != 0 && now - since > limits.times().headers().toNanos()) {
      close(new TimeoutException("The headers are too slow"));
      return;
    }
    boolean sending = getWriteFlusher().isPending();
    if (!sending && !receiving) {
      movedAtSpanStart = NOT_MEASURED;
    } else if (movedAtSpanStart == NOT_MEASURED) {
      startSpan(now);
    } else if (now - spanStart >= limits.times().pace().toNanos()) {
      long least = limits.bytes().perSecond() * limits.times().pace().toMillis() / 1000;
      if (moved.get() - movedAtSpanStart >= least) {
        startSpan(now);
      } else if (sending) {
        close(new TimeoutException("The answer is taken too slowly"));
      } else {
        // As after an idle time: whoever reads the body is told, and can answer.
        onIdleExpired(new TimeoutException("The body is too slow"));
      }
    }
  }

  private void startSpan(long now) {
    spanStart = now;
    movedAtSpanStart = moved.get();
  }

  /**
   * Watches for the client to leave until the request ends, unless somebody does already. To be
   * called once the body is read: then Jetty itself does not wait for bytes.
   */
  void watch(Runnable gone) {
    synchronized (reading) {
      if (watch == null) {
        Watch begun = new Watch(gone);
        watch = begun;
        tryFillInterested(begun);
      }
    }
  }

  /** Takes the place of the watch away, because Jetty is about to wait for the next request. */
  private void unwatch() {
    synchronized (reading) {
      if (watch == null) {
        return;
      }
      watch = null;
    }
    // Nobody else waits for bytes during a request: this removes the watch, if it is still there.
    getFillInterest().fillable();
  }

  /**
   * Reads on without a reader. That alone tells the end of the connection from bytes, and both from
   * nothing: an event of the selector may be about bytes that are long read.
   *
   * @return how many bytes came; below zero at the end
   */
  private int fillEarly() {
    if (early.capacity() == 0) {
      early = BufferUtil.allocate(EARLY_BYTES);
    }
    try {
      return super.fill(early);
    } catch (IOException e) {
      return -1;
    }
  }

  static long now() {
    // 0 stands for "not since".
    return System.nanoTime() | 1;
  }

  /** Looks at what comes while a request is worked on. */
  private final class Watch implements Callback {
    private final Runnable gone;

    Watch(Runnable gone) {
      this.gone = gone;
    }

    private boolean isOver() {
      return watch != this;
    }

    @Override
    public void succeeded() {
      synchronized (reading) {
        if (isOver()) {
          return;
        }
        if (fillEarly() >= 0) {
          if (BufferUtil.space(early) > 0) {
            tryFillInterested(this);
          }
          return;
        }
      }
      gone.run();
    }

    @Override
    public void failed(Throwable problem) {
      synchronized (reading) {
        if (isOver()) {
          return;
        }
      }
      gone.run();
    }

    @Override
    public InvocationType getInvocationType() {
      // What comes in its place runs requests: the selector must not be lent to either.
      return Invocable.InvocationType.BLOCKING;
    }
  }
}
