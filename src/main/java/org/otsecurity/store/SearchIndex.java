package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Requirement;

/** Full text, postings, the words of the corpus and the thesaurus, over one connection. */
public final class SearchIndex {
  private final Statements statements;

  SearchIndex(Statements statements) {
    this.statements = statements;
  }

  /**
   * An expression in a query that calls for a concept.
   *
   * @param stems the expression as stems with single spaces
   * @param concept the concept's id
   */
  public record Trigger(String stems, String concept) {}

  /**
   * A full-text match.
   *
   * @param key the requirement's key in the database
   * @param score BM25 with field weights, higher is better
   */
  public record Match(int key, double score) {}

  /** Runs an FTS5 query made of quoted stems only; the best matches first. */
  public List<Match> match(String fts5, int limit) {
    return StoreReader.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT rowid, -bm25(requirement_text, 4.0, 4.0, 1.5, 1.0) FROM requirement_text
              WHERE requirement_text MATCH ? ORDER BY 2 DESC, 1 LIMIT ?\
              """);
      statement.setString(1, fts5);
      statement.setInt(2, limit);
      List<Match> matches = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          matches.add(new Match(row.getInt(1), row.getDouble(2)));
        }
      }
      return matches;
    });
  }

  /** The postings of a stem, or of a concept when its id follows an {@code @}. */
  public Optional<Postings> postings(String term) {
    return StoreReader.query(() -> {
      PreparedStatement statement = statements.get("SELECT postings FROM posting WHERE term = ?");
      statement.setString(1, term);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(Postings.unpack(row.getBytes(1))) : Optional.empty();
      }
    });
  }

  /** The triggers that begin with a stem, the longest first. */
  public List<Trigger> triggers(String first) {
    return StoreReader.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT trigger, concept FROM concept_trigger WHERE first = ?
              ORDER BY length(trigger) DESC, trigger, concept\
              """);
      statement.setString(1, first);
      List<Trigger> triggers = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          triggers.add(new Trigger(row.getString(1), row.getString(2)));
        }
      }
      return triggers;
    });
  }

  /** The expressions that a concept is looked for by, the best first. */
  public List<String> lookedFor(String concept) {
    return StoreReader.query(() -> {
      PreparedStatement statement = statements.get("SELECT looked_for FROM concept WHERE id = ?");
      statement.setString(1, concept);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1).lines().toList() : List.of();
      }
    });
  }

  /** All words with the number of requirements that hold them. */
  public TreeMap<String, Integer> words() {
    return StoreReader.query(() -> {
      TreeMap<String, Integer> words = new TreeMap<>();
      try (ResultSet row =
          statements.get("SELECT word, count FROM word ORDER BY word").executeQuery()) {
        while (row.next()) {
          words.put(row.getString(1), row.getInt(2));
        }
      }
      return words;
    });
  }

  /** The facts of all requirements that ranking needs. */
  public SearchRows rows() {
    return new SearchRows(table("rows"));
  }

  /** All relations. */
  public RelationTable relations() {
    return new RelationTable(table("relations"), table("rows").length / SearchRows.WIDTH);
  }

  private byte[] table(String name) {
    return StoreReader.query(() -> {
      PreparedStatement statement =
          statements.get("SELECT content FROM search_table WHERE name = ?");
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("no search table");
        }
        return row.getBytes(1);
      }
    });
  }

  /** The key of a requirement, if the corpus holds it. */
  public Optional<Integer> key(RequirementId id) {
    return StoreReader.query(() -> {
      PreparedStatement statement =
          statements.get("SELECT key FROM requirement WHERE standard = ? AND id = ?");
      statement.setString(1, id.standard().value());
      statement.setString(2, id.value());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
      }
    });
  }

  /** Reads requirements by key, in the order of the keys given. */
  public List<Requirement> requirements(List<Integer> keys) {
    return StoreReader.query(() -> {
      RequirementRows rows = new RequirementRows(statements);
      PreparedStatement statement =
          statements.get(
              "SELECT " + RequirementRows.COLUMNS + " FROM requirement r WHERE r.key = ?");
      for (int key : keys) {
        statement.setInt(1, key);
        try (ResultSet row = statement.executeQuery()) {
          rows.add(row);
        }
      }
      return rows.requirements();
    });
  }
}
