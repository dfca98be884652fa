package org.otsecurity.mcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Calls as assistants make them, for every tool, prompt, resource and completion. */
final class SampleCalls {
  private static final Path FILE = Path.of("src/test/resources/calls/calls.jsonl");

  private SampleCalls() {}

  /** One call. */
  record Call(String method, ObjectNode params) {
    /** The tool or prompt that is called, or the method. */
    String subject() {
      return switch (method) {
        case "tools/call", "prompts/get" -> params.path("name").stringValue();
        default -> method;
      };
    }

    /** The request of the stateless era. */
    ObjectNode request(String id) {
      ObjectNode request = Json.object().put("jsonrpc", "2.0").put("id", id).put("method", method);
      ObjectNode given = request.putObject("params");
      ObjectNode meta = given.putObject("_meta");
      meta.put("io.modelcontextprotocol/protocolVersion", "2026-07-28");
      meta.putObject("io.modelcontextprotocol/clientCapabilities");
      meta.putObject("io.modelcontextprotocol/clientInfo").put("name", "test").put("version", "1");
      params.properties().forEach(each -> given.set(each.getKey(), each.getValue()));
      return request;
    }

    @Override
    public String toString() {
      return method + " " + Json.text(params);
    }
  }

  /** All calls, in the order of the file. */
  static List<Call> all() {
    try {
      return Files.readAllLines(FILE).stream()
          .map(Json::parseObject)
          .map(each -> new Call(each.path("method").stringValue(), (ObjectNode) each.get("params")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
