package org.otsecurity.mcp.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.mcp.protocol.ToolAnnotations;
import org.otsecurity.mcp.protocol.ToolResult;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.store.StoreException;
import tools.jackson.databind.node.ObjectNode;

/** The definition of a tool: a JSON file beside the program, named like the tool. */
final class ToolDefinition {
  private ToolDefinition() {}

  /** Answers a call whose arguments have known names. */
  @FunctionalInterface
  interface Handler {
    ObjectNode answer(Arguments arguments);
  }

  /** Stands in a description for the documents that the corpus holds. */
  private static final String DOCUMENTS = "{documents}";

  /** Joins a definition and its handler; mistakes of the caller become error results here. */
  static Tool tool(String name, Handler handler) {
    return tool(read(name), handler);
  }

  /** The same for a definition that names the documents. */
  static Tool tool(String name, Documents documents, Handler handler) {
    ObjectNode definition = read(name);
    String description = definition.path("description").asString();
    if (!description.contains(DOCUMENTS)) {
      throw new IllegalStateException("the description of " + name + " names no documents");
    }
    definition.put("description", description.replace(DOCUMENTS, documents.summary()));
    return tool(definition, handler);
  }

  private static Tool tool(ObjectNode definition, Handler handler) {
    ObjectNode input = (ObjectNode) definition.get("inputSchema");
    return Tool.of(
        definition.path("name").asString(),
        definition.path("title").asString(),
        definition.path("description").asString(),
        input,
        (ObjectNode) definition.get("outputSchema"),
        ToolAnnotations.LOOKUP,
        call -> {
          try {
            return ToolResult.structured(handler.answer(new Arguments(call.arguments(), input)));
          } catch (QueryException e) {
            // Text only: clients check structured content against the output schema even in errors.
            return ToolResult.error(
                e.steps().isEmpty()
                    ? e.getMessage()
                    : e.getMessage() + " " + ToolSteps.words(e.steps()));
          } catch (StoreException e) {
            return ToolResult.error(e.explanation());
          }
        });
  }

  private static ObjectNode read(String name) {
    try (InputStream in = ToolDefinition.class.getResourceAsStream(name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("the definition of " + name + " is not in the program");
      }
      return Json.parseObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
