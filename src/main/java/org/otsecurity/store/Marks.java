package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Marks of a database: what it was made from, each by name. */
public final class Marks {
  /** The beginning of the marks with the hashes of licensed files, before the document's id. */
  public static final String LICENSED = "licensed:";

  /** The beginning of the marks with the hashes of receipts of official files. */
  public static final String OFFICIAL = "official:";

  /** The mark with the SHA-256 of the corpus. */
  static final String CORPUS_HASH = "corpus_hash";

  /** The mark with the SHA-256 of the base database that a database was made from. */
  static final String BASE_HASH = "base_hash";

  /** The beginning of the marks with the release of official text. */
  static final String OFFICIAL_RELEASE = "official_release:";

  /** The beginning of the marks with the day on which official text was fetched or brought. */
  static final String OFFICIAL_SINCE = "official_since:";

  private final Prepared statements;

  Marks(Prepared statements) {
    this.statements = statements;
  }

  /** A mark by name. */
  Optional<String> get(String name) throws SQLException {
    PreparedStatement statement = statements.get("SELECT value FROM meta WHERE key = ?");
    statement.setString(1, name);
    try (ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  /** The mark of the program whose database it is; see {@link Schema}. */
  long application() throws SQLException {
    return number("PRAGMA application_id");
  }

  /** The version of its schema. */
  long version() throws SQLException {
    return number("PRAGMA user_version");
  }

  // Prepared, although it runs once: the driver looks through any other statement with patterns.
  long number(String sql) throws SQLException {
    try (ResultSet row = statements.get(sql).executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
