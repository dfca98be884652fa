package org.otsecurity.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sqlite.JDBC;

/**
 * The opened database. Read-only and safe for use by many threads.
 *
 * <p>Each reader has a connection of its own; there are at most as many as {@link #MOST_READERS},
 * and they are opened when first needed.
 */
public final class Store implements AutoCloseable {
  /** Most connections open at once; callers beyond that wait. */
  private static final int MOST_READERS = 8;

  private static final int HASH_DIGITS = 64;

  private static final String REMEDY =
      "Build it again with `./ot-security build` (or `mvn package`).";

  private static final String LICENSED_REMEDY = "Make it anew with `ot-security ingest rebuild`.";

  /** Connections of a licensed database, all opened at once. */
  private static final int LICENSED_READERS = 4;

  private final Path file;
  private final String remedy;
  private final Semaphore permits;
  private final List<StoreReader> idle = new ArrayList<>();
  private final List<Connection> connections = new ArrayList<>();
  private final String corpusHash;

  private Store(Path file, String corpusHash, String remedy, int readers) {
    this.file = file;
    this.remedy = remedy;
    this.permits = new Semaphore(readers);
    this.corpusHash = corpusHash;
  }

  /**
   * Opens and verifies a database: it must be a whole SQLite file of ours, with this program's
   * schema version and the corpus this program was built with.
   *
   * @throws StoreException if it is missing, truncated, foreign or from another build
   */
  public static Store open(Path file) {
    return open(file, REMEDY, MOST_READERS, 1, store -> {});
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
        file, LICENSED_REMEDY, LICENSED_READERS, LICENSED_READERS, Store::requireThisBuildsBase);
  }

  private static Store open(
      Path file, String remedy, int readers, int opened, Consumer<Store> check) {
    if (!Files.isRegularFile(file)) {
      throw new StoreException("The database " + file + " does not exist.", remedy);
    }
    Store store = new Store(file, programHash("corpus-hash.txt"), remedy, readers);
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
    String base = read(reader -> reader.meta(LicensedWriter.BASE_HASH)).orElse("");
    if (!base.equals(programHash(LicensedWriter.BASE_HASH_FILE))) {
      throw new StoreException(
          "The database " + file + " was made by another build of this program.", remedy);
    }
  }

  /** Runs a question against a reader that no other thread uses meanwhile. */
  public <T> T read(Function<StoreReader, T> question) {
    permits.acquireUninterruptibly();
    try {
      StoreReader reader = take();
      try {
        return question.apply(reader);
      } finally {
        synchronized (idle) {
          idle.add(reader);
        }
      }
    } finally {
      permits.release();
    }
  }

  /** The SHA-256 of the corpus in this database, in hexadecimal. */
  public String corpusHash() {
    return corpusHash;
  }

  /** The database file. */
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
    Properties properties = new Properties();
    properties.setProperty("open_mode", "1"); // SQLITE_OPEN_READONLY
    // The file never changes under us: it is replaced by rename. So no locks and no change checks.
    String url = "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?immutable=1";
    Connection connection = JDBC.createConnection(url.replace("file:///", "file:/"), properties);
    synchronized (idle) {
      connections.add(connection);
    }
    if (verify) {
      verify(connection);
    }
    return new StoreReader(connection);
  }

  private void verify(Connection connection) throws SQLException {
    if (number(connection, "PRAGMA application_id") != Schema.APPLICATION_ID) {
      throw new StoreException("The file " + file + " is not a database of this program.", remedy);
    }
    long version = number(connection, "PRAGMA user_version");
    if (version != Schema.VERSION) {
      throw new StoreException(
          "The database "
              + file
              + " has schema version "
              + version
              + ", this program needs "
              + Schema.VERSION
              + ".",
          remedy);
    }
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT value FROM meta WHERE key = 'corpus_hash'");
        ResultSet result = statement.executeQuery()) {
      if (!result.next() || !result.getString(1).equals(corpusHash)) {
        throw new StoreException(
            "The database " + file + " was compiled from another corpus than this program.",
            remedy);
      }
    }
  }

  // Prepared, although it runs once: the driver looks through any other statement with patterns.
  private static long number(Connection connection, String pragma) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(pragma);
        ResultSet result = statement.executeQuery()) {
      return result.next() ? result.getLong(1) : 0;
    }
  }

  /** A hash that the build put into the program; more than the hash may stand in its file. */
  static String programHash(String name) {
    try (InputStream in = Store.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new StoreException("This program was built without its corpus.", REMEDY);
      }
      return new String(in.readNBytes(HASH_DIGITS), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new StoreException("This program is damaged.", REMEDY);
    }
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
