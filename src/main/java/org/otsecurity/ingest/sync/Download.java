package org.otsecurity.ingest.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.ingest.OfficialFile;

/**
 * Fetches one file after another: conditional, bounded, tried again after faults that may pass,
 * gone on with where it broke off.
 */
final class Download implements AutoCloseable {
  private static final int LONGEST_PAUSE_SECONDS = 30;

  private final NetworkSettings settings;
  private final Progress progress;
  private final Connection connection;

  Download(NetworkSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.connection = new Connection(settings);
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
        String problem = Connection.problem(e);
        if (attempt >= settings.attempts()) {
          throw new SyncException(
              name
                  + " could not be fetched from "
                  + address.getHost()
                  + ": "
                  + problem
                  + ". Nothing was changed.",
              "Try again later; what has been fetched is kept and continued. Behind a proxy set HTTPS_PROXY.");
        }
        long millis =
            e instanceof PassingFault fault && fault.pauseSeconds() > 0
                ? fault.pauseSeconds() * 1000
                : pause.toMillis();
        progress.say(
            "%s: %s; attempt %d of %d in %d s"
                .formatted(
                    name, problem, attempt + 1, settings.attempts(), Math.max(1, millis / 1000)));
        sleep(millis);
        pause = pause.multipliedBy(2);
      }
    }
  }

  private Response attempt(
      URI address, String name, Optional<OfficialFile.Origin> known, Partial partial)
      throws IOException {
    HttpResponse<InputStream> response = connection.get(address, headers(known, partial));
    try (InputStream body = response.body()) {
      int status = response.statusCode();
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
          throw new PassingFault("the server has another file by now", 0);
        }
        case 408, 425, 429, 500, 502, 503, 504 ->
            throw new PassingFault("the server answers " + status, retryAfter(response));
        default ->
            throw new SyncException(
                name
                    + " could not be fetched: "
                    + address.getHost()
                    + " answers "
                    + status
                    + ". Nothing was changed.",
                status == 407
                    ? "The proxy wants to know who you are; use one that does not, or a mirror."
                    : "If the publisher has moved the file, bring it by hand: sync --from FILE.");
      };
    }
  }

  private static Map<String, String> headers(Optional<OfficialFile.Origin> known, Partial partial)
      throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    Optional<String> broken = partial.etag();
    if (broken.isPresent()) {
      headers.put("Range", "bytes=" + partial.size() + "-");
      headers.put("If-Range", broken.get());
    } else if (known.isPresent() && !known.get().etag().isEmpty()) {
      headers.put("If-None-Match", known.get().etag());
    } else if (known.isPresent() && !known.get().lastModified().isEmpty()) {
      headers.put("If-Modified-Since", known.get().lastModified());
    }
    return headers;
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
    String place = response.headers().firstValue("content-range").orElse("");
    if (continued && !place.startsWith("bytes " + from + "-")) {
      throw new SyncException("The server goes on at another place than asked.", "");
    }
    long announced = response.headers().firstValueAsLong("content-length").orElse(-1);
    requireSize(name, from + Math.max(0, announced));
    progress.start(name, announced < 0 ? -1 : from + announced);
    long size = from;
    Connection.Watch watch = connection.watch(body);
    try (watch;
        OutputStream out =
            continued
                ? partial.goOn()
                : partial.begin(response.headers().firstValue("etag").orElse(""))) {
      byte[] buffer = new byte[16 << 10];
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        watch.came();
        size += read;
        requireSize(name, size);
        out.write(buffer, 0, read);
        progress.reached(size);
      }
    } catch (IOException e) {
      throw watch.silent() ? new PassingFault("the server has fallen silent", 0) : e;
    } finally {
      progress.end();
    }
    if (announced >= 0 && size != from + announced) {
      throw new PassingFault("the file broke off", 0);
    }
    byte[] content = partial.content();
    partial.drop();
    return content;
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

  private static boolean fullDisk(IOException e) {
    return e instanceof FileSystemException
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
    connection.close();
  }
}
