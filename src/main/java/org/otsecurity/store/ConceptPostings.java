package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Changes what concepts of the thesaurus point to. */
final class ConceptPostings {
  private ConceptPostings() {}

  /**
   * Points to the same rows under other keys.
   *
   * @param moved old keys with the new ones; none for a row that goes
   */
  static void move(Connection connection, Map<Integer, @Nullable Integer> moved)
      throws SQLException {
    change(
        connection,
        (term, old) -> {
          TreeMap<Integer, ExpressionIndex.Hit> hits = new TreeMap<>();
          for (int i = 0; i < old.size(); i++) {
            Integer key = moved.get(old.key(i));
            if (key != null) {
              hits.put(key, hit(old, i, key));
            }
          }
          return hits;
        });
  }

  /**
   * Where the thesaurus names a row, points to what stands for it as well.
   *
   * @param succession what stands for a row, by the key of that
   */
  static void follow(Connection connection, Map<Integer, Integer> succession) throws SQLException {
    change(
        connection,
        (term, old) -> {
          TreeMap<Integer, ExpressionIndex.Hit> hits = new TreeMap<>();
          for (int i = 0; i < old.size(); i++) {
            hits.put(old.key(i), hit(old, i, old.key(i)));
          }
          for (int i = 0; i < old.size(); i++) {
            Integer successor = succession.get(old.key(i));
            if (successor != null && (old.flags(i) & Postings.SEE) != 0) {
              ExpressionIndex.Hit named = hit(old, i, successor);
              hits.merge(
                  successor,
                  new ExpressionIndex.Hit(successor, Postings.SEE, 0, named.impact()),
                  (a, b) ->
                      new ExpressionIndex.Hit(
                          successor,
                          a.flags() | b.flags(),
                          Math.max(a.titleWords(), b.titleWords()),
                          Math.max(a.impact(), b.impact())));
            }
          }
          return hits;
        });
  }

  /**
   * Points to rows that have come in by the expressions that a concept is looked for by.
   *
   * @param inserted their keys
   */
  static void add(
      Connection connection, ExpressionIndex index, SearchTerms cut, Set<Integer> inserted)
      throws SQLException {
    Map<String, List<String>> lookedFor = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT id, looked_for FROM concept")) {
      while (row.next()) {
        lookedFor.put("@" + row.getString(1), row.getString(2).lines().toList());
      }
    }
    change(
        connection,
        (term, old) -> {
          TreeMap<Integer, ExpressionIndex.Hit> hits = new TreeMap<>();
          for (int i = 0; i < old.size(); i++) {
            hits.put(old.key(i), hit(old, i, old.key(i)));
          }
          for (String each : lookedFor.getOrDefault(term, List.of())) {
            List<String> stems = cut.stems(each);
            if (!stems.isEmpty() && stems.equals(cut.expression(each))) {
              index.find(stems).stream()
                  .filter(hit -> inserted.contains(hit.key()))
                  .forEach(
                      hit -> hits.merge(hit.key(), hit, (a, b) -> a.impact() < b.impact() ? b : a));
            }
          }
          return hits;
        });
  }

  private static ExpressionIndex.Hit hit(Postings postings, int index, int key) {
    return new ExpressionIndex.Hit(
        key, postings.flags(index), postings.titleWords(index), postings.impact(index));
  }

  /** Makes other postings of each. */
  @FunctionalInterface
  private interface Change {
    NavigableMap<Integer, ExpressionIndex.Hit> of(String term, Postings old);
  }

  private static void change(Connection connection, Change change) throws SQLException {
    Map<String, byte[]> packed = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT term, postings FROM posting WHERE term LIKE '@%'")) {
      while (row.next()) {
        packed.put(row.getString(1), row.getBytes(2));
      }
    }
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE posting SET postings = ? WHERE term = ?")) {
      for (Map.Entry<String, byte[]> each : packed.entrySet()) {
        Postings.Packer packer = new Postings.Packer();
        change
            .of(each.getKey(), Postings.unpack(each.getValue()))
            .values()
            .forEach(hit -> packer.add(hit.key(), hit.flags(), hit.titleWords(), hit.impact()));
        Sql.row(update, packer.pack(), each.getKey());
      }
    }
  }
}
