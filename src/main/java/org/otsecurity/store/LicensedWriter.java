package org.otsecurity.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.LicensedDocument;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.TextKind;

/**
 * Writes the user's database: the base database with the text of licensed copies put onto it.
 *
 * <p>Deterministic like {@link StoreWriter}. No message holds SQL or a word of the texts.
 */
public final class LicensedWriter {
  /** The file in the program with the SHA-256 of the base database. */
  public static final String BASE_HASH_FILE = "base-hash.txt";

  /** The mark with the SHA-256 of the base database that a database was made from. */
  static final String BASE_HASH = "base_hash";

  private static final String INPUT = "licensed:";

  private final Connection connection;
  private final Map<RequirementId, Integer> keys = new HashMap<>();

  private LicensedWriter(Connection connection) {
    this.connection = connection;
  }

  /**
   * A licensed document with the hash of the file it is kept in.
   *
   * @param document the text
   * @param hash SHA-256 of its file
   */
  public record Input(LicensedDocument document, String hash) {}

  /**
   * Fills a file that the caller has created, so that it has the right permissions from the start.
   *
   * @param base the base database of this build
   * @throws StoreException if it is another one, or the new database fails its checks
   */
  public static void write(Path base, Path file, List<Input> inputs) {
    try {
      byte[] bytes = Files.readAllBytes(base);
      if (!hash(bytes).equals(Store.programHash(BASE_HASH_FILE))) {
        throw new StoreException(
            "The database of the program is not the one it was built with.",
            "Build it again with `./ot-security build` (or `mvn package`).");
      }
      Files.write(file, bytes);
      try (Connection connection =
          DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
        new LicensedWriter(connection).writeAll(inputs);
      }
    } catch (IOException | SQLException e) {
      throw new StoreException(
          "The database with your licensed text could not be written.",
          "Check that the data home can be written and has room.");
    }
  }

