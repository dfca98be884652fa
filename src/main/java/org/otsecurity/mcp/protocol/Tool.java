package org.otsecurity.mcp.protocol;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tool: its definition and its handler.
 *
 * @param name 1 to 64 characters of {@code A-Z a-z 0-9 _ . -}
 * @param meta extensions for hosts, such as the page that shows the result; empty for none
 */
public record Tool(
    String name,
    String title,
    String description,
    ObjectNode inputSchema,
    Optional<ObjectNode> outputSchema,
    ToolAnnotations annotations,
    List<Icon> icons,
    ObjectNode meta,
    ToolHandler handler) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  public Tool {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a tool name: \"" + name + "\"");
    }
    // Clients of every era require an object at the root.
    if (!inputSchema.path("type").asString("").equals("object")) {
      throw new IllegalArgumentException(
          "The input schema of " + name + " must have the type object");
    }
    icons = List.copyOf(icons);
  }

  /** Returns a tool without icons and extensions. */
  public static Tool of(
      String name,
      String title,
      String description,
      ObjectNode inputSchema,
      ObjectNode outputSchema,
      ToolAnnotations annotations,
      ToolHandler handler) {
    return new Tool(
        name,
        title,
        description,
        inputSchema,
        Optional.of(outputSchema),
        annotations,
        List.of(),
        Json.object(),
        handler);
  }

  /** Returns this tool with extensions for hosts. */
  public Tool withMeta(ObjectNode newMeta) {
    return new Tool(
        name, title, description, inputSchema, outputSchema, annotations, icons, newMeta, handler);
  }
}
