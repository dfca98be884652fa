package org.otsecurity.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.document.Documents;

/**
 * What all connections to one database read by, read over the first that needs it. Safe for use by
 * many threads; two that ask at once may both read it, and read the same.
 */
final class ReadOnce {
  private volatile @Nullable Documents documents;
  private volatile @Nullable SearchTerms searchTerms;

  /** The registry of documents, if it has been read. */
  @Nullable Documents documentsIfRead() {
    return documents;
  }

  /** The registry of documents. */
  Documents documents(Prepared statements) throws SQLException {
    Documents known = documents;
    if (known == null) {
      known = new DocumentTable(statements).read();
      documents = known;
    }
    return known;
  }

  /** How words are cut to the stems of the database. */
  SearchTerms searchTerms(Prepared statements) throws SQLException {
    SearchTerms known = searchTerms;
    if (known == null) {
      known = SearchTermsTable.read(statements);
      searchTerms = known;
    }
    return known;
  }
}
