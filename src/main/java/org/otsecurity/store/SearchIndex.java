package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Full-text matches, the words of the corpus and the thesaurus, over one connection. */
public final class SearchIndex {
  private final Statements statements;

  SearchIndex(Statements statements) {
    this.statements = statements;
  }

  /**
   * A full-text match.
   *
   * @param key the requirement's key in the database
   * @param score BM25 with field weights, higher is better
   */
  public record Match(int key, double score) {}

  /** Runs an FTS5 query made of quoted strings only; the best matches first. */
  public List<Match> match(String fts5, int limit) {
    return StoreReader.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT rowid, -bm25(requirement_text, 8.0, 6.0, 2.0, 1.0) FROM requirement_text
              WHERE requirement_text MATCH ? ORDER BY 2 DESC, 1 LIMIT ?\
              """);
      statement.setString(1, fts5);
      statement.setInt(2, limit);
      return read(statement);
    });
  }

  private static List<Match> read(PreparedStatement statement) throws SQLException {
    List<Match> matches = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        matches.add(new Match(row.getInt(1), row.getDouble(2)));
      }
    }
    return matches;
  }
}
