package org.otsecurity.mcp.protocol;

import java.util.List;
import java.util.Optional;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a tool answers: its result, or a question to the client. */
public sealed interface ToolResult extends HandlerResult {
  /** Returns a result whose text form is the same JSON. */
  static Complete structured(ObjectNode content) {
    return structured(content, Json.text(content));
  }

  /** Returns a result with a text form for reading; the structured content holds every fact. */
  static Complete structured(ObjectNode content, String text) {
    return new Complete(List.of(new Content.Text(text)), Optional.of(content), false);
  }

  /** Returns a result of text only. */
  static Complete text(String text) {
    return new Complete(List.of(new Content.Text(text)), Optional.empty(), false);
  }

  /** Returns a mistake that the caller can fix, told in words. */
  static Complete error(String message) {
    return new Complete(List.of(new Content.Text(message)), Optional.empty(), true);
  }

  /** Returns a mistake that the caller can fix, with its parts for programs. */
  static Complete error(String message, ObjectNode details) {
    return new Complete(List.of(new Content.Text(message)), Optional.of(details), true);
  }

  /**
   * A finished call.
   *
   * @param structuredContent an object; other values reach only clients of 2026-07-28
   */
  record Complete(List<Content> content, Optional<JsonNode> structuredContent, boolean isError)
      implements ToolResult {
    public Complete {
      content = List.copyOf(content);
    }
  }

  /**
   * A question to the client, without whose answer the call cannot be finished.
   *
   * @param needed what to ask
   */
  record Asking(InputRequired needed) implements ToolResult {
    @Override
    public Optional<InputRequired> asks() {
      return Optional.of(needed);
    }
  }
}
