package org.otsecurity.mcp.protocol;

import java.util.Optional;

/** What a handler returns: its result, or what it has to ask the client first. */
interface HandlerResult {
  /** What to ask the client; empty if this is the result. */
  default Optional<InputRequired> asks() {
    return Optional.empty();
  }
}
