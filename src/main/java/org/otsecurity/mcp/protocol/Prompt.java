package org.otsecurity.mcp.protocol;

import java.util.List;

/** A prompt a user can choose: its definition and its handler. */
public record Prompt(
    String name,
    String title,
    String description,
    List<PromptArgument> arguments,
    PromptHandler handler) {
  public Prompt {
    arguments = List.copyOf(arguments);
  }
}
