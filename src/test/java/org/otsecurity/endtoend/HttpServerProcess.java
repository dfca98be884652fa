package org.otsecurity.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The packaged program serving over HTTP on a free port. */
final class HttpServerProcess implements AutoCloseable {
  private final Process process;
  private final int port;

  private HttpServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static HttpServerProcess start() throws IOException, InterruptedException {
    int port = freePort();
    Process process =
        Launcher.command("serve", "--http", "127.0.0.1:" + port)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    StringBuilder said = new StringBuilder();
    Thread.ofVirtual()
        .start(() -> {
          try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> said.append(line).append('\n'));
          } catch (IOException e) {
            said.append(e);
          }
        });
    HttpServerProcess server = new HttpServerProcess(process, port);
    for (int i = 0; i < 200; i++) {
      if (!process.isAlive()) {
        throw new AssertionError("the server ended: " + said);
      }
      if (server.isUp()) {
        return server;
      }
      Thread.sleep(50);
    }
    server.close();
    throw new AssertionError("the server did not come up: " + said);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port + "/mcp");
  }

  Process process() {
    return process;
  }

  private boolean isUp() throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
              .send(
                  HttpRequest.newBuilder(url().resolve("/health")).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
