package org.otsecurity.ingest.sync;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/**
 * Requests over HTTPS: a few redirects, each looked at, and no server that only seems to answer.
 */
final class Connection implements AutoCloseable {
  private static final int MOST_REDIRECTS = 3;
  private static final Duration LONGEST = Duration.ofMinutes(20);
  private static final Duration CONNECT = Duration.ofSeconds(15);

  private final NetworkSettings settings;
  private final HttpClient client;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("download watch").factory());

  Connection(NetworkSettings settings) {
    this.settings = settings;
    // Redirects are followed here, where each next address is looked at.
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(settings.selector())
            .build();
  }

  /** Watches a body being read and closes it once its server sends nothing, or never ends. */
  final class Watch implements AutoCloseable {
    private final InputStream body;
    private final long begun = System.nanoTime();
    private final ScheduledFuture<?> alarm;
    private volatile long last = begun;

    private Watch(InputStream body) {
      this.body = body;
      this.alarm = clock.scheduleAtFixedRate(this::look, 250, 250, TimeUnit.MILLISECONDS);
    }

    /** Something has come. */
    void came() {
      last = System.nanoTime();
    }

    /** Whether the server has sent nothing for too long. */
    boolean silent() {
      return System.nanoTime() - last > settings.idle().toNanos();
    }

    private void look() {
      if (silent() || System.nanoTime() - begun > LONGEST.toNanos()) {
        try {
          body.close();
        } catch (IOException e) {
          // It is being given up anyway.
        }
      }
    }

    @Override
    public void close() {
      alarm.cancel(false);
    }
  }

  Watch watch(InputStream body) {
    return new Watch(body);
  }

  /**
   * Asks for an address.
   *
   * @return the answer after redirects; its body is to be closed
   * @throws SyncException if a redirect may not be followed
   */
  HttpResponse<InputStream> get(URI address, Map<String, String> headers) throws IOException {
    URI at = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(at)
              .timeout(settings.answer())
              .header("Accept-Encoding", "identity")
              .header("User-Agent", "ot-security");
      headers.forEach(request::header);
      HttpResponse<InputStream> response = send(request.GET().build());
      int status = response.statusCode();
      if (status < 300 || status >= 400 || status == 304) {
        return response;
      }
      response.body().close();
      at = redirected(at, address, response);
    }
    throw new SyncException(address.getHost() + " redirects too often. Nothing was changed.", "");
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SyncException("Interrupted; nothing was changed.", "");
    }
  }

  /** Redirects lead to HTTPS only, or from a mirror on this machine to itself. */
  private static URI redirected(URI from, URI asked, HttpResponse<?> response) {
    URI to;
    try {
      to = from.resolve(response.headers().firstValue("location").orElse(""));
    } catch (IllegalArgumentException e) {
      throw new SyncException("The server redirects to no address. Nothing was changed.", "");
    }
    boolean secure =
        "https".equalsIgnoreCase(to.getScheme())
            && to.getHost() != null
            && to.getUserInfo() == null;
    boolean same =
        NetworkSettings.allowed(to)
            && asked.getHost().equals(to.getHost())
            && asked.getPort() == to.getPort();
    if (!secure && !same) {
      throw new SyncException(
          "The server redirects to an address that is not HTTPS. Nothing was changed.", "");
    }
    return to;
  }

  /** What went wrong, in the words of a person. */
  static String problem(IOException e) {
    return switch (e) {
      case PassingFault fault -> String.valueOf(fault.getMessage());
      case HttpTimeoutException timeout -> "the server does not answer in time";
      case ConnectException refused -> "it cannot be reached";
      case UnknownHostException unknown -> "its name is not known here";
      case SSLException tls -> "no secure connection comes about";
      default -> "the connection broke";
    };
  }

  @Override
  public void close() {
    clock.shutdownNow();
    client.shutdownNow();
  }
}
