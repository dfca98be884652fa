package org.otsecurity.mcp.protocol;

/** Suggests values for arguments of prompts and variables of resource templates. */
@FunctionalInterface
public interface Completer {
  /** Returns the suggestions, best first; none for what it does not know. */
  Completion complete(CompletionRequest request);
}
