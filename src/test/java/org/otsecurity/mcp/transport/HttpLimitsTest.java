package org.otsecurity.mcp.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.otsecurity.mcp.protocol.ExampleServer;

/** Drives a server into each of its limits, and sees that others are served meanwhile. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class HttpLimitsTest {
  private static final HttpLimits STANDARD = HttpLimits.standard().with(TestTimes.PATIENT);
  private static final HttpLimits.Counts COUNTS = STANDARD.counts();

  /** Asked for with this text, echo answers with twice as much. */
  private static final String LARGE = "x".repeat(400_000);

  private final ExampleServer example = new ExampleServer();

  @SuppressWarnings("NullAway.Init") // each test starts it with limits of its own
  private HttpTransport server;

  private void start(HttpLimits limits) throws Exception {
    server =
        HttpTransport.start(
            example.server(),
            new HttpSettings("127.0.0.1", 0, Set.of(), Set.of(), limits),
            () -> {},
            List.of());
  }

  @AfterEach
  void stop() {
    example.gate.countDown();
    server.close();
  }

  @Test
  void connectionsBeyondTheLimitWaitForAPlace() throws Exception {
    start(STANDARD.with(new HttpLimits.Counts(1, 2, 2, 1)));
    try (RawClient first = new RawClient(server);
        RawClient second = new RawClient(server)) {
      first.post(RawClient.call(1, "wait", ""));
      assertThat(example.begun.await(30, TimeUnit.SECONDS)).isTrue();
      second.post(RawClient.ping(2));
      assertThat(second.isSilent()).isTrue();
      example.gate.countDown();
      assertThat(first.answer().status()).isEqualTo(200);
      first.leave();
      assertThat(second.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void callsBeyondTheQueueAreRefused() throws Exception {
    start(STANDARD.with(new HttpLimits.Counts(50, 1, 1, 1)));
    try (RawClient working = new RawClient(server);
        RawClient waiting = new RawClient(server);
        RawClient refused = new RawClient(server)) {
      working.post(RawClient.call(1, "wait", ""));
      assertThat(example.begun.await(30, TimeUnit.SECONDS)).isTrue();
      waiting.post(RawClient.call(2, "echo", "waited"));
      awaitStatus(503, refused, "/ready");
      RawClient.Answer answer = refused.post(RawClient.call(3, "echo", "")).answer();
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.head()).contains("Retry-After: 1");
      assertThat(answer.body()).contains("\"jsonrpc\":\"2.0\"").contains("try again");
      assertThat(refused.get("/health").answer().status()).isEqualTo(200);
      assertThat(refused.post(RawClient.ping(4)).answer().body()).contains("\"id\":4,\"result\"");
      example.gate.countDown();
      assertThat(working.answer().body()).contains("The gate is open");
      assertThat(waiting.answer().body()).contains("waited");
      awaitStatus(200, refused, "/ready");
    }
  }

  @Test
  void largeBodiesShareABudgetAndSmallOnesNeedNone() throws Exception {
    start(STANDARD.with(new HttpLimits.Bytes(128 << 10, 1 << 20, 1)));
    String large = RawClient.call(1, "echo", "x".repeat(100_000));
    String other = RawClient.call(2, "echo", "x".repeat(60_000));
    boolean full = false;
    while (!full) {
      goOn();
      try (RawClient first = new RawClient(server);
          RawClient second = new RawClient(server)) {
        first.send(RawClient.head(large.length(), "") + large.substring(0, large.length() - 1));
        // Whether its bytes were read by then shows in what the other gets.
        assertThat(first.isSilent()).isTrue();
        RawClient.Answer answer = second.post(other).answer();
        full = answer.status() == 503;
        if (full) {
          assertThat(answer.head()).contains("Retry-After: 1");
          assertThat(answer.body()).contains("-32600");
          try (RawClient small = new RawClient(server)) {
            assertThat(small.post(RawClient.ping(3)).answer().status()).isEqualTo(200);
          }
          assertThat(first.send("}").answer().status()).isEqualTo(200);
        }
      }
    }
    try (RawClient later = new RawClient(server)) {
      assertThat(later.post(other).answer().status()).isEqualTo(200);
    }
  }

  @Test
  void bodyBeyondTheWholeBudgetIsRefused() throws Exception {
    start(STANDARD.with(new HttpLimits.Bytes(64 << 10, 1 << 20, 1)));
    assertThat(awaitLarge(503, RawClient.call(1, "echo", "x".repeat(100_000))).status())
        .isEqualTo(503);
    assertThat(awaitLarge(200, RawClient.call(1, "echo", "x".repeat(30_000))).status())
        .isEqualTo(200);
  }

  @Test
  void answersThatWaitForReadersShareABudget() throws Exception {
    HttpLimits.Bytes bytes = new HttpLimits.Bytes(STANDARD.bytes().bodies(), 1 << 20, 1);
    start(STANDARD.with(bytes));
    try (RawClient slow = new RawClient(server);
        RawClient small = new RawClient(server)) {
      String head = slow.post(RawClient.call(1, "echo", LARGE)).head();
      RawClient.Answer refused = awaitLarge(503, RawClient.call(7, "echo", LARGE));
      assertThat(refused.head()).contains("Retry-After: 1");
      assertThat(refused.body()).contains("\"id\":7").contains("wait for their readers");
      assertThat(small.post(RawClient.ping(2)).answer().status()).isEqualTo(200);
      assertThat(slow.answerAfter(head).body()).contains(LARGE);
      assertThat(awaitLarge(200, RawClient.call(7, "echo", LARGE)).body()).contains(LARGE);
    }
  }

  @Test
  void readerThatDoesNotReadIsCutOff() throws Exception {
    HttpLimits.Bytes bytes = new HttpLimits.Bytes(STANDARD.bytes().bodies(), 1 << 20, 1 << 16);
    start(STANDARD.with(bytes).with(TestTimes.pace(Duration.ofMillis(200))));
    try (RawClient slow = new RawClient(server)) {
      slow.post(RawClient.call(1, "echo", LARGE));
      assertThat(slow.head()).startsWith("HTTP/1.1 200");
      // There is room for one such answer only.
      assertThat(awaitLarge(200, RawClient.call(2, "echo", LARGE)).body()).contains(LARGE);
      assertThat(slow.bytesUntilClosed()).isLessThan(2L * LARGE.length());
    }
  }

  @Test
  void slowHeadersAreCutOff() throws Exception {
    start(STANDARD.with(TestTimes.headers(Duration.ofMillis(300))));
    try (RawClient slow = new RawClient(server)) {
      slow.send("POST /mcp HTTP/1.1\r\n");
      Thread trickle = Thread.startVirtualThread(() -> trickle(slow, "X: y\r\n"));
      assertThat(slow.bytesUntilClosed()).isZero();
      trickle.interrupt();
    }
    try (RawClient restingBetweenRequests = new RawClient(server)) {
      for (int id = 1; id <= 3; id++) {
        assertThat(restingBetweenRequests.post(RawClient.ping(id)).answer().status())
            .isEqualTo(200);
        Thread.sleep(500);
      }
    }
  }

  @Test
  void bodyBelowTheLeastSpeedIsCutOff() throws Exception {
    HttpLimits.Bytes bytes = new HttpLimits.Bytes(1 << 20, 1 << 20, 100_000);
    start(STANDARD.with(bytes).with(TestTimes.pace(Duration.ofMillis(300))));
    try (RawClient slow = new RawClient(server)) {
      slow.send(RawClient.head(1000, ""));
      Thread trickle = Thread.startVirtualThread(() -> trickle(slow, " "));
      assertThat(slow.answer().status()).isEqualTo(408);
      trickle.interrupt();
    }
  }

  @Test
  void listenersBeyondTheLimitAreRefusedUntilOneLeaves() throws Exception {
    start(STANDARD.with(new HttpLimits.Counts(50, COUNTS.calls(), 10, 1)));
    try (RawClient first = new RawClient(server)) {
      assertThat(first.postListen(1).head()).startsWith("HTTP/1.1 200");
      try (RawClient second = new RawClient(server)) {
        RawClient.Answer refused = second.postListen(2).answer();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).contains("\"id\":2").contains("listen");
      }
    }
    boolean listening = false;
    while (!listening) {
      goOn();
      try (RawClient next = new RawClient(server)) {
        listening = next.postListen(3).head().startsWith("HTTP/1.1 200");
      }
    }
  }

  @Test
  void clientBeyondItsRateIsSlowedDownButMayAskForHealth() throws Exception {
    start(STANDARD.withRequestsPerSecond(3));
    try (RawClient client = new RawClient(server)) {
      RawClient.Answer answer = client.post(RawClient.ping(1)).answer();
      assertThat(answer.status()).isEqualTo(200);
      while (answer.status() == 200) {
        answer = client.post(RawClient.ping(1)).answer();
      }
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.head()).contains("Retry-After: 1");
      assertThat(answer.body()).contains("\"jsonrpc\":\"2.0\"");
      for (int i = 0; i < 20; i++) {
        assertThat(client.get("/health").answer().status()).isEqualTo(200);
      }
    }
  }

  @Test
  void withoutARateOneClientMaySendAsItLikes() throws Exception {
    start(STANDARD);
    try (RawClient client = new RawClient(server)) {
      for (int id = 0; id < 1000; id++) {
        assertThat(client.post(RawClient.ping(id)).answer().status()).isEqualTo(200);
      }
    }
  }

  private static void trickle(RawClient client, String drop) {
    try {
      while (true) {
        client.send(drop);
        Thread.sleep(50);
      }
    } catch (IOException e) {
      // The server has closed the connection, as it should.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitStatus(int status, RawClient client, String path) throws IOException {
    while (client.get(path).answer().status() != status) {
      goOn();
    }
  }

  /** Posts until the answer has this status. Whoever is cut off for being slow tries again. */
  private RawClient.Answer awaitLarge(int status, String body) {
    while (true) {
      goOn();
      try (RawClient client = new RawClient(server)) {
        RawClient.Answer answer = client.post(body).answer();
        if (answer.status() == status) {
          return answer;
        }
      } catch (IOException e) {
        // Cut off.
      }
    }
  }

  /** Ends a loop when the time of its test is up. */
  private static void goOn() {
    assertThat(Thread.currentThread().isInterrupted()).as("the time is up").isFalse();
  }
}
