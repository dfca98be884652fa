/**
 * The Model Context Protocol, in both of its eras, without any knowledge of the standards served
 * through it. A {@link org.otsecurity.mcp.protocol.ServerDefinition} says what a server offers,
 * {@link org.otsecurity.mcp.protocol.McpServer} turns one message into at most one reply. Tools,
 * resources and prompts are values made in {@code mcp.tool}, {@code mcp.resource} and {@code
 * mcp.prompt}; {@code mcp.transport} carries the messages. Nothing here reads or writes a stream.
 */
@NullMarked
package org.otsecurity.mcp.protocol;

import org.jspecify.annotations.NullMarked;
