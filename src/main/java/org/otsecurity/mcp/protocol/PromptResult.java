package org.otsecurity.mcp.protocol;

import java.util.List;

/** What a prompt answers: its messages, or a question to the client. */
public sealed interface PromptResult permits PromptResult.Complete, InputRequired {
  /** The messages of a prompt. */
  record Complete(String description, List<PromptMessage> messages) implements PromptResult {
    public Complete {
      messages = List.copyOf(messages);
    }
  }
}
