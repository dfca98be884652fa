package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists of texts that rows of other tables have, one text a row. */
final class TextLists {
  private final Map<String, Map<String, List<String>>> byOwner = new HashMap<>();

  private TextLists() {}

  /** Reads the lists of all owners of a kind. */
  static TextLists read(Statements statements, String kind) throws SQLException {
    PreparedStatement statement =
        statements.get(
            """
            SELECT owner || char(31) || label || char(31)
              || group_concat(value, char(31) ORDER BY position) FROM text_list
            WHERE kind = ? GROUP BY owner, label\
            """);
    statement.setString(1, kind);
    return read(statement);
  }

  /** Reads the lists of one owner. */
  static TextLists read(Statements statements, String kind, String owner) throws SQLException {
    PreparedStatement statement =
        statements.get(
            """
            SELECT owner || char(31) || label || char(31)
              || group_concat(value, char(31) ORDER BY position) FROM text_list
            WHERE kind = ? AND owner = ? GROUP BY label\
            """);
    statement.setString(1, kind);
    statement.setString(2, owner);
    return read(statement);
  }

  /**
   * Reads the lists of some owners of a kind.
   *
   * @param owners a condition on the column of owners, with a parameter {@code ?2}
   */
  static TextLists read(
      Statements statements, String kind, String owners, @Nullable String parameter)
      throws SQLException {
    PreparedStatement statement =
        statements.get(
            """
            SELECT owner || char(31) || label || char(31)
              || group_concat(value, char(31) ORDER BY position) FROM text_list
            WHERE kind = ?1 AND
            """
                + owners
                + " GROUP BY owner, label");
    statement.setString(1, kind);
    statement.setString(2, parameter);
    return read(statement);
  }

  private static TextLists read(PreparedStatement statement) throws SQLException {
    TextLists lists = new TextLists();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        lists.add(new Cells(row.getString(1)));
      }
    }
    return lists;
  }

  private void add(Cells cells) {
    String owner = cells.next();
    String label = cells.next();
    List<String> values = new ArrayList<>();
    while (cells.hasNext()) {
      values.add(cells.next());
    }
    byOwner.computeIfAbsent(owner, each -> new HashMap<>()).put(label, values);
  }

  /** A list of an owner; empty if it has none. */
  List<String> of(String owner, String label) {
    return List.copyOf(byOwner.getOrDefault(owner, Map.of()).getOrDefault(label, List.of()));
  }

  /** Writes the lists of owners of one kind. */
  static final class Writer implements AutoCloseable {
    private final PreparedStatement insert;
    private final String kind;

    Writer(Connection connection, String kind) throws SQLException {
      this.insert =
          connection.prepareStatement(
              """
              INSERT INTO text_list (kind, owner, label, position, value) VALUES (?, ?, ?, ?, ?)\
              """);
      this.kind = kind;
    }

    void add(String owner, String label, List<String> values) throws SQLException {
      int position = 0;
      for (String each : values) {
        Sql.row(insert, kind, owner, label, ++position, each);
      }
    }

    @Override
    public void close() throws SQLException {
      insert.close();
    }
  }
}
