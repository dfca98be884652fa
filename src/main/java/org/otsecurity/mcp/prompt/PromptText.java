package org.otsecurity.mcp.prompt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otsecurity.mcp.protocol.PromptCall;
import org.otsecurity.mcp.protocol.PromptMessage;
import org.otsecurity.mcp.protocol.PromptResult;
import org.otsecurity.text.Quoted;

/** What the words of prompts are put together from. */
final class PromptText {
  private PromptText() {}

  /** An argument as a title repeats it. */
  static String quoted(PromptCall call, String argument) {
    return Quoted.of(call.arguments().getOrDefault(argument, ""));
  }

  /** An argument that may be left out, behind what leads to it. */
  static String suffix(String lead, @Nullable String value) {
    return value == null || value.isBlank() ? "" : lead + value;
  }

  /** A prompt of one message. */
  static PromptResult result(String description, String text) {
    return new PromptResult.Complete(description, List.of(PromptMessage.user(text)));
  }
}
