package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.document.Documents;

/** The prepared statements of one connection, made once and kept. Every SQL text is a constant. */
final class Statements {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final AtomicReference<@Nullable Documents> documents;
  private long asked;

  /**
   * Over one connection.
   *
   * @param documents the registry, shared by all connections to one database, once one has read it
   */
  Statements(Connection connection, AtomicReference<@Nullable Documents> documents) {
    this.connection = connection;
    this.documents = documents;
  }

  /** The registry of documents. */
  Documents documents() throws SQLException {
    Documents known = documents.get();
    if (known == null) {
      known = new DocumentTable(this).read();
      documents.set(known);
    }
    return known;
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
