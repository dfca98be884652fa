package org.otsecurity.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns in which keys of requirements stand, found by the foreign keys of the schema so that
 * no table can be forgotten.
 */
final class RequirementColumns {
  /**
   * A column that refers to the key of a requirement, directly or through another such column.
   *
   * @param table its table
   * @param name its name
   */
  record Column(String table, String name) {}

  private static final Column KEY = new Column("requirement", "key");

  private RequirementColumns() {}

  /** The columns, first those that nothing refers to. */
  static List<Column> of(Connection connection) throws SQLException {
    record Reference(Column from, Column to) {}
    List<Reference> references = new ArrayList<>();
    for (String table : tables(connection)) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("PRAGMA foreign_key_list(\"" + table + "\")")) {
        while (row.next()) {
          references.add(
              new Reference(
                  new Column(table, row.getString("from")),
                  new Column(row.getString("table"), row.getString("to"))));
        }
      }
    }
    List<Column> columns = new ArrayList<>(List.of(KEY));
    for (int i = 0; i < columns.size(); i++) {
      Column target = columns.get(i);
      for (Reference each : references) {
        if (each.to().equals(target) && !columns.contains(each.from())) {
          columns.add(each.from());
        }
      }
    }
    columns.remove(KEY);
    return columns.reversed();
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }
}
