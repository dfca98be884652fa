package org.otsecurity.mcp.protocol;

import java.util.List;
import java.util.Locale;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the values of this package as the protocol's JSON. Empty texts and lists are left out. */
final class Wire {
  private Wire() {}

  static ObjectNode tool(Tool tool, ProtocolRevision revision) {
    ObjectNode json = named(tool.name(), tool.title(), tool.description());
    json.set("inputSchema", tool.inputSchema());
    tool.outputSchema().ifPresent(schema -> json.set("outputSchema", schema));
    ObjectNode annotations = json.putObject("annotations");
    if (!revision.hasTitles()) {
      annotations.put("title", tool.title());
    }
    annotations
        .put("readOnlyHint", tool.annotations().readOnly())
        .put("destructiveHint", tool.annotations().destructive());
    // It says something of tools that write only.
    if (!tool.annotations().readOnly()) {
      annotations.put("idempotentHint", tool.annotations().idempotent());
    }
    annotations.put("openWorldHint", tool.annotations().openWorld());
    putIcons(json, tool.icons());
    putMeta(json, tool.meta());
    return json;
  }

  static ObjectNode resource(Resource resource) {
    ObjectNode json = Json.object().put("uri", resource.uri());
    json.setAll(named(resource.name(), resource.title(), resource.description()));
    putText(json, "mimeType", resource.mimeType());
    putMeta(json, resource.meta());
    return json;
  }

  static ObjectNode template(ResourceTemplate template) {
    ObjectNode json = Json.object().put("uriTemplate", template.uriTemplate());
    json.setAll(named(template.name(), template.title(), template.description()));
    putText(json, "mimeType", template.mimeType());
    return json;
  }

  static ObjectNode contents(ResourceContents contents) {
    return switch (contents) {
      case ResourceContents.Text text -> {
        ObjectNode json = Json.object().put("uri", text.uri());
        putText(json, "mimeType", text.mimeType());
        json.put("text", text.text());
        putMeta(json, text.meta());
        yield json;
      }
      case ResourceContents.Blob blob -> {
        ObjectNode json = Json.object().put("uri", blob.uri());
        putText(json, "mimeType", blob.mimeType());
        yield json.put("blob", blob.data());
      }
    };
  }

  static ObjectNode prompt(Prompt prompt) {
    ObjectNode json = named(prompt.name(), prompt.title(), prompt.description());
    ArrayNode arguments = Json.array();
    for (PromptArgument argument : prompt.arguments()) {
      arguments.add(
          named(argument.name(), argument.title(), argument.description())
              .put("required", argument.required()));
    }
    if (!arguments.isEmpty()) {
      json.set("arguments", arguments);
    }
    return json;
  }

  static ObjectNode message(PromptMessage message, ProtocolRevision revision) {
    ObjectNode json = Json.object().put("role", message.role().name().toLowerCase(Locale.ROOT));
    json.set("content", content(message.content(), revision));
    return json;
  }

  static ObjectNode content(Content content, ProtocolRevision revision) {
    // Most is text, and what Java makes of a switch over types no class cache holds.
    return content instanceof Content.Text text ? text(text) : otherContent(content, revision);
  }

  private static ObjectNode text(Content.Text text) {
    return Json.object().put("type", "text").put("text", text.text());
  }

  private static ObjectNode otherContent(Content content, ProtocolRevision revision) {
    return switch (content) {
      case Content.Text text -> text(text);
      case Content.Image image ->
          Json.object()
              .put("type", "image")
              .put("data", image.data())
              .put("mimeType", image.mimeType());
      case Content.Audio audio ->
          Json.object()
              .put("type", "audio")
              .put("data", audio.data())
              .put("mimeType", audio.mimeType());
      case Content.Embedded embedded -> {
        ObjectNode json = Json.object().put("type", "resource");
        json.set("resource", contents(embedded.resource()));
        yield json;
      }
      case Content.Link(Resource resource) when revision.hasResourceLinks() -> {
        ObjectNode json = Json.object().put("type", "resource_link");
        json.setAll(resource(resource));
        yield json;
      }
      case Content.Link(Resource resource) ->
          Json.object().put("type", "text").put("text", resource.title() + ": " + resource.uri());
    };
  }

  static ObjectNode result(ToolResult.Complete result, ProtocolRevision revision) {
    ObjectNode json = Json.object();
    ArrayNode content = json.putArray("content");
    result.content().forEach(part -> content.add(content(part, revision)));
    result
        .structuredContent()
        .filter(value -> value.isObject() || revision.allowsAnyStructuredContent())
        .ifPresent(value -> json.set("structuredContent", value));
    if (result.isError()) {
      json.put("isError", true);
    }
    return json;
  }

  static ObjectNode result(PromptResult.Complete result, ProtocolRevision revision) {
    ObjectNode json = Json.object();
    putText(json, "description", result.description());
    ArrayNode messages = json.putArray("messages");
    result.messages().forEach(message -> messages.add(message(message, revision)));
    return json;
  }

  static ObjectNode result(InputRequired needed) {
    ObjectNode json = Json.object().put("resultType", "input_required");
    if (!needed.requests().isEmpty()) {
      ObjectNode requests = json.putObject("inputRequests");
      needed
          .requests()
          .forEach((key, request) ->
              requests
                  .putObject(key)
                  .put("method", request.method())
                  .set("params", request.params()));
    }
    needed.requestState().ifPresent(state -> json.put("requestState", state));
    return json;
  }

  /** Writes who the server is, in full. */
  static ObjectNode info(ServerInfo info) {
    ObjectNode json = identity(info);
    putText(json, "description", info.description());
    putText(json, "websiteUrl", info.websiteUrl());
    putIcons(json, info.icons());
    return json;
  }

  /** Writes who the server is, briefly, because it goes with every result. */
  static ObjectNode identity(ServerInfo info) {
    ObjectNode json = Json.object().put("name", info.name());
    putText(json, "title", info.title());
    return json.put("version", info.version());
  }

  private static ObjectNode named(String name, String title, String description) {
    ObjectNode json = Json.object().put("name", name);
    putText(json, "title", title);
    putText(json, "description", description);
    return json;
  }

  private static void putText(ObjectNode json, String name, String text) {
    if (!text.isEmpty()) {
      json.put(name, text);
    }
  }

  private static void putMeta(ObjectNode json, ObjectNode meta) {
    if (!meta.isEmpty()) {
      json.set("_meta", meta);
    }
  }

  private static void putIcons(ObjectNode json, List<Icon> icons) {
    if (icons.isEmpty()) {
      return;
    }
    ArrayNode all = json.putArray("icons");
    for (Icon icon : icons) {
      all.addObject()
          .put("src", icon.source())
          .put("mimeType", icon.mimeType())
          .putArray("sizes")
          .add(icon.sizes());
    }
  }
}
