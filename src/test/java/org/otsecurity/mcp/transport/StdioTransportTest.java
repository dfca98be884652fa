package org.otsecurity.mcp.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.ExampleServer;
import org.otsecurity.mcp.protocol.ProtocolRevision;
import org.otsecurity.mcp.protocol.WireSchemas;
import tools.jackson.databind.node.ObjectNode;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class StdioTransportTest {
  private static final String INITIALIZE =
      "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\","
          + "\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}";

  private final ExampleServer example = new ExampleServer();

  @Test
  void brokenLinesGetRepliesAndTheServerLives() throws IOException {
    List<ObjectNode> replies = serve(INITIALIZE + "\n\n{\n[]\n\r\nnonsense\n" + ping(1) + "\n");
    assertThat(codes(replies))
        .containsExactlyInAnyOrder(0, -32700, -32700, -32600, -32700, -32700, 0);
    assertThat(replies.getLast().path("id").intValue()).isEqualTo(1);
  }

  @Test
  void firstMessageMayBeAnything() throws IOException {
    List<ObjectNode> replies =
        serve("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"who/are/you\"}\n" + INITIALIZE + "\n");
    assertThat(codes(replies)).containsExactlyInAnyOrder(-32601, 0);
  }

  @Test
  void lastLineNeedsNoLineBreak() throws IOException {
    assertThat(serve(ping(4))).hasSize(1);
    assertThat(serve(ping(4) + "\r\n")).hasSize(1);
    assertThat(serve("")).isEmpty();
  }

  @Test
  void fiveHundredPipelinedCallsAreAllAnswered() throws IOException {
    String calls =
        IntStream.rangeClosed(1, 500)
            .mapToObj(id -> call(id, "echo"))
            .collect(Collectors.joining("\n", INITIALIZE + "\n", "\n"));
    List<ObjectNode> replies = serve(calls);
    assertThat(replies.stream().map(reply -> reply.path("id").intValue()))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(0, 500).boxed().toList());
  }

  @Test
  void requestsInFlightAtTheEndAreAnswered() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PipedOutputStream client = new PipedOutputStream();
    Thread server = start(new PipedInputStream(client), out);
    send(client, INITIALIZE);
    send(client, call(1, "wait"));
    assertThat(example.begun.await(5, TimeUnit.MINUTES)).isTrue();
    client.close();
    assertThat(server.join(Duration.ofMillis(200))).isFalse();
    example.gate.countDown();
    server.join();
    assertThat(messages(out))
        .extracting(message -> message.path("id").intValue())
        .containsExactly(0, 1);
  }

  @Test
  void oneSlowCallDoesNotHoldUpOthers() throws Exception {
    PipedInputStream replies = new PipedInputStream();
    PipedOutputStream client = new PipedOutputStream();
    Thread server = start(new PipedInputStream(client), new PipedOutputStream(replies));
    send(client, call(1, "wait"));
    send(client, ping(2));
    assertThat(firstLine(replies)).contains("\"id\":2");
    send(
        client,
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}");
    client.close();
    server.join();
  }

  private static void send(OutputStream client, String line) throws IOException {
    client.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    client.flush();
  }

  @Test
  void oversizedLineIsSkippedWithinBoundedMemory() throws IOException {
    int megabytes = 300;
    InputStream endless =
        new InputStream() {
          private long left = megabytes * 1_000_000L;

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            int count = (int) Math.min(length, left);
            Arrays.fill(buffer, offset, offset + count, (byte) 'x');
            left -= count;
            return count == 0 ? -1 : count;
          }
        };
    InputStream input =
        new SequenceInputStream(
            endless,
            new ByteArrayInputStream(("\n" + ping(3) + "\n").getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new StdioTransport(example.server(), input, out).run();
    assertThat(codes(messages(out))).containsExactly(-32600, 0);
  }

  @Test
  void longestAllowedLineIsRead() throws IOException {
    String start = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"p\":\"";
    String padding = "x".repeat(Json.MAX_MESSAGE_BYTES - start.length() - 3);
    assertThat(codes(serve(start + padding + "\"}}\n"))).containsExactly(0);
    assertThat(codes(serve(start + padding + "y\"}}\n"))).containsExactly(-32600);
  }

  @Test
  void subscriptionsEndWithTheInput() throws IOException {
    List<ObjectNode> messages =
        serve(
            """
            {"jsonrpc":"2.0","id":"s","method":"subscriptions/listen","params":{"notifications":{},"_meta":\
            {"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}
            """);
    assertThat(messages).hasSize(2);
    assertThat(messages.getFirst().path("method").stringValue())
        .isEqualTo("notifications/subscriptions/acknowledged");
    WireSchemas.checkSent(ProtocolRevision.R2026_07_28, messages.getFirst());
    WireSchemas.checkReply(
        ProtocolRevision.R2026_07_28, "subscriptions/listen", messages.getLast());
  }

  @Test
  void questionsWithoutAnAnswerEndWithTheInput() throws IOException {
    String initialize =
        INITIALIZE.replace("\"capabilities\":{}", "\"capabilities\":{\"elicitation\":{}}");
    List<ObjectNode> messages = serve(initialize + "\n" + call(1, "ask") + "\n");
    assertThat(messages.getLast().path("error").path("code").intValue()).isEqualTo(-32603);
  }

  @Test
  void brokenOutputDoesNotStopTheServer() throws IOException {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("closed");
          }
        };
    new StdioTransport(
            example.server(),
            new ByteArrayInputStream(
                (ping(1) + "\n" + ping(2) + "\n").getBytes(StandardCharsets.UTF_8)),
            broken)
        .run();
  }

  @Test
  void afterTheFirstAnswerOneThingIsDone() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> writtenBefore = new ArrayList<>();
    for (String input : List.of("", ping(1) + "\n" + ping(2) + "\n" + ping(3) + "\n")) {
      new StdioTransport(
              example.server(),
              new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
              out,
              () -> writtenBefore.add(out.toString(StandardCharsets.UTF_8)))
          .run();
      assertThat(writtenBefore).hasSize(input.isEmpty() ? 0 : 1);
    }
    assertThat(writtenBefore.get(0)).contains("\"result\"").endsWith("\n");
  }

  private List<ObjectNode> serve(String input) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new StdioTransport(
            example.server(), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out)
        .run();
    return messages(out);
  }

  private Thread start(InputStream in, OutputStream out) {
    return Thread.ofPlatform()
        .start(() -> {
          try {
            new StdioTransport(example.server(), in, out).run();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static List<ObjectNode> messages(ByteArrayOutputStream out) {
    return out.toString(StandardCharsets.UTF_8).lines().map(Json::parseObject).toList();
  }

  private static String firstLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      line.append((char) next);
    }
    return line.toString();
  }

  private static List<Integer> codes(List<ObjectNode> replies) {
    return replies.stream().map(reply -> reply.path("error").path("code").asInt(0)).toList();
  }

  private static String ping(int id) {
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}";
  }

  private static String call(int id, String tool) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":{\"text\":\"%d\"}}}"
        .formatted(id, tool, id);
  }
}
