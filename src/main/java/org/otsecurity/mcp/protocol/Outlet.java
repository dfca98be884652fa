package org.otsecurity.mcp.protocol;

import tools.jackson.databind.node.ObjectNode;

/**
 * Where a server sends messages of its own: progress, log messages, questions. Implemented by
 * transports.
 */
@FunctionalInterface
public interface Outlet {
  /**
   * Sends a message to the client. Returns false if it cannot reach the client any more, or never
   * could.
   */
  boolean send(ObjectNode message);
}
