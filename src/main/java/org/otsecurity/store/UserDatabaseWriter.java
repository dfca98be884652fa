package org.otsecurity.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.id.Sha256;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.requirement.LicensedDocument;
import org.otsecurity.domain.requirement.Requirement;
import org.sqlite.SQLiteErrorCode;

/**
 * Writes the user's database: the base database with what the user added put onto it, the text of
 * licensed copies and the publishers' official text.
 *
 * <p>Deterministic like {@link StoreWriter}. No message holds SQL or a word of the texts.
 */
public final class UserDatabaseWriter {
  /** The file in the program that begins with the SHA-256 of the base database. */
  public static final String BASE_HASH_FILE = "base-hash.txt";

  private final Connection connection;

  private UserDatabaseWriter(Connection connection) {
    this.connection = connection;
  }

  /**
   * A licensed document with the hash of the file it is kept in.
   *
   * @param document the text
   * @param hash SHA-256 of its file
   */
  public record LicensedInput(LicensedDocument document, String hash) {}

  /**
   * A release of official text with the hash of its receipt.
   *
   * @param release the release
   * @param since ISO date on which its files came
   * @param hash SHA-256 of its receipt
   * @param history facts of all releases that are held
   */
  public record OfficialInput(
      Release release, String since, String hash, List<ReleaseFacts> history) {}

  /**
   * Fills a file that the caller has created, so that it has the right permissions from the start.
   *
   * @param base the base database of this build
   * @throws StoreException if it is another one, or the new database fails its checks
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(
      Path base, Path file, List<LicensedInput> inputs, List<OfficialInput> official) {
    try {
      byte[] bytes = Files.readAllBytes(base);
      if (!Sha256.of(bytes).equals(DatabaseHeader.programHash(BASE_HASH_FILE))) {
        throw new StoreException(
            "The database of the program is not the one it was built with.", DatabaseHeader.REMEDY);
      }
      Files.write(file, bytes);
      try (Connection connection =
          DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
        new UserDatabaseWriter(connection).writeAll(inputs, official);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff)) {
        case SQLITE_FULL -> unwritable("No space left on device");
        case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM ->
            unwritable("The file cannot be written");
        default ->
            new StoreException(
                "Your database could not be written.",
                "Check that the data home can be written and has room.");
      };
    }
  }

  private static UncheckedIOException unwritable(String reason) {
    return new UncheckedIOException(new IOException(reason));
  }

  /**
   * The files that a database was made from, by {@link Marks#LICENSED} or {@link Marks#OFFICIAL}
   * and the document, with their hashes; empty if the file is missing or no database of this
   * program, of whatever build.
   */
  public static Optional<Map<String, String>> inputs(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Map<String, String> inputs = new TreeMap<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT key, value FROM meta WHERE key LIKE 'licensed:%'"
                    + " OR key LIKE 'official:%' ORDER BY key")) {
      while (row.next()) {
        inputs.put(row.getString(1), row.getString(2));
      }
      return Optional.of(inputs);
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  private void writeAll(List<LicensedInput> inputs, List<OfficialInput> official)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      NewDatabase.begin(statement);
      // Rows move and go while a release is applied; references are checked at the end.
      statement.executeUpdate("PRAGMA foreign_keys = OFF");
      // Nothing of the text may reach a shared folder for temporary files.
      statement.executeUpdate("PRAGMA temp_store = MEMORY");
    }
    connection.setAutoCommit(false);
    StoreReader base = new StoreReader(connection, new ReadOnce());
    List<Requirement> before = ReleaseCopy.requirements(base);
    List<Requirement> requirements = before;
    StoreReader reader = base;
    if (follow(base, official)) {
      reader = new StoreReader(connection, new ReadOnce());
      requirements = ReleaseCopy.requirements(reader);
    }
    Map<RequirementId, Integer> keys = Renumbering.keys(connection);
    meta(inputs, official);
    int texts = 0;
    LicensedTextWriter licensed = new LicensedTextWriter(connection, keys);
    Map<RequirementId, String> words = new HashMap<>();
    for (LicensedInput each : inputs) {
      licensed.write(each.document(), requirements, words);
      texts += each.document().texts();
    }
    OfficialWriter officialWriter = new OfficialWriter(connection, keys);
    for (OfficialInput each : official) {
      officialWriter.write(each.release(), requirements, words);
      ReleaseTable.write(connection, each.history());
    }
    new SearchIndexWriter(connection, keys, reader.searchTerms())
        .rewrite(reader.documents(), before, requirements, words);
    connection.commit();
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("VACUUM");
      NewDatabase.check(statement);
      check(statement, "SELECT count(*) FROM requirement", requirements.size());
      check(statement, "SELECT count(*) FROM requirement_text_docsize", requirements.size());
      check(statement, "SELECT count(*) FROM requirement WHERE text_kind = 'licensed'", texts);
      check(
          statement,
          "SELECT count(*) FROM requirement WHERE text_kind = 'official'",
          officialWriter.texts());
    }
  }

  /** Applies the releases that are newer than the facts of the base. Tells whether one is. */
  private boolean follow(StoreReader base, List<OfficialInput> official) throws SQLException {
    boolean news = false;
    for (OfficialInput each : official) {
      Release release = each.release();
      Optional<String> known = ReleaseChangeWriter.before(base, release);
      if (ReleaseWriter.isNews(base.documents(), release.standard(), release.version())) {
        ReleaseWriter.apply(connection, ReleaseFacts.of(release), each.since());
        news = true;
      } else if (known.isPresent()) {
        ReleaseChangeWriter.apply(connection, base, known.get(), release, each.since());
        news = true;
      }
    }
    return news;
  }

  private static void check(Statement statement, String sql, int expected) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      if (!row.next() || row.getInt(1) != expected) {
        throw new StoreException(
            "The new database fails its count of rows.", "Ingest or sync again.");
      }
    }
  }

  private void meta(List<LicensedInput> inputs, List<OfficialInput> official) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO meta (key, value) VALUES (?, ?)")) {
      Sql.row(insert, Marks.BASE_HASH, DatabaseHeader.programHash(BASE_HASH_FILE));
      for (LicensedInput each : inputs) {
        Sql.row(insert, Marks.LICENSED + each.document().standard().value(), each.hash());
      }
      for (OfficialInput each : official) {
        String id = each.release().standard().value();
        Sql.row(insert, Marks.OFFICIAL + id, each.hash());
        Sql.row(insert, Marks.OFFICIAL_RELEASE + id, each.release().version());
        Sql.row(insert, Marks.OFFICIAL_SINCE + id, each.since());
      }
    }
  }
}
