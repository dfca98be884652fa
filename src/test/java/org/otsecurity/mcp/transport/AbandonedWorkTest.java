package org.otsecurity.mcp.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.McpServer;
import org.otsecurity.mcp.protocol.ServerDefinition;
import org.otsecurity.mcp.protocol.ServerInfo;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.mcp.protocol.ToolAnnotations;
import org.otsecurity.mcp.protocol.ToolHandler;
import org.otsecurity.mcp.protocol.ToolResult;

/** Work that nobody waits for any more is stopped, and nothing else is. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class AbandonedWorkTest {
  private static final HttpLimits STANDARD = HttpLimits.standard();

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final AtomicInteger counted = new AtomicInteger();

  @SuppressWarnings("NullAway.Init") // each test starts it with limits of its own
  private HttpTransport server;

  private void start(HttpLimits.Counts counts, Duration request, Duration unattended)
      throws Exception {
    HttpLimits limits = STANDARD.with(counts).with(TestTimes.request(request, unattended));
    server =
        HttpTransport.start(
            new McpServer(
                ServerDefinition.builder(
                        new ServerInfo("slow", "Slow", "1", "Takes its time", "", List.of()))
                    .tools(
                        List.of(
                            tool("block", call -> block()),
                            tool("nap", call -> nap(call.arguments().path("text").asString(""))),
                            tool("count", call -> count())))
                    .build()),
            new HttpSettings("127.0.0.1", 0, Set.of(), Set.of(), limits),
            () -> {},
            List.of());
  }

  private static Tool tool(String name, ToolHandler handler) {
    return Tool.of(
        name,
        name,
        "Does " + name,
        Json.parseObject("{\"type\":\"object\"}"),
        Json.parseObject("{\"type\":\"object\"}"),
        ToolAnnotations.LOOKUP,
        handler);
  }

  private ToolResult block() throws InterruptedException {
    begun.countDown();
    try {
      Thread.sleep(Duration.ofMinutes(10));
      return ToolResult.text("Nobody came");
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw e;
    }
  }

  private static ToolResult nap(String text) throws InterruptedException {
    Thread.sleep(20);
    return ToolResult.text("slept " + text);
  }

  private ToolResult count() {
    return ToolResult.text("counted " + counted.incrementAndGet());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void clientThatLeavesStopsItsCall() throws Exception {
    start(STANDARD.counts(), Duration.ofMinutes(5), Duration.ofMillis(50));
    try (RawClient client = new RawClient(server)) {
      client.post(RawClient.call(1, "block", ""));
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void clientThatLeavesBeforeTheServerLooksStopsItsCall() throws Exception {
    start(STANDARD.counts(), Duration.ofMinutes(5), Duration.ofSeconds(1));
    try (RawClient client = new RawClient(server)) {
      client.post(RawClient.call(1, "block", ""));
    }
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void clientThatLeavesTheQueueMakesRoom() throws Exception {
    start(new HttpLimits.Counts(50, 1, 1, 1), Duration.ofMinutes(5), Duration.ofMillis(50));
    try (RawClient working = new RawClient(server);
        RawClient probe = new RawClient(server)) {
      working.post(RawClient.call(1, "block", ""));
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
      try (RawClient waiting = new RawClient(server)) {
        waiting.post(RawClient.call(2, "count", ""));
        while (probe.get("/ready").answer().status() == 200) {
          assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
      }
      while (probe.get("/ready").answer().status() == 503) {
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
      }
    }
    assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(counted.get()).isZero();
  }

  @Test
  void callThatIsLateIsInterruptedAndAnswered() throws Exception {
    start(STANDARD.counts(), Duration.ofSeconds(1), Duration.ofMillis(50));
    try (RawClient client = new RawClient(server)) {
      RawClient.Answer answer = client.post(RawClient.call(5, "block", "")).answer();
      assertThat(answer.body()).contains("\"id\":5").contains("No answer within 1 seconds");
      assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(client.post(RawClient.ping(6)).answer().status()).isEqualTo(200);
    }
  }

  @Test
  void everyIdOfALateBatchIsAnsweredAndNothingMoreIsBegun() throws Exception {
    start(new HttpLimits.Counts(50, 1, 10, 1), Duration.ofSeconds(1), Duration.ofMillis(50));
    String batch =
        "[%s,%s,{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"},%s,5]"
            .formatted(
                RawClient.call(1, "block", ""),
                RawClient.call(2, "count", ""),
                RawClient.call(3, "count", ""));
    try (RawClient client = new RawClient(server)) {
      RawClient.Answer answer = client.post(batch).answer();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body())
          .contains("\"id\":1", "\"id\":2", "\"id\":3", "No answer within 1 seconds")
          .contains("A message must be an object");
      // There is one thread: this is answered when the batch has truly ended.
      assertThat(client.post(RawClient.call(4, "count", "")).answer().body()).contains("counted 1");
    }
  }

  @Test
  void requestsSentAheadAreAllAnsweredInOrder() throws Exception {
    start(STANDARD.counts(), Duration.ofMinutes(1), Duration.ofMillis(1));
    try (RawClient client = new RawClient(server)) {
      for (int id = 1; id <= 10; id++) {
        client.post(RawClient.call(id, "nap", "n" + id));
      }
      for (int id = 1; id <= 10; id++) {
        assertThat(client.answer().body()).contains("\"id\":" + id + ",").contains("slept n" + id);
      }
    }
  }

  @Test
  void connectionServesOnAfterItWasWatched() throws Exception {
    start(STANDARD.counts(), Duration.ofMinutes(1), Duration.ofMillis(1));
    try (RawClient client = new RawClient(server)) {
      for (int id = 1; id <= 60; id++) {
        client.post(RawClient.call(id, "nap", "n" + id));
        assertThat(client.answer().body()).contains("slept n" + id);
      }
    }
  }

  @Test
  void requestThatArrivesInPiecesWhileAnotherIsWatchedIsAnswered() throws Exception {
    start(STANDARD.counts(), Duration.ofMinutes(1), Duration.ofMillis(1));
    try (RawClient client = new RawClient(server)) {
      for (int id = 1; id <= 10; id++) {
        String next = RawClient.ping(1000 + id);
        String whole = RawClient.head(next.length(), "") + next;
        client.post(RawClient.call(id, "nap", "n" + id));
        Thread.sleep(5L * id);
        client.send(whole.substring(0, 40));
        Thread.sleep(5L * id);
        client.send(whole.substring(40));
        assertThat(client.answer().body()).contains("slept n" + id);
        assertThat(client.answer().body()).contains("\"id\":" + (1000 + id));
      }
    }
  }

  @Test
  void clientThatOnlyStopsSendingGetsWhatIsReadyInTime() throws Exception {
    start(STANDARD.counts(), Duration.ofMinutes(1), Duration.ofSeconds(30));
    try (RawClient client = new RawClient(server)) {
      client.post(RawClient.call(1, "nap", "n1"));
      client.endSending();
      assertThat(client.answer().body()).contains("slept n1");
    }
  }

  @Test
  void clientThatOnlyStopsSendingIsToldThatItsCallWasGivenUp() throws Exception {
    start(STANDARD.counts(), Duration.ofMinutes(1), Duration.ofMillis(50));
    try (RawClient client = new RawClient(server)) {
      client.post(RawClient.call(1, "block", ""));
      client.endSending();
      assertThat(client.answer().body()).contains("\"id\":1").contains("closed its side");
      assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void clientThatLeavesAfterItSentAheadStopsItsCall() throws Exception {
    start(STANDARD.counts(), Duration.ofMinutes(5), Duration.ofMillis(50));
    try (RawClient client = new RawClient(server)) {
      client.post(RawClient.call(1, "block", "")).post(RawClient.call(2, "count", ""));
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void callsThatAreNotDoneWhenTheServerStopsAreAnswered() throws Exception {
    start(new HttpLimits.Counts(50, 1, 10, 1), Duration.ofMinutes(5), Duration.ofMillis(50));
    try (RawClient working = new RawClient(server);
        RawClient waiting = new RawClient(server)) {
      working.post(RawClient.call(1, "block", ""));
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
      waiting.post(RawClient.call(2, "count", ""));
      assertThat(waiting.isSilent()).isTrue();
      Thread stopping = Thread.startVirtualThread(server::close);
      assertThat(working.answer().body()).contains("\"id\":1").contains("The server is stopping");
      assertThat(interrupted.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(waiting.answer().body()).contains("The server is stopping");
      stopping.join();
      assertThat(counted.get()).isZero();
    }
  }
}
