package org.otsecurity.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.Sha256;
import org.otsecurity.install.DataHome;
import org.otsecurity.store.UserDatabaseWriter;

/**
 * The files of the data home, changed by one process at a time.
 *
 * <p>The rename of the database is the one moment that counts. Files of the user are prepared
 * beside their places before it and moved into them after it; the database holds their hashes. So
 * whoever comes after a crash can tell which of the prepared files belong to the database, and
 * completes or discards them.
 */
final class HomeFiles {
  private static final String NEW = ".new";
  private static final String REMOVED = ".removed";
  private static final String JSON = ".json";
  private static final long PATIENCE_MILLIS = 10_000;

  private final DataHome home;
  private final FingerprintFile fingerprint;

  HomeFiles(DataHome home) {
    this.home = home;
    this.fingerprint = new FingerprintFile(home);
  }

  /** Work on the files. */
  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * A file of the user.
   *
   * @param kind what it is
   * @param standard the document it is about
   */
  record Key(InputKind kind, DocumentId standard) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = kind.compareTo(other.kind);
      return order != 0 ? order : standard.compareTo(other.standard);
    }
  }

  /**
   * Does some work while no other process changes the data home, after completing or discarding
   * what a crash left.
   *
   * @throws IngestException if another process does not finish, or the folder cannot be written
   */
  <T> T locked(Work<T> work) {
    try {
      PrivateFiles.createFolder(home.directory());
      for (InputKind each : InputKind.values()) {
        PrivateFiles.createFolder(each.folder(home));
      }
      try (FileChannel channel =
          FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        FileLock lock = lock(channel);
        try {
          recover();
          return work.run();
        } finally {
          lock.release();
        }
      }
    } catch (UncheckedIOException e) {
      throw unwritable(Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private IngestException unwritable(IOException cause) {
    String reason = String.valueOf(cause.getMessage());
    if (reason.contains("No space left") || reason.contains("Disk quota")) {
      return IngestException.unwritable(
          "The disk of the data home " + home.directory() + " is full; the old state stays.",
          "Make room and start again.");
    }
    return IngestException.unwritable(
        "The data home " + home.directory() + " cannot be read or changed; the old state stays.",
        "Check whose it is, that it can be written, and on Windows that no server has it open.");
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (true) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return lock;
        }
      } catch (OverlappingFileLockException e) {
        // Another thread of this process; it is waited for like another process.
      }
      if (System.nanoTime() > end) {
        throw new IngestException(
            "Another ingest or sync is running; nothing was changed.", "Wait until it has ended.");
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IngestException("Interrupted; nothing was changed.", "Start again.");
      }
    }
  }

  /** Whether there is anything of a kind. */
  boolean exist(InputKind kind) {
    // In a home that cannot be looked at, it is for the lock to say so.
    return !Files.notExists(kind.folder(home));
  }

  /** The files of a kind by document. */
  Map<DocumentId, Path> inputs(InputKind kind) throws IOException {
    Map<DocumentId, Path> inputs = new TreeMap<>();
    for (Map.Entry<String, Path> each : files(kind.folder(home), JSON).entrySet()) {
      DocumentId.of(each.getKey()).ifPresent(id -> inputs.put(id, each.getValue()));
    }
    return inputs;
  }

  /**
   * Replaces the database and the files it was made from.
   *
   * @param changes new contents of files; empty to remove one
   * @param database fills the new database file
   */
  void commit(Map<Key, Optional<byte[]>> changes, Consumer<Path> database) throws IOException {
    for (Map.Entry<Key, Optional<byte[]>> each : changes.entrySet()) {
      Path folder = each.getKey().kind().folder(home);
      Path file = folder.resolve(each.getKey().standard().value() + JSON);
      PrivateFiles.write(
          PrivateFiles.sibling(file, each.getValue().isPresent() ? NEW : REMOVED),
          each.getValue().orElse(new byte[0]));
    }
    for (InputKind each : InputKind.values()) {
      PrivateFiles.sync(each.folder(home));
    }
    Path temporary = PrivateFiles.sibling(home.database(), NEW);
    try {
      PrivateFiles.write(temporary, new byte[0]);
      database.accept(temporary);
      PrivateFiles.sync(temporary);
      fingerprint.prepare(temporary);
      PrivateFiles.sync(home.directory());
      PrivateFiles.move(temporary, home.database());
    } catch (IOException | RuntimeException e) {
      // A full disk is of no use to anybody; the old database is untouched.
      Files.deleteIfExists(temporary);
      fingerprint.settle();
      settle(committed().orElse(Map.of()));
      throw e;
    }
    PrivateFiles.sync(home.directory());
    fingerprint.confirm();
    settle(committed().orElse(Map.of()));
  }

  /** Takes the database away when it has nothing of the user any more. */
  void dropDatabase() throws IOException {
    Files.deleteIfExists(home.database());
    fingerprint.drop();
    PrivateFiles.sync(home.directory());
  }

  private void recover() throws IOException {
    Files.deleteIfExists(PrivateFiles.sibling(home.database(), NEW));
    fingerprint.settle();
    settle(committed().orElse(Map.of()));
  }

  private Optional<Map<String, String>> committed() {
    return UserDatabaseWriter.inputs(home.database());
  }

  /** Brings the files to the state that the database was made from. */
  private void settle(Map<String, String> committed) throws IOException {
    for (InputKind kind : InputKind.values()) {
      Path folder = kind.folder(home);
      for (Map.Entry<String, Path> each : files(folder, JSON + NEW).entrySet()) {
        byte[] content = Files.readAllBytes(each.getValue());
        if (Sha256.of(content).equals(committed.get(kind.mark() + each.getKey()))) {
          PrivateFiles.move(each.getValue(), folder.resolve(each.getKey() + JSON));
        } else {
          Files.delete(each.getValue());
        }
      }
      for (Map.Entry<String, Path> each : files(folder, JSON + REMOVED).entrySet()) {
        if (Files.exists(home.database()) && !committed.containsKey(kind.mark() + each.getKey())) {
          Files.deleteIfExists(folder.resolve(each.getKey() + JSON));
          PrivateFiles.sync(folder);
        }
        Files.delete(each.getValue());
      }
      if (Files.isDirectory(folder)) {
        PrivateFiles.sync(folder);
      }
    }
  }

  /** The files of a folder with an ending, by what stands before it. */
  private static Map<String, Path> files(Path folder, String ending) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
        for (Path each : all) {
          String name = each.getFileName().toString();
          if (name.endsWith(ending) && Files.isRegularFile(each)) {
            files.put(name.substring(0, name.length() - ending.length()), each);
          }
        }
      }
    }
    return files;
  }
}
