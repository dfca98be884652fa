package org.otsecurity.mcp.transport;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
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
