package org.otsecurity.mcp.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.ExampleServer;
import org.otsecurity.mcp.protocol.ProtocolRevision;
import org.otsecurity.mcp.protocol.WireSchemas;
import tools.jackson.databind.node.ObjectNode;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class RequestHeadersTest {
  private static final String MODERN = "2026-07-28";

  private HttpTransport transport;
  private HttpClient client;

  @BeforeEach
  void start() throws Exception {
    transport =
        HttpTransport.start(
            new ExampleServer().server(), HttpSettings.loopback(0), () -> {}, List.of());
    client = HttpClient.newHttpClient();
  }

  @AfterEach
  void stop() {
    client.close();
    transport.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'',               tools/call, echo, -32020",
    "2025-11-25,       tools/call, echo, -32020",
    "2026-07-28,       tools/list, echo, -32020",
    "2026-07-28,       TOOLS/CALL, echo, -32020",
    "2026-07-28,       '',         echo, -32020",
    "2026-07-28,       tools/call, wait, -32020",
    "2026-07-28,       tools/call, '',   -32020",
    "2026-07-28,       tools/call, =?base64?%%%?=, -32020",
    "2026-07-28,       tools/call, =?base64?ZWNobw==?=, 0",
    "2026-07-28,       tools/call, '  echo  ', 0",
  })
  void headersMustAgreeWithTheBody(String version, String method, String name, int code)
      throws Exception {
    HttpRequest.Builder request = post(body("tools/call", "echo", MODERN));
    header(request, "mcp-protocol-version", version);
    header(request, "MCP-METHOD", method);
    header(request, "Mcp-Name", name);
    HttpResponse<String> response = send(request);
    assertThat(response.statusCode()).isEqualTo(code == 0 ? 200 : 400);
    ObjectNode reply = Json.parseObject(response.body());
    assertThat(reply.path("error").path("code").asInt(0)).isEqualTo(code);
    assertThat(reply.path("id").intValue()).isEqualTo(1);
    WireSchemas.checkReply(ProtocolRevision.R2026_07_28, "tools/call", reply);
  }

  @Test
  void unknownRevisionIsRefusedWithTheKnownOnes() throws Exception {
    HttpResponse<String> modern = send(modern("tools/list", "", "2031-01-01"));
    assertThat(modern.statusCode()).isEqualTo(400);
    ObjectNode error = Json.parseObject(modern.body());
    assertThat(error.path("error").path("code").intValue()).isEqualTo(-32022);
    assertThat(Json.text(error.path("error").path("data").path("supported"))).contains(MODERN);
    HttpResponse<String> old =
        send(
            post("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}")
                .header("MCP-Protocol-Version", "1999-01-01"));
    assertThat(old.statusCode()).isEqualTo(400);
    assertThat(old.body()).contains("-32022");
  }

  @Test
  void unknownStatelessMethodIsNotFound() throws Exception {
    HttpResponse<String> response = send(modern("no/such", "", MODERN));
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("-32601");
    assertThat(send(modern("tools/call", "nothing", MODERN)).statusCode()).isEqualTo(200);
  }

  @Test
  void missingMetaIsABadRequest() throws Exception {
    HttpResponse<String> response =
        send(
            post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")
                .header("MCP-Protocol-Version", MODERN)
                .header("Mcp-Method", "tools/list"));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("-32602");
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
}
