package org.otsecurity.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.prompt.Prompts;
import org.otsecurity.mcp.protocol.McpServer;
import org.otsecurity.mcp.tool.Tools;
import org.otsecurity.mcp.transport.HttpSettings;
import org.otsecurity.mcp.transport.HttpTransport;
import org.otsecurity.mcp.transport.StdioTransport;
import org.otsecurity.query.Questions;
import org.otsecurity.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hosts call tools in parallel, from the first moment. A server that nobody has asked anything yet,
 * with a single reader of the database, answers a burst of calls of every kind.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ColdServerTest {
  private static final int BURST = 64;

  static List<SampleCalls.Call> calls() {
    return SampleCalls.all();
  }

  @Test
  void everyToolAndPromptIsAmongTheCalls() {
    Set<String> called =
        calls().stream()
            .map(SampleCalls.Call::subject)
            .collect(Collectors.toCollection(TreeSet::new));
    Tools.of(TestCorpus.questions()).forEach(each -> assertThat(called).contains(each.name()));
    Prompts.all().forEach(each -> assertThat(called).contains(each.name()));
    assertThat(called).contains("resources/read", "completion/complete");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void burstOfOneCallIsAnsweredOverStdio(SampleCalls.Call call) throws Exception {
    burst(IntStream.range(0, BURST).mapToObj(i -> call).toList());
  }

  @Test
  void burstOfAllCallsIsAnsweredOverStdio() throws Exception {
    burst(mixed());
  }

  @Test
  void burstOfAllCallsIsAnsweredOverHttp() throws Exception {
    List<SampleCalls.Call> calls = mixed();
    try (Store store = Store.open(TestCorpus.database(), 1);
        HttpTransport transport =
            HttpTransport.start(server(store), HttpSettings.loopback(0), () -> {}, List.of());
        HttpClient client = HttpClient.newHttpClient()) {
      List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
      for (int i = 0; i < calls.size(); i++) {
        waiting.add(
            client.sendAsync(
                post(transport.port(), calls.get(i), "c" + i),
                HttpResponse.BodyHandlers.ofString()));
      }
      for (int i = 0; i < calls.size(); i++) {
        ObjectNode reply = Json.parseObject(waiting.get(i).get().body());
        assertThat(reply.path("id").stringValue()).isEqualTo("c" + i);
        assertThat(reply.has("result")).as(calls.get(i) + " " + reply).isTrue();
      }
    }
  }

  private static HttpRequest post(int port, SampleCalls.Call call, String id) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/mcp"))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .header("MCP-Protocol-Version", "2026-07-28")
            .header("Mcp-Method", call.method());
    JsonNode name =
        call.params().has("uri") ? call.params().get("uri") : call.params().path("name");
    if (name.isString()) {
      request.header("Mcp-Name", name.stringValue());
    }
    return request.POST(HttpRequest.BodyPublishers.ofString(Json.text(call.request(id)))).build();
  }

  /** Every call at least once, and not in the order in which the first one would help the next. */
  private static List<SampleCalls.Call> mixed() {
    List<SampleCalls.Call> calls = calls();
    int count = Math.max(BURST, calls.size());
    return IntStream.range(0, count).mapToObj(i -> calls.get(i * 37 % calls.size())).toList();
  }

  private static void burst(List<SampleCalls.Call> calls) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < calls.size(); i++) {
      lines.append(Json.text(calls.get(i).request("c" + i))).append('\n');
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Store store = Store.open(TestCorpus.database(), 1)) {
      new StdioTransport(
              server(store),
              new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
              out)
          .run();
    }
    Set<String> answered = new TreeSet<>();
    for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
      ObjectNode reply = Json.parseObject(line);
      assertThat(reply.has("result")).as(line).isTrue();
      answered.add(reply.path("id").stringValue());
    }
    assertThat(answered).hasSize(calls.size());
  }

  private static McpServer server(Store store) {
    return OtSecurityServer.create(Questions.of(store), "test");
  }
}
