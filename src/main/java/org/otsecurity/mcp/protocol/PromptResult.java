package org.otsecurity.mcp.protocol;

import java.util.List;
import java.util.Optional;

/** What a prompt answers: its messages, or a question to the client. */
public sealed interface PromptResult extends HandlerResult {
  /** The messages of a prompt. */
  record Complete(String description, List<PromptMessage> messages) implements PromptResult {
    public Complete {
      messages = List.copyOf(messages);
    }
  }

  /**
   * A question to the client, without whose answer the prompt cannot be written.
   *
   * @param needed what to ask
   */
  record Asking(InputRequired needed) implements PromptResult {
    @Override
    public Optional<InputRequired> asks() {
      return Optional.of(needed);
    }
  }
}
