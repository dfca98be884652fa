package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Asks and fills tables, for all that know one. */
final class Sql {
  private Sql() {}

  /** One question of the database. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws SQLException;
  }

  /**
   * Asks one question of the database.
   *
   * @throws StoreException if it cannot be read
   * @throws CancellationException if the thread is interrupted, before or while it is asked
   */
  static <T> T query(Question<T> question) {
    if (Thread.currentThread().isInterrupted()) {
      throw cancelled();
    }
    try {
      return question.ask();
    } catch (SQLException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw cancelled();
      }
      // The text of an SQLException can hold SQL, which no caller may see.
      throw new StoreException(
          "The database could not be read.", "Check it with `./ot-security doctor`.");
    }
  }

  static CancellationException cancelled() {
    return new CancellationException("nobody waits for this answer any more");
  }

  /**
   * Adds one row to a table.
   *
   * @param into the table with the columns in parentheses, a constant
   * @param values a value for each of the columns
   */
  static void insert(Connection connection, String into, @Nullable Object... values)
      throws SQLException {
    String marks = "?, ".repeat(values.length - 1) + "?";
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + into + " VALUES (" + marks + ")")) {
      row(insert, values);
    }
  }

  /** Puts values into a statement, in their order, and runs it. */
  static void row(PreparedStatement insert, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    insert.executeUpdate();
  }
}
