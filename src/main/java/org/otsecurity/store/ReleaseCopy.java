package org.otsecurity.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.requirement.Requirement;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;

/** A copy of a database in memory in which the facts of another release answer. */
final class ReleaseCopy {
  private static final String MAIN = "main";

  private ReleaseCopy() {}

  /**
   * Makes a copy; whoever has it closes it.
   *
   * @param source a connection to the database
   * @param facts the release
   */
  static Connection of(Connection source, ReleaseFacts facts) throws SQLException {
    byte[] bytes = source.unwrap(SQLiteConnection.class).serialize(MAIN);
    Connection copy = JDBC.createConnection("jdbc:sqlite::memory:", new Properties());
    try {
      copy.unwrap(SQLiteConnection.class).deserialize(MAIN, bytes);
      write(copy, facts);
      return copy;
    } catch (SQLException | RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  private static void write(Connection copy, ReleaseFacts facts) throws SQLException {
    try (Statement statement = copy.createStatement()) {
      NewDatabase.begin(statement);
      statement.executeUpdate("PRAGMA foreign_keys = OFF");
      statement.executeUpdate("PRAGMA temp_store = MEMORY");
    }
    copy.setAutoCommit(false);
    StoreReader old = new StoreReader(copy, new ReadOnce());
    List<Requirement> before = requirements(old);
    String verified = old.documents().get(facts.standard()).standard().verified();
    ReleaseWriter.apply(copy, facts, verified);
    StoreReader reader = new StoreReader(copy, new ReadOnce());
    new SearchIndexWriter(copy, Renumbering.keys(copy), reader.searchTerms())
        .rewrite(reader.documents(), before, requirements(reader), Map.of());
    copy.commit();
    copy.setAutoCommit(true);
    try (Statement statement = copy.createStatement()) {
      statement.executeUpdate("PRAGMA query_only = ON");
    }
    ReadOnlyConnections.stopWhenInterrupted(copy);
  }

  /** Every requirement of a database, in reading order. */
  static List<Requirement> requirements(StoreReader reader) {
    List<Requirement> all = new ArrayList<>();
    for (DocumentId each : reader.documents().ids()) {
      all.addAll(
          reader.requirements(RequirementFilter.all(each).withRetired(), Integer.MAX_VALUE, 0));
    }
    return all;
  }
}
