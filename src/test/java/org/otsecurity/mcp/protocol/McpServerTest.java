package org.otsecurity.mcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.conformance.ConformanceServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class McpServerTest {
  private final ExampleServer example = new ExampleServer();
  private final McpServer server = example.server();
  private final Dialogue modern = new Dialogue(server, ProtocolRevision.R2026_07_28);

  @Test
  void listsAreTheSameBytesEveryTime() {
    assertThat(Json.text(modern.request("tools/list", "{}")))
        .isEqualTo(
            Json.text(
                new Dialogue(new ExampleServer().server(), ProtocolRevision.R2026_07_28)
                    .request("tools/list", "{}")));
  }

  @ParameterizedTest
  @EnumSource
  void pagesCoverAListOnce(ProtocolRevision revision) {
    Dialogue dialogue = new Dialogue(server, revision);
    List<String> uris = new ArrayList<>();
    Optional<String> cursor = Optional.of("");
    while (cursor.isPresent()) {
      String params = cursor.get().isEmpty() ? "{}" : "{\"cursor\":\"" + cursor.get() + "\"}";
      JsonNode page = dialogue.request("resources/list", params).path("result");
      page.path("resources").forEach(resource -> uris.add(resource.path("uri").stringValue()));
      cursor = page.path("nextCursor").stringValueOpt();
    }
    assertThat(uris).containsExactly("doc://1", "doc://2", "doc://3", "doc://4", "doc://5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "cmVzb3VyY2VzOjI", "dG9vbHM6LTE", "dG9vbHM6OTk5", "dG9vbHM6MDI", "💥"})
  void foreignCursorsAreRefused(String cursor) {
    JsonNode reply = modern.request("tools/list", "{\"cursor\":\"" + cursor + "\"}");
    assertThat(reply.path("error").path("code").intValue()).isEqualTo(-32602);
  }

  @Test
  void missingParamsOfToolsCallAreExplained() {
    Dialogue old = Dialogue.initialized(server, ProtocolRevision.R2025_11_25, "{}");
    JsonNode error =
        old.ask("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}").path("error");
    assertThat(error.path("code").intValue()).isEqualTo(-32602);
    assertThat(error.path("message").stringValue()).contains("\"name\"").contains("tools/list");
  }

  @Test
  void unknownToolNamesTheNearest() {
    JsonNode error = modern.request("tools/call", "{\"name\":\"Step\"}").path("error");
    assertThat(error.path("code").intValue()).isEqualTo(-32602);
    assertThat(error.path("message").stringValue())
        .contains("\"Step\"")
        .contains("Did you mean steps?");
  }

  @Test
  void argumentsMustBeAnObject() {
    assertThat(code(modern.request("tools/call", "{\"name\":\"echo\",\"arguments\":[1]}")))
        .isEqualTo(-32602);
    assertThat(
            code(modern.request("prompts/get", "{\"name\":\"greet\",\"arguments\":{\"name\":1}}")))
        .isEqualTo(-32602);
  }

  @Test
  void failureInsideAHandlerShowsNothing() {
    JsonNode error = modern.request("tools/call", "{\"name\":\"fail\"}").path("error");
    assertThat(error.path("code").intValue()).isEqualTo(-32603);
    assertThat(error.path("message").stringValue()).doesNotContain("select").doesNotContain("/etc");
  }

  @Test
  void cancelledRequestGetsNoReply() throws Exception {
    CompletableFuture<Optional<JsonNode>> reply =
        CompletableFuture.supplyAsync(() -> modern.tell(call("\"w\"", "wait")));
    assertThat(example.begun.await(5, TimeUnit.MINUTES)).isTrue();
    assertThat(modern.tell(cancel("\"other\""))).isEmpty();
    assertThat(modern.tell(cancel("\"w\""))).isEmpty();
    assertThat(reply.get(5, TimeUnit.MINUTES)).isEmpty();
  }

  @Test
  void cancellingOneRequestLeavesTheNextOnItsThreadAlone() throws Exception {
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Optional<JsonNode>> cancelled =
          thread.submit(() -> modern.tell(call("\"w\"", "wait")));
      Future<Boolean> interrupted = thread.submit(Thread::interrupted);
      assertThat(example.begun.await(10, TimeUnit.MINUTES)).isTrue();
      assertThat(modern.tell(cancel("\"w\""))).isEmpty();
      assertThat(cancelled.get()).isEmpty();
      assertThat(interrupted.get()).isFalse();
    }
  }

  @Test
  void nothingIsBegunForAClientThatIsGone() {
    modern.connection.cancelAll();
    assertThat(modern.tell(call("\"w\"", "wait"))).isEmpty();
    assertThat(example.begun.getCount()).isOne();
  }

  @Test
  void eachEraIsServedOnTheSameConnection() {
    Dialogue dialogue = Dialogue.initialized(server, ProtocolRevision.R2025_06_18, "{}");
    assertThat(dialogue.ask(call("1", "echo")).path("result").path("resultType").stringValue())
        .isEqualTo("complete");
    assertThat(
            dialogue.request("tools/call", "{\"name\":\"echo\"}").path("result").has("resultType"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-11-05", "2026-07-28", "1.0"})
  void initializeOffersTheNewestOfItsEra(String requested) {
    Dialogue dialogue = new Dialogue(server, ProtocolRevision.R2025_11_25);
    JsonNode result =
        dialogue.request(
            "initialize", "{\"protocolVersion\":\"" + requested + "\",\"capabilities\":{}}");
    assertThat(result.path("result").path("protocolVersion").stringValue()).isEqualTo("2025-11-25");
  }

  @Test
  void questionGoesToTheClientAsARequestBeforeTheStatelessEra() throws Exception {
    Dialogue dialogue =
        Dialogue.initialized(server, ProtocolRevision.R2025_11_25, "{\"elicitation\":{}}");
    CompletableFuture<JsonNode> reply =
        CompletableFuture.supplyAsync(() -> dialogue.request("tools/call", "{\"name\":\"ask\"}"));
    while (dialogue.sent.isEmpty()) {
      Thread.onSpinWait();
    }
    ObjectNode question = dialogue.sent.getFirst();
    assertThat(question.path("method").stringValue()).isEqualTo("elicitation/create");
    ObjectNode answer = Json.object().put("jsonrpc", "2.0");
    answer.set("id", question.path("id"));
    answer.set(
        "result", Json.parseObject("{\"action\":\"accept\",\"content\":{\"name\":\"Ada\"}}"));
    assertThat(dialogue.tell(Json.text(answer))).isEmpty();
    assertThat(Json.text(reply.get(5, TimeUnit.MINUTES))).contains("Hello Ada");
  }

  @Test
  void clientIsOnlyAskedForWhatItCan() {
    Dialogue dialogue =
        Dialogue.initialized(server, ProtocolRevision.R2025_11_25, "{\"sampling\":{}}");
    assertThat(code(dialogue.request("tools/call", "{\"name\":\"ask\"}"))).isEqualTo(-32021);
    assertThat(dialogue.sent).isEmpty();
  }

  @Test
  void suggestionsAreCutAtAHundred() {
    JsonNode completion =
        modern
            .request(
                "completion/complete",
                "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"greet\"},\"argument\":{\"name\":\"name\",\"value\":\"A\"}}")
            .path("result")
            .path("completion");
    assertThat(completion.path("values").size()).isEqualTo(100);
    assertThat(completion.path("total").intValue()).isEqualTo(150);
    assertThat(completion.path("hasMore").booleanValue()).isTrue();
  }

  @Test
  void endOfASubscriptionIsReported() {
    String listen = call("5", "x").replace("tools/call", "subscriptions/listen");
    assertThat(modern.tell(listen)).isEmpty();
    assertThat(modern.connection.hasSubscriptions()).isTrue();
    List<Reply> ends = server.endSubscriptions(modern.connection);
    assertThat(ends).hasSize(1);
    WireSchemas.checkReply(
        ProtocolRevision.R2026_07_28, "subscriptions/listen", ends.getFirst().body());
    assertThat(modern.connection.hasSubscriptions()).isFalse();
  }

  @Test
  void whatIsNotOfferedIsNotFound() {
    McpServer bare =
        new McpServer(
            ServerDefinition.builder(new ServerInfo("bare", "", "1", "", "", List.of())).build());
    Dialogue dialogue = new Dialogue(bare, ProtocolRevision.R2026_07_28);
    assertThat(
            Json.text(
                dialogue.request("server/discover", "{}").path("result").path("capabilities")))
        .isEqualTo("{}");
    for (String method :
        List.of("tools/list", "resources/read", "prompts/get", "completion/complete")) {
      assertThat(code(dialogue.request(method, "{}"))).isEqualTo(-32601);
    }
  }

  @ParameterizedTest
  @EnumSource
  void fixturesOfTheSuiteFollowTheSchemas(ProtocolRevision revision) {
    Dialogue dialogue = new Dialogue(new McpServer(ConformanceServer.definition()), revision);
    for (String tool :
        List.of("test_image_content", "test_audio_content", "test_multiple_content_types")) {
      assertThat(dialogue.request("tools/call", "{\"name\":\"" + tool + "\"}").has("result"))
          .isTrue();
    }
    assertThat(dialogue.request("tools/list", "{}").path("result").path("tools").size())
        .isEqualTo(24);
    assertThat(
            dialogue.request("prompts/get", "{\"name\":\"test_prompt_with_image\"}").has("result"))
        .isTrue();
    assertThat(
            dialogue.request("resources/read", "{\"uri\":\"test://static-binary\"}").has("result"))
        .isTrue();
  }

  @Test
  void definitionsAreChecked() {
    ObjectNode schema = Json.parseObject("{\"type\":\"object\"}");
    ToolHandler handler = call -> ToolResult.text("");
    assertThatThrownBy(
            () -> Tool.of("no spaces", "", "", schema, schema, ToolAnnotations.LOOKUP, handler))
        .hasMessageContaining("no spaces");
    assertThatThrownBy(
            () -> Tool.of("a", "", "", Json.object(), schema, ToolAnnotations.LOOKUP, handler))
        .hasMessageContaining("object");
    Tool tool = Tool.of("a", "", "", schema, schema, ToolAnnotations.LOOKUP, handler);
    assertThatThrownBy(() ->
            ServerDefinition.builder(new ServerInfo("bare", "", "1", "", "", List.of()))
                .tools(List.of(tool, tool)))
        .hasMessageContaining("Two definitions of a");
    assertThatThrownBy(() -> Json.parseObject("[]")).hasMessageContaining("Not a JSON object");
  }

  @Test
  void optionalPartsAreWritten() {
    Icon icon = new Icon("https://example.org/i.svg", "image/svg+xml", "any");
    ServerInfo info = new ServerInfo("n", "N", "1", "d", "https://example.org", List.of(icon));
    ObjectNode meta = Json.parseObject("{\"ui\":{\"resourceUri\":\"ui://x\"}}");
    Tool tool =
        Tool.of(
                "a",
                "A",
                "Does a",
                Json.parseObject("{\"type\":\"object\"}"),
                Json.parseObject("{\"type\":\"object\"}"),
                ToolAnnotations.LOOKUP,
                call -> ToolResult.error("No", Json.object().put("given", "x")))
            .withMeta(meta);
    Dialogue dialogue =
        new Dialogue(
            new McpServer(
                ServerDefinition.builder(info)
                    .tools(List.of(tool))
                    .extensions(Json.parseObject("{\"a/b\":{}}"))
                    .build()),
            ProtocolRevision.R2026_07_28);
    assertThat(Json.text(dialogue.request("server/discover", "{}")))
        .contains("icons")
        .contains("a/b");
    assertThat(Json.text(dialogue.request("tools/list", "{}"))).contains("ui://x");
    JsonNode result = dialogue.request("tools/call", "{\"name\":\"a\"}").path("result");
    assertThat(result.path("isError").booleanValue()).isTrue();
    assertThat(result.path("structuredContent").path("given").stringValue()).isEqualTo("x");
  }

  private static String call(String id, String tool) {
    return """
    {"jsonrpc":"2.0","id":%s,"method":"tools/call","params":{"name":"%s","_meta":\
    {"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}\
    """
        .formatted(id, tool);
  }

  private static String cancel(String id) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
        + id
        + "}}";
  }

  private static int code(JsonNode reply) {
    return reply.path("error").path("code").intValue();
  }
}
