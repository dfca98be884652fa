package org.otsecurity.mcp.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.otsecurity.mcp.protocol.ExampleServer;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class ProbesTest {
  @SuppressWarnings("NullAway.Init") // each test starts it with limits of its own
  private HttpTransport server;

  private void start(Readiness readiness, Duration limit) throws Exception {
    server =
        HttpTransport.start(
            new ExampleServer().server(),
            new HttpSettings(
                "127.0.0.1",
                0,
                Set.of(),
                Set.of(),
                HttpLimits.standard().with(TestTimes.readiness(limit))),
            readiness,
            List.of());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readyWhenTheQuestionIsAnswered() throws Exception {
    start(() -> {}, Duration.ofSeconds(30));
    assertThat(get("/ready").body()).isEqualTo("{\"status\":\"ready\"}");
    assertThat(get("/ready").status()).isEqualTo(200);
    try (RawClient client = new RawClient(server)) {
      client.send("POST /ready HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
      assertThat(client.answer().status()).isEqualTo(405);
    }
  }

  @Test
  void questionThatFailsMakesUnreadyButNotUnhealthy() throws Exception {
    Semaphore broken = new Semaphore(1);
    start(
        () -> {
          if (broken.availablePermits() > 0) {
            throw new IllegalStateException("select secret from /etc/passwd");
          }
        },
        Duration.ofSeconds(30));
    RawClient.Answer answer = get("/ready");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body())
        .contains("\"status\":\"unavailable\"")
        .contains("The database cannot be read")
        .doesNotContain("secret");
    assertThat(get("/health").status()).isEqualTo(200);
    broken.drainPermits();
    assertThat(get("/ready").status()).isEqualTo(200);
  }

  @Test
  void questionThatHangsIsInterrupted() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    start(
        () -> {
          try {
            Thread.sleep(Duration.ofMinutes(10));
          } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
          }
        },
        Duration.ofMillis(100));
    assertThat(get("/ready").body()).contains("did not answer within 100 ms");
    assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(get("/health").status()).isEqualTo(200);
  }

  @Test
  void questionThatCannotBeInterruptedIsNotAskedAgain() throws Exception {
    CountDownLatch recovered = new CountDownLatch(1);
    Semaphore asked = new Semaphore(0);
    start(
        () -> {
          asked.release();
          boolean waits = true;
          while (waits) {
            try {
              recovered.await();
              waits = false;
            } catch (InterruptedException e) {
              // As a deadlock would.
            }
          }
        },
        Duration.ofMillis(100));
    for (int i = 0; i < 5; i++) {
      RawClient.Answer answer = get("/ready");
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.body()).contains("did not answer");
    }
    assertThat(asked.availablePermits()).isEqualTo(1);
    recovered.countDown();
    while (get("/ready").status() != 200) {
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  private RawClient.Answer get(String path) throws Exception {
    try (RawClient client = new RawClient(server)) {
      return client.get(path).answer();
    }
  }
}
