package org.otsecurity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database file that is being written and that nobody else opens yet. */
final class NewDatabase {
  private NewDatabase() {}

  /**
   * Makes writing fast at the price of a crash spoiling the file: an unfinished file is thrown away
   * in any case. Whoever finishes it syncs it to the disk before it takes its place.
   */
  static void begin(Statement statement) throws SQLException {
    statement.executeUpdate("PRAGMA journal_mode = OFF");
    statement.executeUpdate("PRAGMA synchronous = OFF");
    statement.executeUpdate("PRAGMA locking_mode = EXCLUSIVE");
    // The whole file fits: 32 MiB.
    statement.executeUpdate("PRAGMA cache_size = -32768");
  }

  /** Fails if SQLite finds the file damaged or a reference dangling. */
  static void check(Statement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
      if (!result.next() || !"ok".equals(result.getString(1))) {
        throw new StoreException("The new database fails its integrity check.", "Build again.");
      }
    }
    try (ResultSet result = statement.executeQuery("PRAGMA foreign_key_check")) {
      if (result.next()) {
        throw new StoreException("The new database holds dangling references.", "Build again.");
      }
    }
  }
}
