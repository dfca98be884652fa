package org.otsecurity.ingest.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.otsecurity.ingest.OfficialFile;

/**
 * Fetches one file after another over HTTPS: conditional, bounded, tried again after faults that
 * may pass, gone on with where it broke off.
 */
final class Download implements AutoCloseable {
  private static final int MOST_REDIRECTS = 3;
  private static final int LONGEST_PAUSE_SECONDS = 30;
  private static final Duration LONGEST = Duration.ofMinutes(20);
  private static final Duration CONNECT = Duration.ofSeconds(15);

  private final NetworkSettings settings;
  private final Progress progress;
  private final HttpClient client;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("download watch").factory());

  Download(NetworkSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    // Redirects are followed here, where each next address is looked at.
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(settings.selector())
            .build();
  }

  /** A fault that may pass, with the pause the server asks for. */
  private static final class Passing extends IOException {
    private static final long serialVersionUID = 1L;
    private final long seconds;

    Passing(String problem, long seconds) {
      super(problem);
      this.seconds = seconds;
    }
  }

  /**
   * Fetches a file.
   *
   * @param known marks of what is held; the server is asked for the file only if it has another
   * @throws SyncException if it cannot be had
   */
  Response fetch(URI address, String name, Optional<OfficialFile.Origin> known, Partial partial)
      throws IOException {
    Duration pause = settings.pause();
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(address, name, known, partial);
      } catch (SyncException e) {
        partial.drop();
        throw e;
      } catch (IOException e) {
        if (fullDisk(e)) {
          partial.drop();
          throw new SyncException(
              name
                  + " could not be kept: the disk is full or cannot be written. The old state stays.",
              "Make room in the data home and sync again.");
        }
        String problem = e instanceof Passing ? String.valueOf(e.getMessage()) : problem(e);
        if (attempt >= settings.attempts()) {
          throw new SyncException(
              name
                  + " could not be fetched from "
                  + address.getHost()
                  + ": "
                  + problem
                  + ". Nothing was changed.",
              "Try again later; what has come is gone on with. Behind a proxy set HTTPS_PROXY.");
        }
        long millis =
            e instanceof Passing passing && passing.seconds > 0
                ? passing.seconds * 1000
                : pause.toMillis();
        progress.say(
            name
                + ": "
                + problem
                + "; attempt "
                + (attempt + 1)
                + " of "
                + settings.attempts()
                + " in "
                + Math.max(1, millis / 1000)
                + " s");
        sleep(millis);
        pause = pause.multipliedBy(2);
      }
    }
  }

  private Response attempt(
      URI address, String name, Optional<OfficialFile.Origin> known, Partial partial)
      throws IOException {
    URI at = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpRequest request = request(at, known, partial);
      HttpResponse<InputStream> response = send(request);
      try (InputStream body = response.body()) {
        int status = response.statusCode();
        if (status >= 300 && status < 400 && status != 304) {
          at = redirected(at, address, response);
          continue;
        }
        return switch (status) {
          case 200, 206 ->
              new Response(
                  Optional.of(receive(response, body, name, partial)),
                  Response.kept(response.headers().firstValue("etag")),
                  Response.kept(response.headers().firstValue("last-modified")));
          case 304 -> {
            if (known.isEmpty()) {
              throw new SyncException(
                  "The server says that nothing has changed, but was not asked that.", "");
            }
            yield new Response(Optional.empty(), known.get().etag(), known.get().lastModified());
          }
          case 416 -> {
            partial.drop();
            throw new Passing("the server has another file by now", 0);
          }
          case 408, 425, 429, 500, 502, 503, 504 ->
              throw new Passing("the server answers " + status, retryAfter(response));
          default ->
              throw new SyncException(
                  name
                      + " could not be fetched: "
                      + at.getHost()
                      + " answers "
                      + status
                      + ". Nothing was changed.",
                  status == 407
                      ? "The proxy wants to know who you are; use one that does not, or a mirror."
                      : "If the publisher has moved the file, bring it by hand: sync --from FILE.");
        };
      }
    }
    throw new SyncException(name + " is redirected too often. Nothing was changed.", "");
  }

  private HttpRequest request(URI at, Optional<OfficialFile.Origin> known, Partial partial)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at)
            .timeout(settings.idle())
            .header("Accept-Encoding", "identity")
            .header("User-Agent", "ot-security");
    Optional<String> broken = partial.etag();
    if (broken.isPresent()) {
      request.header("Range", "bytes=" + partial.size() + "-").header("If-Range", broken.get());
    } else if (known.isPresent()) {
      if (!known.get().etag().isEmpty()) {
        request.header("If-None-Match", known.get().etag());
      } else if (!known.get().lastModified().isEmpty()) {
        request.header("If-Modified-Since", known.get().lastModified());
      }
    }
    return request.GET().build();
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
    boolean secure = "https".equalsIgnoreCase(to.getScheme()) && to.getUserInfo() == null;
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

  private byte[] receive(
      HttpResponse<InputStream> response, InputStream body, String name, Partial partial)
      throws IOException {
    if (!response.headers().firstValue("content-encoding").orElse("identity").equals("identity")) {
      throw new SyncException(
          name + " comes packed although that was not asked for. Nothing was changed.", "");
    }
    boolean continued = response.statusCode() == 206;
    long from = continued ? partial.size() : 0;
    if (continued
        && !response
            .headers()
            .firstValue("content-range")
            .orElse("")
            .startsWith("bytes " + from + "-")) {
      throw new SyncException("The server goes on at another place than asked.", "");
    }
    long announced = response.headers().firstValueAsLong("content-length").orElse(-1);
    requireSize(name, from + Math.max(0, announced));
    progress.start(name, announced < 0 ? -1 : from + announced);
    long begun = System.nanoTime();
    AtomicLong last = new AtomicLong(System.nanoTime());
    ScheduledFuture<?> alarm =
        watch.scheduleAtFixedRate(
            () -> closeIfIdle(body, last, begun), 250, 250, TimeUnit.MILLISECONDS);
    long size = from;
    try (OutputStream out =
        continued
            ? partial.goOn()
            : partial.begin(response.headers().firstValue("etag").orElse(""))) {
      byte[] buffer = new byte[16 << 10];
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        last.set(System.nanoTime());
        size += read;
        requireSize(name, size);
        out.write(buffer, 0, read);
        progress.reached(size);
      }
    } catch (IOException e) {
      if (System.nanoTime() - last.get() > settings.idle().toNanos()) {
        throw new Passing("the server has fallen silent", 0);
      }
      throw e;
    } finally {
      alarm.cancel(false);
      progress.end();
    }
    if (announced >= 0 && size != from + announced) {
      throw new Passing("the file broke off", 0);
    }
    byte[] content = partial.content();
    partial.drop();
    return content;
  }

  /** A server that sends nothing, or a byte now and then without end, is given up. */
  private void closeIfIdle(InputStream body, AtomicLong last, long begun) {
    long now = System.nanoTime();
    if (now - last.get() > settings.idle().toNanos() || now - begun > LONGEST.toNanos()) {
      try {
        body.close();
      } catch (IOException e) {
        // It is being given up anyway.
      }
    }
  }

  private static void requireSize(String name, long size) {
    if (size > OfficialFile.MOST_BYTES) {
      throw new SyncException(
          name
              + " is larger than "
              + (OfficialFile.MOST_BYTES >> 20)
              + " MiB, which no file of its publisher is. Nothing was changed.",
          "");
    }
  }

  private static long retryAfter(HttpResponse<?> response) {
    String value = response.headers().firstValue("retry-after").orElse("");
    return value.matches("\\d{1,4}") ? Math.min(LONGEST_PAUSE_SECONDS, Long.parseLong(value)) : 0;
  }

  private static String problem(IOException e) {
    return switch (e) {
      case java.net.http.HttpTimeoutException timeout -> "the server does not answer in time";
      case java.net.ConnectException refused -> "it cannot be reached";
      case java.net.UnknownHostException unknown -> "its name is not known here";
      case javax.net.ssl.SSLException tls -> "no secure connection comes about";
      default -> "the connection broke";
    };
  }

  private static boolean fullDisk(IOException e) {
    return e instanceof java.nio.file.FileSystemException
        || String.valueOf(e.getMessage()).contains("No space left")
        || String.valueOf(e.getMessage()).contains("Disk quota");
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SyncException("Interrupted; nothing was changed.", "");
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
    client.shutdownNow();
  }
}
