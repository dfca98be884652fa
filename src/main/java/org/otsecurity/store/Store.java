package org.otsecurity.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.release.ReleaseFacts;

/**
 * The opened database. Read-only and safe for use by many threads.
 *
 * <p>Each reader has a connection of its own; there are at most as many as {@link #MOST_READERS},
 * and they are opened when first needed. A thread holds one reader at most, so callers never wait
 * for each other in a circle; and what runs on a reader stops when its thread is interrupted.
 */
public final class Store implements AutoCloseable {
  /** Most connections open at once; callers beyond that wait. */
  private static final int MOST_READERS = 8;

  /** How long a caller waits for a reader; a question itself takes milliseconds. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private static final String LICENSED_REMEDY = "Make it anew with `ot-security ingest rebuild`.";

  /** Connections of a licensed database, all opened at once. */
  private static final int LICENSED_READERS = 4;

  /** What the thread holds; a question that compares two databases holds a reader of each. */
  private static final ThreadLocal<@Nullable Held> IN_HAND = new ThreadLocal<>();

  private final Path file;
  private final String remedy;
  private final Semaphore permits;
  private final Duration longestWait;
  private final List<StoreReader> idle = new ArrayList<>();
  private final List<StoreReader> readers = new ArrayList<>();
  private final List<Connection> connections = new ArrayList<>();
  private final String corpusHash;
  private final ReadOnce shared = new ReadOnce();

  private Store(Path file, String corpusHash, String remedy, int readers, Duration longestWait) {
    this.file = file;
    this.remedy = remedy;
    this.permits = new Semaphore(readers);
    this.longestWait = longestWait;
    this.corpusHash = corpusHash;
  }

  /**
   * Opens and verifies a database: it must be a whole SQLite file of ours, with this program's
   * schema version and the corpus this program was built with.
   *
   * @throws StoreException if it is missing, truncated, foreign or from another build
   */
  public static Store open(Path file) {
    return open(file, MOST_READERS);
  }

  /**
   * Opens and verifies a database as {@link #open(Path)} does, with fewer or more readers than
   * usual.
   *
   * @param readers most connections open at once, 1 or more
   * @throws StoreException if it is missing, truncated, foreign or from another build
   */
  public static Store open(Path file, int readers) {
    return open(file, readers, LONGEST_WAIT);
  }

  /**
   * Opens a database that has just been compiled from another corpus than this program's.
   *
   * @param corpusHash the hash of that corpus
   * @throws StoreException if it is not the database of that corpus
   */
  public static Store openCompiled(Path file, String corpusHash) {
    return open(file, corpusHash, DatabaseHeader.REMEDY, 1, 1, LONGEST_WAIT, store -> {});
  }

  static Store open(Path file, int readers, Duration longestWait) {
    return open(
        file,
        DatabaseHeader.programHash(DatabaseHeader.CORPUS_HASH_FILE),
        DatabaseHeader.REMEDY,
        readers,
        1,
        longestWait,
        store -> {});
  }

  /**
   * Opens and verifies a database with the user's licensed text: beside what {@link #open} checks,
   * it must have been made from the base database of this very build.
   *
   * @throws StoreException if it cannot be used
   */
  public static Store openLicensed(Path file) {
    // It is replaced while it is read, by the next ingest. Connections opened later would read the
    // new file with what is remembered of the old one; so all are opened now.
    return open(
        file,
        DatabaseHeader.programHash(DatabaseHeader.CORPUS_HASH_FILE),
        LICENSED_REMEDY,
        LICENSED_READERS,
        LICENSED_READERS,
        LONGEST_WAIT,
        Store::requireThisBuildsBase);
  }

  private static Store open(
      Path file,
      String corpusHash,
      String remedy,
      int readers,
      int opened,
      Duration longestWait,
      Consumer<Store> check) {
    if (!Files.isRegularFile(file)) {
      throw new StoreException("The database " + file + " does not exist.", remedy);
    }
    Store store = new Store(file, corpusHash, remedy, readers, longestWait);
    try {
      for (int i = 0; i < opened; i++) {
        store.idle.add(store.connect(i == 0));
      }
      check.accept(store);
      return store;
    } catch (SQLException e) {
      store.close();
      throw new StoreException(
          "The database " + file + " is damaged, truncated or no SQLite file.", remedy);
    } catch (StoreException e) {
      store.close();
      throw e;
    }
  }

