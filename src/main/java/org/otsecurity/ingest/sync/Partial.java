package org.otsecurity.ingest.sync;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What has come of a file so far, kept so that the next attempt goes on from there. It is worth
 * nothing without the server's mark of the content, by which the server tells whether it still has
 * the same.
 */
final class Partial {
  private final Path file;
  private final Path mark;

  Partial(Path folder, String name) {
    this.file = folder.resolve(name + ".part");
    this.mark = folder.resolve(name + ".mark");
  }

  /** Bytes that are here. */
  long size() throws IOException {
    return Files.isRegularFile(file) ? Files.size(file) : 0;
  }

  /** The server's mark of the content they are of. */
  Optional<String> etag() throws IOException {
    if (size() == 0 || !Files.isRegularFile(mark)) {
      return Optional.empty();
    }
    String etag = Files.readString(mark).strip();
    return Response.strong(etag) ? Optional.of(etag) : Optional.empty();
  }

  /** Begins anew with content that has a mark; without one it cannot be gone on with later. */
  OutputStream begin(String etag) throws IOException {
    drop();
    if (Response.strong(etag)) {
      Files.writeString(mark, etag);
    }
    return Files.newOutputStream(file);
  }

  /** Goes on after what is here. */
  OutputStream goOn() throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.APPEND);
  }

  byte[] content() throws IOException {
    return Files.readAllBytes(file);
  }

  void drop() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(mark);
  }
}
