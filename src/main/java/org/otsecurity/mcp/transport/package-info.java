/**
 * Carries protocol messages: {@link org.otsecurity.mcp.transport.StdioTransport} between processes,
 * {@link org.otsecurity.mcp.transport.HttpTransport} over a network. {@code Main} starts one of
 * them; nothing else calls this package. The classes of the HTTP side are only loaded when it is
 * started.
 */
@NullMarked
package org.otsecurity.mcp.transport;

import org.jspecify.annotations.NullMarked;
