package org.otsecurity.mcp.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Accepts a limited number of connections and looks at the pace of each several times a span. */
final class PacedConnector extends ServerConnector {
  // Left alone, the system keeps megabytes of an answer for each client that does not read.
  private static final int SEND_BUFFER = 128 << 10;
  private static final int RECEIVE_BUFFER = 64 << 10;

  /** How many clients may knock at the same moment; the system resets some of those beyond. */
  private static final int ACCEPT_QUEUE = 1_024;

  /** How long a connection may rest while others wait for its place. */
  private static final long CROWDED_IDLE_MILLIS = 2_000;

  private static final int ACCEPT_MILLIS = 1_000;
  private static final byte[] LAST_REQUEST =
      "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final HttpLimits limits;
  private final long checkMillis;

  PacedConnector(Server server, HttpSettings settings) {
    super(server, 1, 1, new HttpConnectionFactory(configuration()));
    this.limits = settings.limits();
    this.checkMillis =
        Math.clamp(
            Math.min(limits.times().pace().toMillis(), limits.times().headers().toMillis()) / 4,
            20,
            1_000);
    setHost(settings.host());
    setPort(settings.port());
    setIdleTimeout(limits.times().idle().toMillis());
    setAcceptQueueSize(ACCEPT_QUEUE);
    setAcceptedSendBufferSize(SEND_BUFFER);
    setAcceptedReceiveBufferSize(RECEIVE_BUFFER);
    NetworkConnectionLimit limit = new NetworkConnectionLimit(limits.counts().connections(), this);
    limit.setEndPointIdleTimeout(Math.min(CROWDED_IDLE_MILLIS, getIdleTimeout()));
    addBean(limit);
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setSendXPoweredBy(false);
    return configuration;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    scheduleCheck();
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    SocketChannelEndPoint endPoint =
        new PacedEndPoint(channel, selector, key, getScheduler(), getExecutor(), limits);
    endPoint.setIdleTimeout(getIdleTimeout());
    return endPoint;
  }

  /**
   * Waits until all clients are accepted that knocked before this call. The system would cut off
   * those that still wait when the connector closes, though they may have sent their request.
   */
  void acceptAllThatKnock() {
    if (!(getTransport() instanceof ServerSocketChannel channel)) {
      return;
    }
    // They are accepted in the order in which they came: ours is behind all of them.
    try (Socket last = new Socket()) {
      InetSocketAddress own = (InetSocketAddress) channel.getLocalAddress();
      last.setSoTimeout(ACCEPT_MILLIS);
      last.connect(
          own.getAddress().isAnyLocalAddress()
              ? new InetSocketAddress(InetAddress.getLoopbackAddress(), own.getPort())
              : own,
          ACCEPT_MILLIS);
      last.getOutputStream().write(LAST_REQUEST);
      var _ = last.getInputStream().read();
    } catch (IOException e) {
      // The limit of connections is reached, or the time is up: whoever knocks is not let in.
    }
  }

  private void scheduleCheck() {
    getScheduler().schedule(this::check, checkMillis, TimeUnit.MILLISECONDS);
  }

  private void check() {
    try {
      long now = PacedEndPoint.now();
      for (EndPoint endPoint : getConnectedEndPoints()) {
        ((PacedEndPoint) endPoint).check(now);
      }
    } finally {
      // Until the very end: a reader that is too slow must not hold up the stop.
      if (!isStopped()) {
        scheduleCheck();
      }
    }
  }
}
