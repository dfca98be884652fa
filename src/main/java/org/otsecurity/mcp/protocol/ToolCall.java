package org.otsecurity.mcp.protocol;

import tools.jackson.databind.node.ObjectNode;

/**
 * A call of a tool.
 *
 * @param arguments as sent, not validated against the schema; empty if the client sent none
 * @param exchange progress, cancellation and the client's side of the request
 */
public record ToolCall(ObjectNode arguments, Exchange exchange) {}
