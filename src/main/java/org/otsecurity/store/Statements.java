package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.otsecurity.domain.document.Documents;

/** The statements of one connection, beside the registry of documents by which rows are read. */
final class Statements {
  private final Prepared prepared;
  private final ReadOnce shared;

  /**
   * Over one connection.
   *
   * @param shared what all connections to one database read once
   */
  Statements(Prepared prepared, ReadOnce shared) {
    this.prepared = prepared;
    this.shared = shared;
  }

  /** The registry of documents. */
  Documents documents() throws SQLException {
    return shared.documents(prepared);
  }

  /** How words are cut to the stems of the database. */
  SearchTerms searchTerms() throws SQLException {
    return shared.searchTerms(prepared);
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
