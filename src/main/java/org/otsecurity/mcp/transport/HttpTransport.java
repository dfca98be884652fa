package org.otsecurity.mcp.transport;

import java.util.List;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.otsecurity.mcp.protocol.McpServer;

/**
 * Serves clients over Streamable HTTP: {@code POST /mcp}, and {@code GET /health} for whoever
 * watches over the process.
 *
 * <p>Every request stands alone, in both eras: no sessions are kept, so that any number of
 * instances can share the work.
 */
public final class HttpTransport implements AutoCloseable {
  private static final long STOP_MILLIS = 10_000;
  private static final long MAX_IDLE_MILLIS = 30_000;

  private final Server server;
  private final ServerConnector connector;
  private final McpHandler mcp;

  private HttpTransport(Server server, ServerConnector connector, McpHandler mcp) {
    this.server = server;
    this.connector = connector;
    this.mcp = mcp;
  }

  /**
   * Starts serving.
   *
   * @param others further handlers under the same protection, asked in this order for what is not
   *     ours
   * @throws java.io.IOException if the address cannot be used
   */
  public static HttpTransport start(McpServer protocol, HttpSettings settings, List<Handler> others)
      throws Exception {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("http");
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    Server server = new Server(threads);
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setSendXPoweredBy(false);
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    long idleMillis = Math.min(MAX_IDLE_MILLIS, settings.requestTime().toMillis());
    connector.setIdleTimeout(idleMillis);
    server.addConnector(connector);

    McpHandler mcp = new McpHandler(protocol, settings.requestTime(), idleMillis / 2);
    Handler.Sequence handlers = new Handler.Sequence(mcp);
    others.forEach(handlers::addHandler);
    handlers.addHandler(new NotFound());
    server.setHandler(new GracefulHandler(new HostGuard(settings, handlers)));
    server.setStopTimeout(STOP_MILLIS);
    server.start();
    return new HttpTransport(server, connector, mcp);
  }

  /** Returns the port that is served. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Waits until the server has stopped. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Stops serving. Requests that are being answered may finish. */
  @Override
  public void close() {
    mcp.endSubscriptions();
    try {
      server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("The HTTP server did not stop cleanly", e);
    }
  }

  /** Answers what nobody else does, without the page that Jetty would show. */
  private static final class NotFound extends Handler.Abstract.NonBlocking {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      response.setStatus(HttpStatus.NOT_FOUND_404);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
      Content.Sink.write(response, true, "{\"error\":\"Not found\"}", callback);
      return true;
    }
  }
}
