package org.otsecurity.mcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class MessageTest {
  private final McpServer server = new ExampleServer().server();
  private final Dialogue modern = new Dialogue(server, ProtocolRevision.R2026_07_28);

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "\"x\"", "-5", "1.0", "9007199254740993", "123456789012345678901234567890"})
  void idIsEchoedExactly(String id) {
    String reply =
        Json.text(
            Dialogue.initialized(server, ProtocolRevision.R2025_11_25, "{}")
                .ask("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}"));
    assertThat(reply).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1.5", "true", "{}", "[1]"})
  void otherIdsAreInvalid(String id) {
    JsonNode reply =
        Dialogue.initialized(server, ProtocolRevision.R2025_11_25, "{}")
            .ask("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}");
    assertThat(code(reply)).isEqualTo(-32600);
    assertThat(reply.has("id")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "nul", "{} {}", "{\"a\":01}", "\u0000"})
  void brokenJsonIsAParseError(String line) {
    assertThat(code(modern.ask(line))).isEqualTo(-32700);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "1",
        "\"x\"",
        "null",
        "{}",
        "{\"jsonrpc\":\"2.0\",\"id\":1}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":5}"
      })
  void otherJsonIsAnInvalidRequest(String line) {
    assertThat(code(modern.ask(line))).isEqualTo(-32600);
  }

  @Test
  void nestingAndNumbersAreBounded() {
    assertThat(code(modern.ask("[".repeat(100_000)))).isEqualTo(-32700);
    assertThat(
            code(
                modern.ask(
                    "{\"jsonrpc\":\"2.0\",\"id\":" + "9".repeat(5000) + ",\"method\":\"ping\"}")))
        .isEqualTo(-32700);
  }

  @Test
  void idsAreBoundedAndNotEchoedBeyond() {
    String longest = "x".repeat(Message.MAX_ID_LENGTH);
    assertThat(ping("\"" + longest + "\"").path("id").stringValue()).isEqualTo(longest);
    for (String id : List.of("\"" + longest + "x\"", "1e300", "1e999999999", "1.0e-300")) {
      JsonNode reply = ping(id);
      assertThat(code(reply)).isEqualTo(-32600);
      assertThat(reply.has("id")).isFalse();
      assertThat(Json.text(reply)).hasSizeLessThan(200);
    }
  }

  private JsonNode ping(String id) {
    return Dialogue.initialized(server, ProtocolRevision.R2025_11_25, "{}")
        .ask("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}");
  }

  @Test
  void valuesAreCounted() {
    assertThat(code(modern.ask("[" + "[],".repeat(Json.MAX_MESSAGE_VALUES) + "[]]")))
        .isEqualTo(-32700);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.0", "2", "\"2\"", "[\"2.0\"]"})
  void versionIsTheTextItself(String version) {
    assertThat(code(modern.ask("{\"jsonrpc\":" + version + ",\"id\":1,\"method\":\"ping\"}")))
        .isEqualTo(-32600);
  }

  @Test
  void halfOfASurrogatePairIsTakenInValuesAndNamedInNames() {
    assertThat(echo("{\"text\":\"\\ud83d\"}").has("result")).isTrue();
    for (String arguments : List.of("{\"\\ud83d\":1}", "{\"\\uDC00\":1}")) {
      JsonNode reply = echo(arguments);
      assertThat(code(reply)).isEqualTo(-32700);
      assertThat(reply.path("error").path("message").stringValue()).contains("surrogate pair");
    }
  }

  private JsonNode echo(String arguments) {
    return Dialogue.initialized(server, ProtocolRevision.R2025_11_25, "{}")
        .ask(
            """
            {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo","arguments":%s}}\
            """
                .formatted(arguments));
  }

  @Test
  void unknownNotificationsAreIgnored() {
    assertThat(modern.tell("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/what\"}")).isEmpty();
    assertThat(modern.tell("{\"jsonrpc\":\"2.0\",\"method\":\"tools/list\"}")).isEmpty();
    assertThat(modern.tell("{\"jsonrpc\":\"2.0\",\"id\":99,\"result\":{}}")).isEmpty();
  }

  @Test
  void textIsWrittenAsUtf8() {
    ObjectNode object = Json.object().put("text", "Zürich 💧\u2028");
    assertThat(Json.parseObject(new String(Json.bytes(object), StandardCharsets.UTF_8)))
        .isEqualTo(object);
  }

  private static int code(JsonNode reply) {
    return reply.path("error").path("code").intValue();
  }
}