  private void requireThisBuildsBase() {
    String base = read(reader -> Sql.query(() -> reader.marks().get(Marks.BASE_HASH))).orElse("");
    if (!base.equals(DatabaseHeader.programHash(UserDatabaseWriter.BASE_HASH_FILE))) {
      throw new StoreException(
          "The database " + file + " was made by another build of this program.", remedy);
    }
  }

  /**
   * Runs a question against a reader that no other thread uses meanwhile.
   *
   * <p>A question is given the reader and passes it on; it must not ask the store again. Where one
   * does, it gets the reader in hand, because waiting for a second one while others wait for this
   * one would never end.
   *
   * @throws StoreException if the database cannot be read, or no reader was free for long
   * @throws CancellationException if the thread was interrupted, because nobody waits for the
   *     answer
   */
  public <T> T read(Function<StoreReader, T> question) {
    Held outer = IN_HAND.get();
    StoreReader held = held(outer);
    assert held == null : "a question asks the store again instead of the reader it was given";
    if (held != null) {
      return question.apply(held);
    }
    awaitPermit();
    try {
      StoreReader reader = take();
      IN_HAND.set(new Held(this, reader, outer));
      try {
        return question.apply(reader);
      } finally {
        IN_HAND.set(outer);
        synchronized (idle) {
          idle.add(reader);
        }
      }
    } finally {
      permits.release();
    }
  }

  /** How many statements its connections have been asked for so far; for measurements. */
  public long statements() {
    synchronized (idle) {
      return readers.stream().mapToLong(StoreReader::asked).sum();
    }
  }

  private record Held(Store store, StoreReader reader, @Nullable Held outer) {}

  private @Nullable StoreReader held(@Nullable Held innermost) {
    for (Held each = innermost; each != null; each = each.outer) {
      if (each.store == this) {
        return each.reader;
      }
    }
    return null;
  }

  private void awaitPermit() {
    try {
      if (!permits.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new StoreException(
            "No reader of the database was free for " + longestWait.toSeconds() + " seconds.",
            "The program is overloaded; ask again a little later.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Sql.cancelled();
    }
  }

  /** The SHA-256 of the corpus in this database, in hexadecimal. */
  public String corpusHash() {
    return corpusHash;
  }

  /** The registry of documents. Read once; not to be asked for within {@link #read}. */
  public Documents documents() {
    Documents known = shared.documentsIfRead();
    return known == null ? read(StoreReader::documents) : known;
  }

  /** The database file; of a copy in memory that of what it was copied from. */
  public Path file() {
    return file;
  }

  private StoreReader take() {
    synchronized (idle) {
      if (!idle.isEmpty()) {
        return idle.remove(idle.size() - 1);
      }
    }
    try {
      return connect(false);
    } catch (SQLException e) {
      throw new StoreException("The database cannot be read any more.", remedy);
    }
  }

  private StoreReader connect(boolean verify) throws SQLException {
    Connection connection = ReadOnlyConnections.open(file);
    synchronized (idle) {
      connections.add(connection);
    }
    StoreReader reader = new StoreReader(connection, shared);
    if (verify) {
      DatabaseHeader.verify(reader.marks(), file, corpusHash, remedy);
    }
    synchronized (idle) {
      readers.add(reader);
    }
    ReadOnlyConnections.stopWhenInterrupted(connection);
    return reader;
  }

  /**
   * A store in memory with the same content in which the facts of another release answer. It has
   * one reader, and whoever asked for it closes it.
   *
   * @throws StoreException if the program has no words for a fact of the release
   */
  public Store withRelease(ReleaseFacts facts) {
    Connection copy = read(reader -> Sql.query(() -> ReleaseCopy.of(reader.connection(), facts)));
    Store store = new Store(file, corpusHash, remedy, 1, longestWait);
    StoreReader reader = new StoreReader(copy, store.shared);
    store.connections.add(copy);
    store.readers.add(reader);
    store.idle.add(reader);
    return store;
  }

  @Override
  public void close() {
    synchronized (idle) {
      for (Connection each : connections) {
        try {
          each.close();
        } catch (SQLException e) {
          System.getLogger(Store.class.getName())
              .log(System.Logger.Level.DEBUG, "a read-only connection did not close", e);
        }
      }
      connections.clear();
      idle.clear();
    }
  }
}
