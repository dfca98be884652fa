package org.otsecurity.mcp.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.ExampleServer;
import org.otsecurity.mcp.protocol.ProtocolRevision;
import org.otsecurity.mcp.protocol.WireSchemas;
import tools.jackson.databind.node.ObjectNode;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class HttpTransportTest {
  private static final String MODERN = "2026-07-28";

  private final ExampleServer example = new ExampleServer();
  private HttpTransport transport;
  private HttpClient client;

  @BeforeEach
  void start() throws Exception {
    transport = serve(Duration.ofMinutes(5));
    client = HttpClient.newHttpClient();
  }

  /**
   * Serves with a limit of time for a request; a short one is only right where it shall run out.
   */
  private HttpTransport serve(Duration requestTime) throws Exception {
    HttpSettings settings =
        new HttpSettings(
            "127.0.0.1",
            0,
            Set.of(),
            Set.of(),
            HttpLimits.standard().with(TestTimes.requestAndIdle(requestTime)));
    return HttpTransport.start(example.server(), settings, () -> {}, List.of());
  }

  @AfterEach
  void stop() {
    example.gate.countDown();
    client.close();
    transport.close();
  }

  @Test
  void healthIsShown() throws Exception {
    HttpResponse<String> response = send(HttpRequest.newBuilder(uri("/health")));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"status\":\"ok\"}");
    assertThat(send(HttpRequest.newBuilder(uri("/elsewhere"))).statusCode()).isEqualTo(404);
  }

  @Test
  void statelessRequestIsAnsweredAsJson() throws Exception {
    HttpResponse<String> response = send(modern("tools/call", "echo", MODERN));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    ObjectNode reply = Json.parseObject(response.body());
    assertThat(reply.path("result").path("structuredContent").path("text").stringValue())
        .isEqualTo("é");
    WireSchemas.checkReply(ProtocolRevision.R2026_07_28, "tools/call", reply);
  }

  @Test
  void earlierErasAreServedWithoutSession() throws Exception {
    HttpResponse<String> initialized =
        send(
            post(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\","
                    + "\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}"));
    assertThat(initialized.body()).contains("\"protocolVersion\":\"2025-06-18\"");
    assertThat(initialized.headers().firstValue("Mcp-Session-Id")).isEmpty();
    assertThat(
            send(post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"))
                .statusCode())
        .isEqualTo(202);
    HttpResponse<String> list =
        send(
            post("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}")
                .header("MCP-Protocol-Version", "2025-06-18"));
    WireSchemas.checkReply(
        ProtocolRevision.R2025_06_18, "tools/list", Json.parseObject(list.body()));
    HttpResponse<String> unknown =
        send(post("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"no/such\"}"));
    assertThat(unknown.statusCode()).isEqualTo(200);
    assertThat(unknown.body()).contains("-32601");
  }

  @Test
  void batchesWorkWhereTheyExist() throws Exception {
    String batch = "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]";
    assertThat(send(post(batch)).body()).startsWith("[{");
    HttpResponse<String> refused = send(post(batch).header("MCP-Protocol-Version", "2025-11-25"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("-32600");
  }

  @Test
  void progressMakesTheReplyAStream() throws Exception {
    String body =
        body("tools/call", "steps", MODERN)
            .replace("\"_meta\":{", "\"_meta\":{\"progressToken\":1,");
    HttpResponse<String> response =
        send(
            post(body)
                .setHeader("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", MODERN)
                .header("Mcp-Method", "tools/call")
                .header("Mcp-Name", "steps"));
    assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
    assertThat(response.headers().firstValue("X-Accel-Buffering")).contains("no");
    List<ObjectNode> events = events(response.body());
    assertThat(events).hasSize(3);
    events
        .subList(0, 2)
        .forEach(event -> WireSchemas.checkSent(ProtocolRevision.R2026_07_28, event));
    assertThat(events.getLast().path("id").intValue()).isEqualTo(1);
  }

  @Test
  void clientThatOnlyTakesAStreamGetsOne() throws Exception {
    HttpResponse<String> response =
        send(
            post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
                .setHeader("Accept", "text/event-stream"));
    assertThat(events(response.body())).hasSize(1);
    assertThat(send(post("{}").setHeader("Accept", "image/png")).statusCode()).isEqualTo(406);
  }

  @Test
  void questionIsAnsweredByAnotherRequest() throws Exception {
    HttpResponse<Stream<String>> response =
        client.send(
            post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"ask\"}}")
                .setHeader("Accept", "application/json, text/event-stream")
                .build(),
            HttpResponse.BodyHandlers.ofLines());
    var lines = response.body().filter(line -> line.startsWith("data: ")).iterator();
    ObjectNode question = Json.parseObject(lines.next().substring(6));
    ObjectNode answer = Json.object().put("jsonrpc", "2.0");
    answer.set("id", question.path("id"));
    answer.set(
        "result", Json.parseObject("{\"action\":\"accept\",\"content\":{\"name\":\"Ada\"}}"));
    assertThat(send(post(Json.text(answer))).statusCode()).isEqualTo(202);
    assertThat(lines.next()).contains("Hello Ada");
  }

  @Test
  void slowAnswerIsGivenUp() throws Exception {
    transport.close();
    transport = serve(Duration.ofSeconds(2));
    HttpResponse<String> response = send(modern("tools/call", "wait", MODERN));
    assertThat(response.body()).contains("-32603").contains("2 seconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE", "PUT"})
  void otherMethodsAreNotAllowed(String method) throws Exception {
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(uri("/mcp"))
                .method(method, HttpRequest.BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("POST");
  }

  @ParameterizedTest
  @CsvSource({
    "{, 400",
    "[], 400",
    "'', 400",
    "'{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}', 400"
  })
  void brokenBodiesAreBadRequests(String body, int status) throws Exception {
    assertThat(send(post(body)).statusCode()).isEqualTo(status);
  }

  @Test
  void stopLetsRequestsFinishAndEndsSubscriptions() throws Exception {
    HttpRequest listen =
        modern("subscriptions/listen", "", MODERN)
            .setHeader("Accept", "text/event-stream, application/json")
            .build();
    HttpResponse<Stream<String>> stream = client.send(listen, HttpResponse.BodyHandlers.ofLines());
    CompletableFuture<HttpResponse<String>> call =
        client.sendAsync(
            modern("tools/call", "wait", MODERN).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(example.begun.await(5, TimeUnit.MINUTES)).isTrue();
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(transport::close);
    example.gate.countDown();
    assertThat(call.get(5, TimeUnit.MINUTES).body()).contains("The gate is open");
    List<ObjectNode> events = events(String.join("\n", stream.body().toList()));
    assertThat(events.getFirst().path("method").stringValue())
        .isEqualTo("notifications/subscriptions/acknowledged");
    WireSchemas.checkReply(ProtocolRevision.R2026_07_28, "subscriptions/listen", events.getLast());
    stopped.get(5, TimeUnit.MINUTES);
  }

  @Test
  void clientsThatKnockedBeforeTheStopAreAnswered() throws Exception {
    List<RawClient> clients = new ArrayList<>();
    for (int id = 0; id < 200; id++) {
      clients.add(new RawClient(transport).post(RawClient.ping(id)));
    }
    transport.close();
    for (RawClient each : clients) {
      try (RawClient knocked = each) {
        assertThat(knocked.answer().status()).isIn(200, 503);
      }
    }
  }

  private HttpRequest.Builder modern(String method, String name, String version) {
    HttpRequest.Builder request =
        post(body(method, name, version))
            .header("MCP-Protocol-Version", version)
            .header("Mcp-Method", method);
    header(request, "Mcp-Name", name);
    return request;
  }

  private static String body(String method, String name, String version) {
    return """
    {"jsonrpc":"2.0","id":1,"method":"%s","params":{%s"arguments":{"text":"é"},"_meta":{\
    "io.modelcontextprotocol/protocolVersion":"%s","io.modelcontextprotocol/clientCapabilities":{}}}}\
    """
        .formatted(method, name.isEmpty() ? "" : "\"name\":\"" + name + "\",", version);
  }

  private HttpRequest.Builder post(String body) {
    return HttpRequest.newBuilder(uri("/mcp"))
        .header("Content-Type", "application/json; charset=utf-8")
        .header("Accept", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }

  private static void header(HttpRequest.Builder request, String name, String value) {
    if (!value.isEmpty()) {
      request.header(name, value);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + transport.port() + path);
  }

  private static List<ObjectNode> events(String stream) {
    return stream
        .lines()
        .filter(line -> line.startsWith("data: "))
        .map(line -> Json.parseObject(line.substring(6)))
        .toList();
  }
}
