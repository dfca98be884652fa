package org.otsecurity.mcp.protocol;

import org.otsecurity.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document that can be read by its URI.
 *
 * @param meta extensions for hosts; empty for none
 */
public record Resource(
    String uri, String name, String title, String description, String mimeType, ObjectNode meta) {
  /** Returns a resource without extensions. */
  public static Resource of(
      String uri, String name, String title, String description, String mimeType) {
    return new Resource(uri, name, title, description, mimeType, Json.object());
  }
}
