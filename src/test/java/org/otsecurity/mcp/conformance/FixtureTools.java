package org.otsecurity.mcp.conformance;

import java.util.List;
import java.util.Optional;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.Content;
import org.otsecurity.mcp.protocol.Exchange;
import org.otsecurity.mcp.protocol.LogLevel;
import org.otsecurity.mcp.protocol.ProtocolException;
import org.otsecurity.mcp.protocol.ResourceContents;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.mcp.protocol.ToolAnnotations;
import org.otsecurity.mcp.protocol.ToolCall;
import org.otsecurity.mcp.protocol.ToolHandler;
import org.otsecurity.mcp.protocol.ToolResult;
import tools.jackson.databind.node.ObjectNode;

/** The tools of the suite that answer at once. */
final class FixtureTools {
  /** A red pixel. */
  static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

  /** A header without samples. */
  private static final String WAV = "UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=";

  private static final String SCHEMA_2020_12 =
      """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "$defs": {
          "address": {
            "$anchor": "addressDef",
            "type": "object",
            "properties": {"street": {"type": "string"}, "city": {"type": "string"}}
          }
        },
        "properties": {
          "name": {"type": "string"},
          "address": {"$ref": "#/$defs/address"},
          "contactMethod": {"type": "string", "enum": ["phone", "email"]},
          "phone": {"type": "string"},
          "email": {"type": "string"}
        },
        "allOf": [{"anyOf": [{"required": ["phone"]}, {"required": ["email"]}]}],
        "if": {"properties": {"contactMethod": {"const": "phone"}}, "required": ["contactMethod"]},
        "then": {"required": ["phone"]},
        "else": {"required": ["email"]},
        "additionalProperties": false
      }
      """;

  private FixtureTools() {}

  static List<Tool> all() {
    return List.of(
        tool(
            "test_simple_text",
            call -> ToolResult.text("This is a simple text response for testing.")),
        tool("test_image_content", call -> complete(new Content.Image(PNG, "image/png"))),
        tool("test_audio_content", call -> complete(new Content.Audio(WAV, "audio/wav"))),
        tool(
            "test_embedded_resource",
            call ->
                complete(
                    embedded(
                        "test://embedded-resource",
                        "text/plain",
                        "This is an embedded resource content."))),
        tool(
            "test_multiple_content_types",
            call ->
                complete(
                    new Content.Text("Multiple content types test:"),
                    new Content.Image(PNG, "image/png"),
                    embedded(
                        "test://mixed-content-resource",
                        "application/json",
                        "{\"test\":\"data\",\"value\":123}"))),
        tool("test_tool_with_logging", FixtureTools::log),
        tool("test_logging_tool", FixtureTools::log),
        tool("test_tool_with_progress", FixtureTools::progress),
        tool(
            "test_error_handling",
            call -> ToolResult.error("This tool intentionally returns an error for testing")),
        tool("test_missing_capability", FixtureTools::needSampling),
        tool(
            "json_schema_2020_12_tool",
            Json.parseObject(SCHEMA_2020_12),
            call -> ToolResult.text("ok")));
  }

  static Tool tool(String name, ToolHandler handler) {
    return tool(name, Json.parseObject("{\"type\":\"object\"}"), handler);
  }

  static Tool tool(String name, ObjectNode inputSchema, ToolHandler handler) {
    return new Tool(
        name,
        name,
        "Fixture of the conformance suite",
        inputSchema,
        Optional.empty(),
        ToolAnnotations.LOOKUP,
        List.of(),
        Json.object(),
        handler);
  }

  private static ToolResult complete(Content... content) {
    return new ToolResult.Complete(List.of(content), Optional.empty(), false);
  }

  private static Content embedded(String uri, String mimeType, String text) {
    return new Content.Embedded(ResourceContents.text(uri, mimeType, text));
  }

  private static ToolResult log(ToolCall call) throws InterruptedException {
    Exchange exchange = call.exchange();
    exchange.log(LogLevel.INFO, "Tool execution started");
    Thread.sleep(50);
    exchange.log(LogLevel.INFO, "Tool processing data");
    Thread.sleep(50);
    exchange.log(LogLevel.INFO, "Tool execution completed");
    return ToolResult.text("Logged three messages");
  }

  private static ToolResult progress(ToolCall call) throws InterruptedException {
    for (int done = 0; done <= 100; done += 50) {
      call.exchange().progress(done, 100, "");
      Thread.sleep(50);
    }
    return ToolResult.text("Reported progress three times");
  }

  private static ToolResult needSampling(ToolCall call) {
    if (!call.exchange().clientHas("sampling")) {
      throw ProtocolException.missingCapability("sampling");
    }
    return ToolResult.text("The client has sampling");
  }
}
