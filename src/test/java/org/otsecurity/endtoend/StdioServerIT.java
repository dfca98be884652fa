package org.otsecurity.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The packaged server over standard input and output, as a host runs it. */
class StdioServerIT {
  private static final String META =
      """
      "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
      "io.modelcontextprotocol/clientInfo":{"name":"t","version":"1"},\
      "io.modelcontextprotocol/clientCapabilities":{}}\
      """;

  @Test
  void initializeEraAnswersARealQuestion() throws Exception {
    List<ObjectNode> replies =
        talk(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                + "\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":"
                + "\"map_security_level_requirements\",\"arguments\":{\"security_level\":2}}}");
    assertThat(replies.get(0).path("result").path("protocolVersion").asString())
        .isEqualTo("2025-11-25");
    assertThat(replies.get(1).path("result").path("structuredContent").path("total").asInt())
        .isEqualTo(60);
  }

  @Test
  void statelessEraNeedsNoHandshake() throws Exception {
    List<ObjectNode> replies =
        talk(
            "{\"jsonrpc\":\"2.0\",\"id\":\"d\",\"method\":\"server/discover\",\"params\":{"
                + META
                + "}}",
            "{\"jsonrpc\":\"2.0\",\"id\":\"c\",\"method\":\"tools/call\",\"params\":{"
                + META
                + ",\"name\":\"search_ot_requirements\",\"arguments\":{\"query\":\"SR 5.2\"}}}");
    ObjectNode discovered = reply(replies, "d");
    assertThat(discovered.path("result").path("resultType").asString()).isEqualTo("complete");
    assertThat(discovered.path("result").toString()).contains("2026-07-28", "ttlMs");
    assertThat(
            reply(replies, "c")
                .path("result")
                .path("structuredContent")
                .path("results")
                .get(0)
                .path("id")
                .asString())
        .isEqualTo("SR 5.2");
  }

  @Test
  void brokenLinesGetErrorsAndTheServerLives() throws Exception {
    List<ObjectNode> replies =
        talk(
            "",
            "{\"jsonrpc\":",
            "[]",
            "42",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/unheard-of\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"no/such\",\"params\":{" + META + "}}",
            "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/list\",\"params\":{" + META + "}}");
    assertThat(replies)
        .extracting(each -> each.path("error").path("code").asInt())
        .containsExactlyInAnyOrder(-32700, -32700, -32600, -32600, -32602, -32601, 0);
    assertThat(reply(replies, "3").path("result").path("tools")).hasSize(19);
  }

  @Test
  void pipelinedCallsAreAllAnsweredBeforeTheEnd() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      lines.add(
          "{\"jsonrpc\":\"2.0\",\"id\":"
              + i
              + ",\"method\":\"tools/call\",\"params\":{"
              + META
              + ",\"name\":\"search_ot_requirements\",\"arguments\":{\"query\":\"firewall "
              + i
              + "\"}}}");
    }
    Set<Integer> answered = new HashSet<>();
    for (ObjectNode each : talk(lines.toArray(String[]::new))) {
      assertThat(each.has("result")).isTrue();
      answered.add(each.path("id").asInt());
    }
    assertThat(answered).hasSize(500);
  }

  /** Replies come in the order in which the work is done, so they are told apart by id. */
  private static ObjectNode reply(List<ObjectNode> replies, String id) {
    return replies.stream()
        .filter(each -> each.path("id").asString("").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no reply to " + id + " in " + replies));
  }

  private static List<ObjectNode> talk(String... lines) throws Exception {
    Launcher.Output output = Launcher.run(String.join("\n", lines) + "\n", "serve");
    assertThat(output.code()).as(output.err()).isZero();
    List<ObjectNode> replies = new ArrayList<>();
    for (String line : output.out().split("\n")) {
      replies.add(Json.parseObject(line)); // Fails on anything that is not protocol.
    }
    return replies;
  }
}
