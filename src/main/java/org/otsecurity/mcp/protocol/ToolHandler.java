package org.otsecurity.mcp.protocol;

/** Does the work of a tool. */
@FunctionalInterface
public interface ToolHandler {
  /**
   * Answers a call.
   *
   * @throws ProtocolException for a JSON-RPC error; any other exception becomes an internal error
   *     without its details
   */
  ToolResult handle(ToolCall call) throws Exception;
}
