package org.otsecurity.docs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.otsecurity.mcp.protocol.Tool;
import tools.jackson.databind.JsonNode;

/** Writes the reference of the tools from their definitions. */
final class ToolReference {
  private ToolReference() {}

  static String of(List<Tool> tools) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Tools

        Generated from the tool definitions; a test fails when this page is out of date.

        All tools only look facts up: `readOnlyHint` true, `destructiveHint` false, `openWorldHint` false. Every fact \
        is in `structuredContent`; the text form is Markdown for reading. `sources` names each document of an \
        answer once, with its edition; `common` beside a list holds what all its rows share. Mistakes \
        that a caller can put right are results with `isError`, in words. Any answer may have `notes`, `sources`, `next_cursor`,
        `not_understood` and `export`.

        """);
    for (Tool tool : tools) {
      page.append("- [`")
          .append(tool.name())
          .append("`](#")
          .append(tool.name())
          .append(") ")
          .append(tool.title())
          .append('\n');
    }
    for (Tool tool : tools) {
      page.append("\n## ").append(tool.name()).append("\n\n").append(tool.description());
      page.append("\n\n");
      arguments(page, tool.inputSchema());
      tool.outputSchema().ifPresent(schema -> answer(page, schema));
    }
    return page.toString();
  }

  private static void arguments(StringBuilder page, JsonNode schema) {
    if (schema.path("properties").isEmpty()) {
      page.append("No arguments.\n");
      return;
    }
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(each -> required.add(each.asString()));
    page.append("| Argument | Type | Meaning |\n| --- | --- | --- |\n");
    schema
        .path("properties")
        .properties()
        .forEach(each -> {
          JsonNode value = each.getValue();
          page.append("| `")
              .append(each.getKey())
              .append('`')
              .append(required.contains(each.getKey()) ? " (required)" : "")
              .append(" | ")
              .append(type(value))
              .append(" | ")
              .append(meaning(value).replace("|", "\\|"))
              .append(" |\n");
        });
  }

  private static void answer(StringBuilder page, JsonNode schema) {
    List<String> members = new ArrayList<>();
    schema.path("properties").properties().forEach(each -> members.add("`" + each.getKey() + "`"));
    page.append("\nAnswer: ").append(String.join(", ", members)).append(".\n");
  }

  private static String type(JsonNode value) {
    JsonNode type = value.path("type");
    if (type.isArray()) {
      List<String> types = new ArrayList<>();
      type.forEach(each -> types.add(each.asString()));
      return String.join(" or ", types);
    }
    return type.asString().equals("array")
        ? "list of " + value.path("items").path("type").asString()
        : type.asString();
  }

  private static String meaning(JsonNode value) {
    List<String> parts = new ArrayList<>();
    if (value.has("description")) {
      parts.add(value.path("description").asString());
    }
    if (value.has("enum")) {
      List<String> values = new ArrayList<>();
      value.path("enum").forEach(each -> values.add("`" + each.asString() + "`"));
      parts.add("one of " + String.join(", ", values));
    }
    return String.join("; ", parts);
  }
}
