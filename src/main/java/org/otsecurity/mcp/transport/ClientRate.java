package org.otsecurity.mcp.transport;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.Arrays;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.DoSHandler;

/** Limits how many calls one client may send in a second. */
final class ClientRate {
  /** Clients that are counted at once. Those beyond are served, within the limits for all. */
  private static final int MAX_CLIENTS = 10_000;

  private static final int NETWORK_BYTES = 8;

  private ClientRate() {}

  /** Puts a handler behind the limit, if there is one. */
  static Handler limited(HttpLimits limits, Handler handler) {
    int rate = limits.requestsPerSecond();
    if (rate == 0) {
      return handler;
    }
    DoSHandler limited =
        new DoSHandler(
            handler,
            ClientRate::client,
            new DoSHandler.LeakingBucketTrackerFactory(rate),
            new Refusal(
                HttpStatus.TOO_MANY_REQUESTS_429,
                "More than " + rate + " requests a second from this address; slow down"),
            MAX_CLIENTS,
            false);
    limited.includePath(McpHandler.PATH);
    return limited;
  }

  /**
   * Returns who sent a request. A customer of version 6 has a whole network of 64 bits, and so is
   * counted by that.
   */
  private static String client(Request request) {
    if (!(request.getConnectionMetaData().getRemoteSocketAddress()
        instanceof InetSocketAddress remote)) {
      return "";
    }
    return remote.getAddress() instanceof Inet6Address address
        ? Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
        : remote.getAddress().getHostAddress();
  }
}
