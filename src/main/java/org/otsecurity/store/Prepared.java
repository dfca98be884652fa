package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The prepared statements of one connection, made once and kept. Every SQL text is a constant. */
final class Prepared {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private long asked;

  Prepared(Connection connection) {
    this.connection = connection;
  }

  /** The statement for an SQL text; its previous result must be closed. */
  PreparedStatement get(String sql) throws SQLException {
    asked++;
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  /** How many statements have been asked for so far. */
  long asked() {
    return asked;
  }
}
