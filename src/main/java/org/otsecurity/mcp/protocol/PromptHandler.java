package org.otsecurity.mcp.protocol;

/** Writes the messages of a prompt. */
@FunctionalInterface
public interface PromptHandler {
  /**
   * Answers a request for the prompt.
   *
   * @throws ProtocolException for a JSON-RPC error; any other exception becomes an internal error
   *     without its details
   */
  PromptResult handle(PromptCall call) throws Exception;
}
