package org.otsecurity.ingest.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server on this machine that serves one file, well or with a fault. */
final class FaultyServer implements AutoCloseable {
  /** How often a client tries. */
  static final int ATTEMPTS = 3;

  /** Only stops a hang. */
  static final Duration PATIENT = Duration.ofMinutes(10);

  /** Over before a server that has fallen silent says anything, however short it is. */
  static final Duration IMPATIENT = Duration.ofMillis(100);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> requests = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Answer answer;

  /** What the server does with a request. */
  interface Answer {
    void to(HttpExchange exchange, int attempt) throws IOException;
  }

  FaultyServer() {
    this.answer = (exchange, attempt) -> exchange.sendResponseHeaders(404, -1);
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    int attempt;
    synchronized (requests) {
      requests.add(
          exchange.getRequestURI().getPath()
              + " range="
              + exchange.getRequestHeaders().getFirst("Range")
              + " none-match="
              + exchange.getRequestHeaders().getFirst("If-None-Match"));
      attempt = requests.size();
    }
    try {
      answer.to(exchange, attempt);
    } finally {
      exchange.close();
    }
  }

  /** Answers from now on like this. */
  void answer(Answer next) {
    synchronized (requests) {
      requests.clear();
    }
    answer = next;
  }

  List<String> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/files/");
  }

  /** Settings of a client that waits for this server for as long as it takes. */
  NetworkSettings settings() {
    return settings(PATIENT, PATIENT);
  }

  /** Settings of a client with less patience. */
  NetworkSettings settings(Duration answer, Duration idle) {
    return new NetworkSettings(
        Optional.of(base()),
        Optional.empty(),
        List.of(),
        answer,
        idle,
        Duration.ofMillis(10),
        ATTEMPTS);
  }

  /** Says nothing more until this server is closed, which is after the client has given up. */
  void fallSilent() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A whole file with its mark; 304 and ranges as a good server does them. */
  static void serve(HttpExchange exchange, byte[] content, String etag) throws IOException {
    exchange.getResponseHeaders().set("ETag", etag);
    if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (range != null && etag.equals(exchange.getRequestHeaders().getFirst("If-Range"))) {
      int from = Integer.parseInt(range.replaceAll("\\D", ""));
      exchange
          .getResponseHeaders()
          .set(
              "Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
      byte[] rest = Arrays.copyOfRange(content, from, content.length);
      exchange.sendResponseHeaders(206, rest.length);
      exchange.getResponseBody().write(rest);
      return;
    }
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content);
  }

  /** Announces the whole file and breaks off in the middle. */
  static void breakOff(HttpExchange exchange, byte[] content, String etag) throws IOException {
    exchange.getResponseHeaders().set("ETag", etag);
    exchange.sendResponseHeaders(200, content.length);
    OutputStream body = exchange.getResponseBody();
    body.write(content, 0, content.length / 2);
    body.flush();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
