package org.otsecurity.mcp.transport;

import org.otsecurity.mcp.protocol.ClientRequests;
import org.otsecurity.mcp.protocol.McpServer;

/**
 * What all requests to one HTTP server share.
 *
 * @param answers the room for answers that wait for their readers
 * @param keepAliveMillis how often a silent stream shows that it is alive
 */
record Desk(
    McpServer server,
    HttpLimits limits,
    Calls calls,
    ByteBudget answers,
    Listeners listeners,
    ClientRequests clientRequests,
    long keepAliveMillis)
    implements AutoCloseable {

  Desk(McpServer server, HttpLimits limits, long keepAliveMillis) {
    this(
        server,
        limits,
        new Calls(limits.counts()),
        new ByteBudget(limits.bytes().answers()),
        new Listeners(limits.counts().streams()),
        new ClientRequests(),
        keepAliveMillis);
  }

  /** Ends what would hold up the end of the server: streams, and calls that wait for a client. */
  void endWaiting() {
    listeners.endAll();
    clientRequests.close();
  }

  @Override
  public void close() {
    calls.close();
  }
}
