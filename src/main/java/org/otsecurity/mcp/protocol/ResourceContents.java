package org.otsecurity.mcp.protocol;

import org.otsecurity.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** What is in a resource. */
public sealed interface ResourceContents {
  /** Returns text without extensions. */
  static Text text(String uri, String mimeType, String text) {
    return new Text(uri, mimeType, text, Json.object());
  }

  /**
   * Text.
   *
   * @param meta extensions for hosts; empty for none
   */
  record Text(String uri, String mimeType, String text, ObjectNode meta)
      implements ResourceContents {}

  /** Bytes, in Base64. */
  record Blob(String uri, String mimeType, String data) implements ResourceContents {}
}
