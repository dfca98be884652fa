package org.otsecurity.mcp.protocol;

/** A piece of a tool result or of a prompt message. */
public sealed interface Content {
  /** Plain text or Markdown. */
  record Text(String text) implements Content {}

  /** An image, in Base64. */
  record Image(String data, String mimeType) implements Content {}

  /** A sound, in Base64. */
  record Audio(String data, String mimeType) implements Content {}

  /** The contents of a resource. */
  record Embedded(ResourceContents resource) implements Content {}

  /** The address of a resource. */
  record Link(Resource resource) implements Content {}
}
