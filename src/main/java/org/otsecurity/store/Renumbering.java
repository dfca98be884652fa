package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.id.RequirementId;

/**
 * Gives requirements the keys of another reading order, and takes away those that it lacks with all
 * that hangs on them. Keys stay dense: search looks rows up by them, and their order is shown.
 *
 * <p>Foreign keys must be off, and are whole again when the new rows have come in.
 */
final class Renumbering {
  private final Connection connection;

  /** Old keys with the new ones; none for a row that goes. */
  private final Map<Integer, @Nullable Integer> moved = new LinkedHashMap<>();

  private Renumbering(Connection connection) {
    this.connection = connection;
  }

  /**
   * Renumbers.
   *
   * @param order all requirements in their new order, with those that are still to come
   * @return the keys of all
   */
  static Map<RequirementId, Integer> apply(Connection connection, List<RequirementId> order)
      throws SQLException {
    Map<RequirementId, Integer> keys = new HashMap<>();
    order.forEach(each -> keys.put(each, keys.size() + 1));
    new Renumbering(connection).apply(keys);
    return keys;
  }

  /** The keys of all requirements, in reading order. */
  static Map<RequirementId, Integer> keys(Connection connection) throws SQLException {
    Map<RequirementId, Integer> keys = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT key, standard, id FROM requirement ORDER BY key")) {
      while (row.next()) {
        keys.put(RequirementRows.id(row, 2), row.getInt(1));
      }
    }
    return keys;
  }

  private void apply(Map<RequirementId, Integer> keys) throws SQLException {
    keys(connection).forEach((id, old) -> moved.put(old, keys.get(id)));
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("CREATE TEMP TABLE moved (old INTEGER PRIMARY KEY, new INTEGER)");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO moved (old, new) VALUES (?, ?)")) {
        for (Map.Entry<Integer, @Nullable Integer> each : moved.entrySet()) {
          Sql.row(insert, each.getKey(), each.getValue());
        }
      }
      for (RequirementColumns.Column each : RequirementColumns.of(connection)) {
        move(statement, each.table(), each.name());
      }
      move(statement, "requirement", "key");
      statement.executeUpdate("DROP TABLE moved");
    }
    ConceptPostings.move(connection, moved);
  }

  /** By way of negative keys, because a new key may still be the old one of another row. */
  private static void move(Statement statement, String table, String column) throws SQLException {
    statement.executeUpdate(
        "DELETE FROM %1$s WHERE %2$s IN (SELECT old FROM moved WHERE new IS NULL)"
            .formatted(table, column));
    statement.executeUpdate(
        """
        UPDATE %1$s SET %2$s = -(SELECT new FROM moved WHERE old = %2$s)
        WHERE %2$s IN (SELECT old FROM moved WHERE new <> old)\
        """
            .formatted(table, column));
    statement.executeUpdate("UPDATE %1$s SET %2$s = -%2$s WHERE %2$s < 0".formatted(table, column));
  }
}
