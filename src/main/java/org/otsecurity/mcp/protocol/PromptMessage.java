package org.otsecurity.mcp.protocol;

/** A message of a prompt. */
public record PromptMessage(Role role, Content content) {
  /** Returns text said by the user. */
  public static PromptMessage user(String text) {
    return new PromptMessage(Role.USER, new Content.Text(text));
  }

  /** Who says a message. */
  public enum Role {
    USER,
    ASSISTANT
  }
}
