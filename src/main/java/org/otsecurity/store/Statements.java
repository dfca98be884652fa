package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.document.Documents;

/** The statements of one connection, beside the registry of documents by which rows are read. */
final class Statements {
  private final Prepared prepared;
  private final AtomicReference<@Nullable Documents> documents;

  /**
   * Over one connection.
   *
   * @param documents the registry, shared by all connections to one database, once one has read it
   */
  Statements(Prepared prepared, AtomicReference<@Nullable Documents> documents) {
    this.prepared = prepared;
    this.documents = documents;
  }

  /** The registry of documents. */
  Documents documents() throws SQLException {
    Documents known = documents.get();
    if (known == null) {
      known = new DocumentTable(prepared).read();
      documents.set(known);
    }
    return known;
  }

  /** The statement for an SQL text; its previous result must be closed. */
  PreparedStatement get(String sql) throws SQLException {
    return prepared.get(sql);
  }

  /** The marks of the database. */
  Marks marks() {
    return new Marks(prepared);
  }

  /** How many statements have been asked for so far. */
  long asked() {
    return prepared.asked();
  }
}
