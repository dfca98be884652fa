package org.otsecurity.mcp.transport;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.otsecurity.mcp.protocol.McpServer;

/**
 * Serves clients over Streamable HTTP: {@code POST /mcp}, and {@code GET /health} and {@code GET
 * /ready} for whoever watches over the process.
 *
 * <p>Every request stands alone, in both eras: no sessions are kept, so that any number of
 * instances can share the work.
 */
public final class HttpTransport implements AutoCloseable {
  private static final long STOP_MILLIS = 10_000;

  /** When calls that still wait or work at the end are given up, while they can be told. */
  private static final Duration LAST_CALL = Duration.ofMillis(STOP_MILLIS - 2_000);

  private final Server server;
  private final PacedConnector connector;
  private final Desk desk;

  private HttpTransport(Server server, PacedConnector connector, Desk desk) {
    this.server = server;
    this.connector = connector;
    this.desk = desk;
  }

  /**
   * Starts serving.
   *
   * @param others further handlers under the same protection, asked in this order for what is not
   *     ours
   * @throws java.io.IOException if the address cannot be used
   */
  public static HttpTransport start(
      McpServer protocol, HttpSettings settings, Readiness readiness, List<Handler> others)
      throws Exception {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("http");
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    Server server = new Server(threads);
    server.setErrorHandler(new JsonErrors());
    PacedConnector connector = new PacedConnector(server, settings);
    server.addConnector(connector);

    HttpLimits limits = settings.limits();
    Desk desk = new Desk(protocol, limits, connector.getIdleTimeout() / 2);
    Handler.Sequence handlers = new Handler.Sequence(new McpHandler(desk));
    handlers.addHandler(
        new ProbeHandler(readiness, desk.calls()::isFull, limits.times().readiness()));
    others.forEach(handlers::addHandler);
    handlers.addHandler(
        new Handler.Abstract.NonBlocking() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            return new Refusal(HttpStatus.NOT_FOUND_404, "Not found")
                .handle(request, response, callback);
          }
        });
    server.setHandler(
        new Pacing(new Stopping(new HostGuard(settings, ClientRate.limited(limits, handlers)))));
    server.setStopTimeout(STOP_MILLIS);
    server.start();
    return new HttpTransport(server, connector, desk);
  }

  /** Returns the port that is served. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Waits until the server has stopped. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Stops serving. Requests that are being answered may finish, if that does not take long. */
  @Override
  public void close() {
    connector.acceptAllThatKnock();
    desk.endWaiting();
    Thread lastCall = Thread.startVirtualThread(this::giveUpLastCalls);
    try {
      server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("The HTTP server did not stop cleanly", e);
    } finally {
      lastCall.interrupt();
      desk.close();
    }
  }

  private void giveUpLastCalls() {
    try {
      Thread.sleep(LAST_CALL);
      desk.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets requests in flight finish at the end, and turns later ones away. */
  private static final class Stopping extends GracefulHandler {
    Stopping(Handler handler) {
      super(handler);
    }

    @Override
    protected void handleShutdownRejection(Request request, Response response, Callback callback) {
      response.getHeaders().add(HttpFields.CONNECTION_CLOSE);
      Refusal.write(
          response, callback, HttpStatus.SERVICE_UNAVAILABLE_503, "The server is stopping");
    }
  }
}
