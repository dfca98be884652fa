package org.otsecurity.mcp.protocol;

import java.util.List;
import java.util.function.Function;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers the requests that list what a server offers, page by page. */
final class Listings {
  private final ServerDefinition definition;
  private final Results results;

  Listings(ServerDefinition definition) {
    this.definition = definition;
    this.results = new Results(definition);
  }

  ObjectNode tools(ObjectNode params, ProtocolRevision revision) {
    return list(
        "tools",
        params,
        revision,
        List.copyOf(definition.tools().values()),
        tool -> Wire.tool(tool.get(), revision));
  }

  ObjectNode prompts(ObjectNode params, ProtocolRevision revision) {
    return list(
        "prompts", params, revision, List.copyOf(definition.prompts().values()), Wire::prompt);
  }

  ObjectNode templates(ObjectNode params, ProtocolRevision revision, ResourceProvider provider) {
    return list("resourceTemplates", params, revision, provider.templates(), Wire::template);
  }

  ObjectNode resources(ObjectNode params, ProtocolRevision revision, ResourceProvider provider) {
    int offset = offset("resources", params);
    return page(
        "resources",
        offset,
        provider.list(offset, definition.pageSize()),
        revision,
        Wire::resource);
  }

  private <T> ObjectNode list(
      String name,
      ObjectNode params,
      ProtocolRevision revision,
      List<T> all,
      Function<T, ObjectNode> writer) {
    int offset = offset(name, params);
    return page(name, offset, Page.of(all, offset, definition.pageSize()), revision, writer);
  }

  private <T> ObjectNode page(
      String name,
      int offset,
      Page<T> page,
      ProtocolRevision revision,
      Function<T, ObjectNode> writer) {
    if (offset > 0 && page.entries().isEmpty()) {
      throw ProtocolException.invalidParams("The cursor points behind the end of " + name);
    }
    ObjectNode result = Json.object();
    ArrayNode entries = result.putArray(name);
    page.entries().forEach(entry -> entries.add(writer.apply(entry)));
    if (page.hasMore()) {
      result.put("nextCursor", Cursor.encode(name, offset + page.entries().size()));
    }
    return results.cacheable(result, revision);
  }

  private static int offset(String list, ObjectNode params) {
    JsonNode cursor = params.path("cursor");
    if (cursor.isMissingNode()) {
      return 0;
    }
    if (!cursor.isString()) {
      throw ProtocolException.invalidParams("cursor must be the text of nextCursor");
    }
    return Cursor.decode(list, cursor.stringValue());
  }
}
