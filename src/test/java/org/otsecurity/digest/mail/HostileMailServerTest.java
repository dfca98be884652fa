package org.otsecurity.digest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that never come to an end: whatever they do, the delivery does. */
class HostileMailServerTest {
  /** What no server needs; far less than what these send if nobody stops them. */
  private static final long MUCH = 64L << 20;

  private final AtomicLong sent = new AtomicLong();
  private final CountDownLatch gone = new CountDownLatch(1);
  private ServerSocket socket = closed();
  private Dialogue dialogue = (in, out) -> {};

  private interface Dialogue {
    void run(BufferedReader in, OutputStream out) throws IOException;
  }

  @BeforeEach
  void listen() throws IOException {
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try (Socket client = socket.accept();
              BufferedReader in =
                  new BufferedReader(
                      new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
              OutputStream out = client.getOutputStream()) {
            dialogue.run(in, out);
          } catch (IOException e) {
            // The client has left.
          } finally {
            gone.countDown();
          }
        });
  }

  @AfterEach
  void stop() throws IOException {
    socket.close();
  }

  @Test
  void aLineWithoutEnd() throws Exception {
    dialogue =
        (in, out) -> {
          say(out, "220 ");
          flood(out, "x".repeat(8_000));
        };
    givenUp("says more than any mail server has to");
  }

  @Test
  void linesWithoutEnd() throws Exception {
    dialogue = (in, out) -> flood(out, "220-more to come\r\n".repeat(400));
    givenUp("says more than any mail server has to");
  }

  @Test
  void linesWithoutEndInTheMiddle() throws Exception {
    dialogue =
        (in, out) -> {
          say(out, "220 ready\r\n");
          in.readLine();
          flood(out, "250-SIZE\r\n".repeat(400));
        };
    givenUp("says more than any mail server has to");
  }

  @Test
  void noiseInsteadOfTls() throws Exception {
    dialogue = (in, out) -> flood(out, "\u0016\u0003\u0003@\u0000".repeat(400));
    assertThatThrownBy(() -> delivery("smtps", Duration.ofMinutes(5)).send("s", "t", "h"))
        .isInstanceOf(MailException.class);
    gone.await();
    assertThat(sent.get()).isLessThan(MUCH);
  }

  /** Each line comes in time for any read timeout; only the whole never ends. */
  @Test
  void aServerThatDribbles() throws Exception {
    dialogue =
        (in, out) -> {
          while (true) {
            say(out, "220-wait\r\n");
            sleep();
          }
        };
    assertThatThrownBy(() -> delivery("smtp", Duration.ofMillis(1_500)).send("s", "t", "h"))
        .isInstanceOf(MailException.class)
        .hasMessageContaining("did not come to an end in 1 s");
    // The connection is closed, not only left behind.
    gone.await();
  }

  @Test
  void aServerThatSaysNothing() throws Exception {
    dialogue = (in, out) -> in.readLine();
    assertThatThrownBy(() -> delivery("smtp", Duration.ofSeconds(1)).send("s", "t", "h"))
        .isInstanceOf(MailException.class)
        .hasMessageContaining("did not come to an end");
    gone.await();
  }

  @Test
  void aServerThatSaysMuchButEnds() throws Exception {
    dialogue =
        (in, out) -> {
          say(out, "220-welcome\r\n".repeat(1_000) + "220 ready\r\n");
          for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
              say(out, "354 go on\r\n");
              while (!".".equals(in.readLine())) {
                sent.incrementAndGet();
              }
            }
            say(out, line.startsWith("QUIT") ? "221 bye\r\n" : "250 fine\r\n");
          }
        };
    delivery("smtp", Duration.ofMinutes(5)).send("s", "t", "h");
    assertThat(sent.get()).isPositive();
  }

  private void givenUp(String message) throws InterruptedException {
    assertThatThrownBy(() -> delivery("smtp", Duration.ofMinutes(5)).send("s", "t", "h"))
        .isInstanceOf(MailException.class)
        .hasMessageContaining(message);
    gone.await();
    assertThat(sent.get()).isLessThan(MUCH);
  }

  private MailDelivery delivery(String scheme, Duration longest) {
    return new MailDelivery(
        MailSettings.of(
            scheme + "://127.0.0.1:" + socket.getLocalPort(),
            "a@b.example",
            List.of("ops@plant.example"),
            Optional.empty(),
            Map.of()),
        Optional.empty(),
        longest);
  }

  private void flood(OutputStream out, String block) throws IOException {
    while (sent.get() < MUCH) {
      say(out, block);
      sent.addAndGet(block.length());
    }
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ServerSocket closed() {
    try {
      return new ServerSocket();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
