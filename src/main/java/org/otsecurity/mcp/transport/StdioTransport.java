package org.otsecurity.mcp.transport;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.ClientRequests;
import org.otsecurity.mcp.protocol.Connection;
import org.otsecurity.mcp.protocol.McpServer;
import org.otsecurity.mcp.protocol.Message;
import org.otsecurity.mcp.protocol.ProtocolRevision;
import org.otsecurity.mcp.protocol.Reply;
import tools.jackson.databind.JsonNode;

/**
 * Serves one client over a pair of streams, one message a line.
 *
 * <p>Requests run on a few threads of their own and may be answered out of order. When all are
 * busy, the reading thread lends a hand: a client that sends faster than we answer is slowed down,
 * not buffered.
 */
public final class StdioTransport {
  /** Platform threads: starting the first virtual one costs several milliseconds more. */
  private static final int MAX_THREADS = 8;

  private static final long MAX_DRAIN_SECONDS = 60;

  private final McpServer server;
  private final LineReader lines;
  private final OutputStream out;
  private final Runnable afterFirstAnswer;
  private boolean answered;
  private final ReentrantLock outLock = new ReentrantLock();
  private final AtomicInteger writers = new AtomicInteger();
  private final ClientRequests clientRequests = new ClientRequests();
  private final Connection connection =
      new Connection(ProtocolRevision.R2025_11_25, this::write, clientRequests);
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          0,
          MAX_THREADS,
          10,
          TimeUnit.SECONDS,
          // Hands work to the thread that rested last, whose caches are warm; a queue takes turns.
          new SynchronousQueue<>(),
          work -> {
            Thread thread = new Thread(work, "mcp-request");
            thread.setDaemon(true);
            return thread;
          },
          new ThreadPoolExecutor.CallerRunsPolicy());

  /** Makes a transport over streams that belong to it alone. */
  public StdioTransport(McpServer server, InputStream in, OutputStream out) {
    this(server, in, out, () -> {});
  }

  /**
   * Makes a transport over streams that belong to it alone.
   *
   * @param afterFirstAnswer run once, by the thread that has written the first answer; it must not
   *     block
   */
  public StdioTransport(
      McpServer server, InputStream in, OutputStream out, Runnable afterFirstAnswer) {
    this.server = server;
    this.afterFirstAnswer = afterFirstAnswer;
    this.lines = new LineReader(in, Json.MAX_MESSAGE_BYTES);
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  /**
   * Serves until the client closes its end. Every request read by then is answered before this
   * returns.
   */
  public void run() throws IOException {
    try {
      while (lines.next()) {
        receive(
            lines.oversized()
                ? Message.oversized()
                : Message.parse(lines.buffer(), 0, lines.length()));
      }
    } finally {
      drain();
    }
  }

  private void receive(Message message) {
    // What follows initialize depends on it, so it is done before the next line is read. Chained
    // conditions, because a switch over patterns costs milliseconds at its first use.
    if (message instanceof Message.Request request && !request.method().equals("initialize")) {
      connection.announce(request);
      workers.execute(() -> handle(request));
    } else if (message instanceof Message.Batch) {
      workers.execute(() -> handle(message));
    } else {
      handle(message);
    }
  }

  private void handle(Message message) {
    try {
      server.handle(message, connection).ifPresent(this::reply);
    } catch (OutOfMemoryError e) {
      OutOfMemory.endIfCause(e);
    }
  }

  private void reply(Reply reply) {
    var _ = write(reply.body());
  }

  private boolean write(JsonNode message) {
    byte[] bytes = Json.bytes(message);
    writers.incrementAndGet();
    outLock.lock();
    try {
      out.write(bytes);
      out.write('\n');
      return true;
    } catch (IOException e) {
      return false;
    } finally {
      flushIfLast();
      outLock.unlock();
    }
  }

  /** Leaves flushing to the next writer, if one waits already. */
  private void flushIfLast() {
    if (writers.decrementAndGet() == 0) {
      try {
        out.flush();
        if (!answered) {
          answered = true;
          afterFirstAnswer.run();
        }
      } catch (IOException e) {
        log().log(System.Logger.Level.WARNING, "The client does not read its replies any more");
      }
    }
  }

  private void drain() {
    clientRequests.close();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(MAX_DRAIN_SECONDS, TimeUnit.SECONDS)) {
        log()
            .log(
                System.Logger.Level.WARNING,
                "Gave up requests that were still running a minute after the end of input");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.endSubscriptions(connection).forEach(this::reply);
  }

  /** The log, which takes milliseconds to set up and is rarely needed. */
  private static System.Logger log() {
    return System.getLogger(StdioTransport.class.getName());
  }
}
