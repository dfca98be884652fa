package org.otsecurity.mcp.protocol;

import org.otsecurity.text.Limits;

/**
 * An argument of a prompt. Its value is always text.
 *
 * @param longest how many characters it may have
 */
public record PromptArgument(
    String name, String title, String description, boolean required, int longest) {

  /** An argument that is an id, a name or a number. */
  public PromptArgument(String name, String title, String description, boolean required) {
    this(name, title, description, required, Limits.NAME);
  }

  /** The same argument for a description in free words. */
  public PromptArgument inFreeWords() {
    return new PromptArgument(name, title, description, required, Limits.TEXT);
  }
}
