package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.otsecurity.domain.vocabulary.Phrase;
import org.otsecurity.domain.vocabulary.PhraseList;

/** The words by which the stems of a database were made. */
final class SearchTermsTable {
  private SearchTermsTable() {}

  /** Reads them in one statement. */
  static SearchTerms read(Prepared statements) throws SQLException {
    PreparedStatement statement =
        statements.get(
            """
            SELECT list, words, meaning FROM vocabulary
            WHERE list IN (SELECT value FROM json_each(?)) ORDER BY list, position\
            """);
    statement.setString(
        1, SearchTerms.LISTS.stream().map(each -> '"' + each.name() + '"').toList().toString());
    List<PhraseList> read = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        if (read.isEmpty() || !read.getLast().name().equals(row.getString(1))) {
          read.add(new PhraseList(row.getString(1), new ArrayList<>()));
        }
        read.getLast().phrases().add(Phrase.of(row.getString(2), row.getString(3)));
      }
    }
    return SearchTerms.of(read);
  }
}
