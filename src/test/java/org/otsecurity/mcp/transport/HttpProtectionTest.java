package org.otsecurity.mcp.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.ExampleServer;

/** Speaks raw HTTP, because clients of the JDK do not send what attackers send. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class HttpProtectionTest {
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

  private HttpTransport transport;

  @BeforeEach
  void start() throws Exception {
    transport = serve(Duration.ofMinutes(5));
  }

  /**
   * Serves with a limit of time for a request; a short one is only right where it shall run out.
   */
  private static HttpTransport serve(Duration requestTime) throws Exception {
    HttpSettings settings =
        new HttpSettings(
            "127.0.0.1",
            0,
            Set.of("standards.example"),
            Set.of("https://App.example"),
            HttpLimits.standard().with(TestTimes.requestAndIdle(requestTime)));
    return HttpTransport.start(new ExampleServer().server(), settings, () -> {}, List.of());
  }

  @AfterEach
  void stop() {
    transport.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LOCALHOST:1", "127.0.0.1:80", "[::1]:80", "standards.example"})
  void ownHostsAreServed(String host) throws IOException {
    assertThat(post(host, "", PING)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost.evil.example",
        "evil.example",
        "127.0.0.1.evil.example:80",
        "evil-localhost",
        "localhost.",
        "sub.standards.example",
        "0.0.0.0",
        "[::]"
      })
  void foreignHostsAreRefused(String host) throws IOException {
    assertThat(post(host, "", PING)).matches("(?s)HTTP/1.1 40[03].*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost",
        "http://localhost:3000",
        "https://127.0.0.1",
        "http://[::1]:5",
        "https://app.example"
      })
  void ownOriginsAreServed(String origin) throws IOException {
    assertThat(post("localhost", "Origin: " + origin + "\r\n", PING))
        .startsWith("HTTP/1.1 200")
        .contains("Access-Control-Allow-Origin: " + origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://localhost.evil.example",
        "http://localhost@evil.example",
        "http://user@localhost",
        "https://app.example.evil.example",
        "http://app.example",
        "null",
        "file://localhost",
        "http://localhost/path",
        "http://localhost/",
        "http://localhost?query",
        "http://localhost#part",
        "http://",
        "%%%"
      })
  void foreignOriginsAreRefused(String origin) throws IOException {
    assertThat(post("localhost", "Origin: " + origin + "\r\n", PING)).startsWith("HTTP/1.1 403");
  }

  @Test
  void secondOriginIsNotOverlooked() throws IOException {
    assertThat(
            post("localhost", "Origin: http://localhost\r\nOrigin: https://evil.example\r\n", PING))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void requestsHaveToNameTheHostInEveryVersion() throws IOException {
    assertThat(exchange("GET /health HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 403");
    assertThat(exchange("GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
    assertThat(exchange("GET /health HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET /LONG HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /health HTTP/1.1\r\nHost: localhost\r\nX: LONG\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET /%2e%2e/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /elsewhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
      })
  void whatTheLibraryRefusesIsRefusedInOurForm(String request) throws IOException {
    assertThat(exchange(request.replace("LONG", "x".repeat(9000))))
        .matches("(?s)HTTP/1.1 4\\d\\d .*Content-Type: application/json.*\"jsonrpc\":\"2.0\".*")
        .doesNotContain("<html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: application/json; charset=utf-16",
        "Content-Type: application/json;charset=\"UTF-16LE\"",
        "Content-Type: application/json\r\nContent-Encoding: gzip",
        "Content-Type: application/json\r\nContent-Encoding: identity, gzip"
      })
  void bodiesThatWouldBeReadWrongAreRefused(String headers) throws IOException {
    assertThat(
            exchange(
                "POST /mcp HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + headers
                    + "\r\nContent-Length: "
                    + PING.length()
                    + "\r\n\r\n"
                    + PING))
        .startsWith("HTTP/1.1 415");
  }

  @Test
  void charsetOfJsonMayBeNamed() throws IOException {
    assertThat(
            exchange(
                "POST /mcp HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json;"
                    + " charset=\"UTF-8\"\r\nContent-Encoding: identity\r\nContent-Length: "
                    + PING.length()
                    + "\r\n\r\n"
                    + PING))
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz\r\n{}\r\n0\r\n\r\n", "-1\r\n{}\r\n0\r\n\r\n", "2\r\n{}XX0\r\n\r\n"})
  void malformedChunksAreABadRequest(String chunks) throws IOException {
    assertThat(exchange(head("localhost", "Transfer-Encoding: chunked\r\n") + chunks))
        .startsWith("HTTP/1.1 400")
        .contains("\"jsonrpc\":\"2.0\"");
  }

  @Test
  void originsOfOtherMachinesAreToldApart() {
    assertThat(
            new HttpSettings(
                    "127.0.0.1",
                    0,
                    Set.of(),
                    Set.of(
                        "https://App.example",
                        "http://localhost:3000",
                        "https://[::1]",
                        "http://localhost.evil.example",
                        "nonsense"),
                    HttpLimits.standard())
                .foreignOrigins())
        .containsExactlyInAnyOrder(
            "https://app.example", "http://localhost.evil.example", "nonsense");
  }

  @Test
  void browsersMayAskFirst() throws IOException {
    String answer =
        exchange(
            "OPTIONS /mcp HTTP/1.1\r\nHost: localhost\r\nOrigin: https://app.example\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 204").contains("MCP-Protocol-Version");
    assertThat(exchange("OPTIONS /mcp HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 405");
  }

  @Test
  void formsOfWebPagesAreRefused() throws IOException {
    String answer =
        exchange(
            "POST /mcp HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}");
    assertThat(answer).startsWith("HTTP/1.1 415");
  }

  @Test
  void oversizedBodiesAreRefused() throws IOException {
    assertThat(post("localhost", "", " ".repeat(Json.MAX_MESSAGE_BYTES + 1)))
        .startsWith("HTTP/1.1 413");
    assertThat(post("localhost", "", PING + " ".repeat(Json.MAX_MESSAGE_BYTES - PING.length())))
        .startsWith("HTTP/1.1 200");
    StringBuilder chunks = new StringBuilder();
    for (int sent = 0; sent <= Json.MAX_MESSAGE_BYTES; sent += 0x10000) {
      chunks.append("10000\r\n").append(" ".repeat(0x10000)).append("\r\n");
    }
    assertThat(exchange(head("localhost", "Transfer-Encoding: chunked\r\n") + chunks + "0\r\n\r\n"))
        .startsWith("HTTP/1.1 413");
  }

  @Test
  void stalledBodyIsGivenUp() throws Exception {
    transport.close();
    transport = serve(Duration.ofSeconds(1));
    assertThat(exchange(head("localhost", "Content-Length: 100\r\n") + "{\"json"))
        .startsWith("HTTP/1.1 408");
  }

  @Test
  void tricklingBodyIsGivenUp() throws Exception {
    transport.close();
    transport = serve(Duration.ofSeconds(1));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), transport.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          head("localhost", "Content-Length: 1000000\r\n").getBytes(StandardCharsets.US_ASCII));
      Thread trickle = Thread.startVirtualThread(() -> trickle(out));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 408");
      trickle.interrupt();
    }
  }

  /** Never sends so much that the body would be complete. */
  private static void trickle(OutputStream out) {
    try {
      for (int sent = 0; sent < 100_000; sent++) {
        out.write(' ');
        Thread.sleep(100);
      }
    } catch (IOException e) {
      // The server has closed the connection, as it should.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String post(String host, String headers, String body) throws IOException {
    return exchange(head(host, headers + "Content-Length: " + body.length() + "\r\n") + body);
  }

  private static String head(String host, String headers) {
    return "POST /mcp HTTP/1.1\r\nHost: "
        + host
        + "\r\nConnection: close\r\nContent-Type: application/json\r\nAccept: application/json\r\n"
        + headers
        + "\r\n";
  }

  private String exchange(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), transport.port())) {
      socket.setSoTimeout(300_000);
      Thread.startVirtualThread(() -> send(socket, request));
      return new String(socket.getInputStream().readNBytes(2000), StandardCharsets.UTF_8);
    }
  }

  private static void send(Socket socket, String request) {
    try {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // A server that refuses a body need not read it.
    }
  }
}
