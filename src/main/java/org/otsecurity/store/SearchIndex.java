package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.vocabulary.Language;

/** Full text, postings, the words of the corpus and the thesaurus, over one connection. */
public final class SearchIndex {
  private static final String REQUIREMENT =
      "SELECT "
          + RequirementRows.COLUMNS
          + " FROM json_each(?) j JOIN requirement r ON r.key = j.value ORDER BY j.key";

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
   * The keys of the requirements that hold a phrase, in order.
   *
   * @param stems the phrase as {@link SearchTerms#stems} with single spaces, so letters and digits
   *     only
   */
  public List<Integer> phrase(String stems, int limit) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT rowid FROM requirement_text WHERE requirement_text MATCH ?
              ORDER BY rowid LIMIT ?\
              """);
      statement.setString(1, '"' + stems + '"');
      statement.setInt(2, limit);
      List<Integer> keys = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          keys.add(row.getInt(1));
        }
      }
      return keys;
    });
  }

  /** The postings of a stem, or of a concept when its id follows an {@code @}. */
  public Optional<Postings> postings(String term) {
    return Sql.query(() -> {
      PreparedStatement statement = statements.get("SELECT postings FROM posting WHERE term = ?");
      statement.setString(1, term);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(Postings.unpack(row.getBytes(1))) : Optional.empty();
      }
    });
  }

  /** The postings of many terms at once; nothing for those without. */
  public Map<String, Postings> postings(Collection<String> terms) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              "SELECT term, postings FROM posting WHERE term IN (SELECT value FROM json_each(?))");
      statement.setString(1, Keys.texts(terms));
      Map<String, Postings> postings = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          postings.put(row.getString(1), Postings.unpack(row.getBytes(2)));
        }
      }
      return postings;
    });
  }

  /** The triggers that begin with one of many stems, by it; none for those without. */
  public Map<String, List<Trigger>> triggers(Collection<String> firsts) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT first, trigger, concept FROM concept_trigger
              WHERE first IN (SELECT value FROM json_each(?))
              ORDER BY first, length(trigger) DESC, trigger, concept\
              """);
      statement.setString(1, Keys.texts(firsts));
      Map<String, List<Trigger>> triggers = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          triggers
              .computeIfAbsent(row.getString(1), first -> new ArrayList<>())
              .add(new Trigger(row.getString(2), row.getString(3)));
        }
      }
      return triggers;
    });
  }

  /** The expressions that many concepts are looked for by, the best first, by concept. */
  public Map<String, List<String>> lookedFor(Collection<String> concepts) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              "SELECT id, looked_for FROM concept WHERE id IN (SELECT value FROM json_each(?))");
      statement.setString(1, Keys.texts(concepts));
      Map<String, List<String>> expressions = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          expressions.put(row.getString(1), row.getString(2).lines().toList());
        }
      }
      return expressions;
    });
  }

  /** The triggers that begin with a stem, the longest first. */
  public List<Trigger> triggers(String first) {
    return Sql.query(() -> {
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
    return Sql.query(() -> {
      PreparedStatement statement = statements.get("SELECT looked_for FROM concept WHERE id = ?");
      statement.setString(1, concept);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1).lines().toList() : List.of();
      }
    });
  }

  /** All words in order with the number of requirements that hold them. */
  public Map<String, Integer> words() {
    return Sql.query(() -> {
      Map<String, Integer> words = new LinkedHashMap<>();
      try (ResultSet row =
          statements.get("SELECT word, count FROM word ORDER BY word").executeQuery()) {
        while (row.next()) {
          words.put(row.getString(1), row.getInt(2));
        }
      }
      return words;
    });
  }

  /** What every search needs whole. */
  public SearchTables tables() {
    Map<String, byte[]> tables =
        Sql.query(() -> {
          Map<String, byte[]> read = new HashMap<>();
          try (ResultSet row =
              statements.get("SELECT name, content FROM search_table").executeQuery()) {
            while (row.next()) {
              read.put(row.getString(1), row.getBytes(2));
            }
          }
          return read;
        });
    SearchRows rows = new SearchRows(table(tables, "rows"), Sql.query(statements::documents));
    return new SearchTables(
        rows,
        new SortedTerms(table(tables, "terms")),
        new RelationTable(table(tables, "relations"), rows.size()),
        new Companions(table(tables, "companions"), rows.size()));
  }

  private static byte[] table(Map<String, byte[]> tables, String name) {
    byte[] table = tables.get(name);
    if (table == null) {
      throw new IllegalStateException("there is no search table " + name);
    }
    return table;
  }

  /** The key of a requirement, if the corpus holds it. */
  public Optional<Integer> key(RequirementId id) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get("SELECT key FROM requirement WHERE standard = ? AND id = ?");
      statement.setString(1, id.standard().value());
      statement.setString(2, id.value());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
      }
    });
  }

  /** The keys of many requirements, by id; nothing for those that the corpus does not hold. */
  public Map<RequirementId, Integer> keys(Collection<RequirementId> ids) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              Keys.ASKED
                  + "SELECT r.key, r.standard, r.id FROM asked JOIN requirement r ON r.key = asked.key");
      statement.setString(1, Keys.of(ids));
      Map<RequirementId, Integer> keys = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          keys.put(RequirementRows.id(row, 2), row.getInt(1));
        }
      }
      return keys;
    });
  }

  /** Reads requirements by key, in the order of the keys given. */
  public List<Requirement> requirements(List<Integer> keys) {
    return Sql.query(() -> {
      // In the order given: the rows keep the order in which they are read.
      RequirementRows rows = new RequirementRows(statements);
      PreparedStatement statement = statements.get(REQUIREMENT);
      statement.setString(1, keys.toString());
      try (ResultSet row = statement.executeQuery()) {
        rows.add(row);
      }
      return rows.requirements();
    });
  }

  /** What requirements are called, by key. */
  public Map<Integer, Heading> headings(Collection<Integer> keys) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              "SELECT r.key, "
                  + RequirementRows.HEADING
                  + " FROM requirement r WHERE r.key IN (SELECT value FROM json_each(?))"
                  + " ORDER BY r.key");
      statement.setString(1, keys.toString());
      Map<Integer, Heading> headings = new LinkedHashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          headings.put(row.getInt(1), RequirementRows.heading(statements, row, 2));
        }
      }
      return headings;
    });
  }

  /** The ids of requirements within their documents, by key. */
  public Map<Integer, String> ids(List<Integer> keys) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT key, id FROM requirement
              WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key\
              """);
      statement.setString(1, keys.toString());
      Map<Integer, String> ids = new LinkedHashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          ids.put(row.getInt(1), row.getString(2));
        }
      }
      return ids;
    });
  }

  /** Other languages that queries come in, those that are read first. */
  public List<Language> languages() {
    return Sql.query(() -> new LanguageTable(statements).read());
  }
}
