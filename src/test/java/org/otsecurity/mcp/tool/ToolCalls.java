package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.otsecurity.TestCorpus;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.OtSecurityServer;
import org.otsecurity.mcp.protocol.McpServer;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.mcp.transport.StdioTransport;
import org.otsecurity.question.FittingPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls tools over the compiled corpus through a whole session. Every answer is checked against the
 * tool's output schema and the size that hosts can take.
 */
final class ToolCalls {
  static final Map<String, Tool> TOOLS =
      Tools.of(TestCorpus.questions()).stream()
          .collect(Collectors.toMap(Tool::name, Function.identity()));

  private static final McpServer SERVER = OtSecurityServer.create(TestCorpus.questions(), "test");
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final int LARGEST_ANSWER = FittingPage.LARGEST_ANSWER;

  private ToolCalls() {}

  static Tool tool(String name) {
    return java.util.Objects.requireNonNull(TOOLS.get(name), name);
  }

  /** The structured content of a successful call. */
  static ObjectNode call(String tool, String arguments) {
    JsonNode result = run(tool, arguments);
    assertThat(result.path("isError").asBoolean(false)).as(result.toString()).isFalse();
    ObjectNode content = (ObjectNode) result.path("structuredContent");
    String text = Json.text(content);
    String markdown = result.path("content").get(0).path("text").asString();
    assertThat(markdown).isNotBlank().hasSizeLessThan(LARGEST_ANSWER);
    assertThat(text).hasSizeLessThan(LARGEST_ANSWER);
    Schema schema =
        SCHEMAS.getSchema(Json.text(tool(tool).outputSchema().orElseThrow()), InputFormat.JSON);
    assertThat(schema.validate(text, InputFormat.JSON)).as(tool + arguments).isEmpty();
    return content;
  }

  /** The text of a call that must fail in a way the caller can put right. */
  static String error(String tool, String arguments) {
    JsonNode result = run(tool, arguments);
    assertThat(result.path("isError").asBoolean(false)).as(result.toString()).isTrue();
    assertThat(result.has("structuredContent")).isFalse();
    return result.path("content").get(0).path("text").asString();
  }

  /** The result of a call, whatever it is. */
  static JsonNode run(String tool, String arguments) {
    ObjectNode params = Json.object();
    params.put("name", tool);
    params.set("arguments", Json.parseObject(arguments));
    return run(SERVER, "tools/call", params);
  }

  /** The result of a request to a server. */
  static JsonNode run(McpServer server, String method, ObjectNode params) {
    ObjectNode request = Json.object();
    request.put("jsonrpc", "2.0");
    request.put("id", 1);
    request.put("method", method);
    request.set("params", params);
    ObjectNode meta = params.putObject("_meta");
    meta.put("io.modelcontextprotocol/protocolVersion", "2026-07-28");
    meta.putObject("io.modelcontextprotocol/clientCapabilities");
    meta.putObject("io.modelcontextprotocol/clientInfo").put("name", "test").put("version", "1");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new StdioTransport(
              server,
              new ByteArrayInputStream(
                  (Json.text(request) + "\n").getBytes(StandardCharsets.UTF_8)),
              out)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JsonNode reply = Json.parseObject(out.toString(StandardCharsets.UTF_8));
    assertThat(reply.has("result")).as(reply.toString()).isTrue();
    return reply.path("result");
  }

  static List<String> ids(JsonNode rows) {
    return rows.valueStream().map(each -> each.path("id").asString()).toList();
  }
}