  /**
   * The licensed files that a database was made from, by document, with their hashes; empty if the
   * file is missing or no database of this program, of whatever build.
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
                "SELECT key, value FROM meta WHERE key LIKE 'licensed:%' ORDER BY key")) {
      while (row.next()) {
        inputs.put(row.getString(1).substring(INPUT.length()), row.getString(2));
      }
      return Optional.of(inputs);
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  /** The SHA-256 of some bytes, in hexadecimal. */
  public static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void writeAll(List<Input> inputs) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA journal_mode = OFF");
      statement.executeUpdate("PRAGMA foreign_keys = ON");
      // Nothing of the text may reach a shared folder for temporary files.
      statement.executeUpdate("PRAGMA temp_store = MEMORY");
      try (ResultSet row =
          statement.executeQuery("SELECT key, standard, id FROM requirement ORDER BY key")) {
        while (row.next()) {
          keys.put(
              new RequirementId(RequirementRows.standard(row.getString(2)), row.getString(3)),
              row.getInt(1));
        }
      }
    }
    StoreReader reader = new StoreReader(connection);
    List<Standard> standards = reader.standards();
    List<Requirement> requirements = requirements(reader, standards);
    connection.setAutoCommit(false);
    meta(inputs);
    int texts = 0;
    Map<RequirementId, String> words = new HashMap<>();
    for (Input each : inputs) {
      document(each.document(), requirements, words);
      texts += each.document().texts();
    }
    new SearchIndexWriter(connection, keys).rewrite(standards, requirements, words);
    connection.commit();
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("VACUUM");
      StoreWriter.check(statement);
      check(statement, "SELECT count(*) FROM requirement", requirements.size());
      check(statement, "SELECT count(*) FROM requirement_text_docsize", requirements.size());
      check(statement, "SELECT count(*) FROM requirement WHERE text_kind = 'licensed'", texts);
    }
  }

  private static void check(Statement statement, String sql, int expected) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      if (!row.next() || row.getInt(1) != expected) {
        throw new StoreException(
            "The database with your licensed text fails its count of rows.", "Ingest again.");
      }
    }
  }

  private static List<Requirement> requirements(StoreReader reader, List<Standard> standards) {
    List<Requirement> all = new ArrayList<>();
    for (Standard each : standards) {
      all.addAll(
          reader.requirements(
              RequirementFilter.all(each.id()).withRetired(), Integer.MAX_VALUE, 0));
    }
    return all;
  }

  private void meta(List<Input> inputs) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO meta (key, value) VALUES (?, ?)")) {
      StoreWriter.row(insert, BASE_HASH, Store.programHash(BASE_HASH_FILE));
      for (Input each : inputs) {
        StoreWriter.row(insert, INPUT + each.document().standard().value(), each.hash());
      }
    }
  }

  private void document(
      LicensedDocument document, List<Requirement> requirements, Map<RequirementId, String> words)
      throws SQLException {
    Map<String, LicensedDocument.Row> rows = new HashMap<>();
    document.rows().forEach(each -> rows.put(each.id(), each));
    try (PreparedStatement update =
            connection.prepareStatement(
                """
                UPDATE requirement SET level = ?, text_kind = ?, text = ?, note = ?
                WHERE key = ?\
                """);
        PreparedStatement attribute =
            connection.prepareStatement(
                "INSERT INTO attribute (requirement, key, value) VALUES (?, ?, ?)")) {
      for (Requirement each : requirements) {
        LicensedDocument.Row row = rows.get(each.id().value());
        if (each.id().standard() == document.standard() && row != null) {
          words.put(each.id(), row.text().orElse("") + " " + row.rationale().orElse(""));
          put(document.edition(), each, row, update, attribute);
        }
      }
    }
  }

  private void put(
      String edition,
      Requirement ours,
      LicensedDocument.Row row,
      PreparedStatement update,
      PreparedStatement attribute)
      throws SQLException {
    Integer key = keys.get(ours.id());
    if (key == null) {
      throw new StoreException("The corpus lacks " + ours.id() + ".", "Ingest again.");
    }
    Optional<Integer> level = row.level().or(ours::level);
    TextKind kind =
        row.text().isPresent()
            ? TextKind.LICENSED
            : ours.text().map(text -> text.kind()).orElse(TextKind.NONE);
    StoreWriter.row(
        update,
        level.orElse(null),
        kind.value(),
        row.text().or(() -> ours.text().map(text -> text.value())).orElse(null),
        note(edition, ours, row),
        key);
    if (row.text().isPresent() || row.rationale().isPresent()) {
      StoreWriter.row(attribute, key, Requirement.TEXT_EDITION, edition);
    }
    if (row.text().isPresent() && ours.text().isPresent()) {
      StoreWriter.row(attribute, key, Requirement.OWN_WORDS, ours.text().get().value());
    }
    if (row.rationale().isPresent()) {
      StoreWriter.row(attribute, key, Requirement.LICENSED_RATIONALE, row.rationale().get());
    }
    if (row.level().isPresent()) {
      level(key, row.level().get());
    }
  }

  private static @Nullable String note(String edition, Requirement ours, LicensedDocument.Row row) {
    List<String> notes = new ArrayList<>();
    ours.note().ifPresent(notes::add);
    if (row.text().isPresent() || row.rationale().isPresent()) {
      notes.add(
          "Text of the user's licensed copy, edition "
              + edition
              + "; it is for the licence holder and not to be passed on.");
    }
    row.level()
        .ifPresent(level ->
            notes.add(
                "Level "
                    + level
                    + " is the user's, from that copy (edition "
                    + edition
                    + "); this corpus has "
                    + ours.level().map(each -> each.toString()).orElse("none")
                    + "."));
    return notes.isEmpty() ? null : String.join(" ", notes);
  }

  /** Puts a level into the packed table that search filters by. */
  private void level(int key, int level) throws SQLException {
    byte[] rows;
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT content FROM search_table WHERE name = 'rows'")) {
      if (!row.next()) {
        throw new StoreException("The database lacks its search tables.", "Build it again.");
      }
      rows = row.getBytes(1);
    }
    SearchRows.setLevel(ByteBuffer.wrap(rows), key, level);
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE search_table SET content = ? WHERE name = 'rows'")) {
      StoreWriter.row(update, (Object) rows);
    }
  }
}
