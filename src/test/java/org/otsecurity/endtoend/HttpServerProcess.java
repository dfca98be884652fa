package org.otsecurity.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The packaged program serving over HTTP on a port that was free. */
final class HttpServerProcess implements AutoCloseable {
  private static final String SERVES_AT = "serves at ";

  private final Process process;
  private final URI url;

  private HttpServerProcess(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /** Starts the program and waits until it says where it serves. */
  static HttpServerProcess start() throws IOException, InterruptedException {
    Process process =
        Launcher.command("serve", "--http", "127.0.0.1:0")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    CompletableFuture<URI> url = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> readErrors(process, url));
    try {
      return new HttpServerProcess(process, url.get(5, TimeUnit.MINUTES));
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      throw new AssertionError("the server did not come up: " + e.getMessage(), e);
    }
  }

  private static void readErrors(Process process, CompletableFuture<URI> url) {
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      lines
          .lines()
          .forEach(line -> {
            said.append(line).append('\n');
            int at = line.indexOf(SERVES_AT);
            if (at >= 0) {
              url.complete(URI.create(line.substring(at + SERVES_AT.length()).strip()));
            }
          });
    } catch (IOException e) {
      said.append(e);
    }
    url.completeExceptionally(new IOException("it ended: " + said));
  }

  URI url() {
    return url;
  }

  Process process() {
    return process;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
