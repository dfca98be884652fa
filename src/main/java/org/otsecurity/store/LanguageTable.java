package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.vocabulary.Language;

/** The languages that questions come in, and the English of their trade words. */
final class LanguageTable {
  private static final String SIGN = "sign";
  private static final String WEAK_SIGN = "weak-sign";
  private static final String ENDING = "ending";
  private static final String JOINT = "joint";
  private static final String SPELLING = "spelling";
  private static final String WORD = "word";

  private final Statements statements;

  LanguageTable(Statements statements) {
    this.statements = statements;
  }

  /** Parts of one kind with their meanings, in the order of the corpus. */
  private static final class Parts {
    private final Map<String, Map<String, String>> kinds = new HashMap<>();

    void add(String kind, String text, String meaning) {
      kinds.computeIfAbsent(kind, each -> new LinkedHashMap<>()).put(text, meaning);
    }

    Map<String, String> pairs(String kind) {
      return kinds.getOrDefault(kind, Map.of());
    }

    List<String> list(String kind) {
      return List.copyOf(pairs(kind).keySet());
    }
  }

  List<Language> read() throws SQLException {
    Map<String, Parts> parts = new HashMap<>();
    try (ResultSet row =
        statements
            .get(
                """
                SELECT language, kind, text, meaning FROM language_part
                ORDER BY language, kind, position\
                """)
            .executeQuery()) {
      while (row.next()) {
        parts
            .computeIfAbsent(row.getString(1), each -> new Parts())
            .add(row.getString(2), row.getString(3), row.getString(4));
      }
    }
    List<Language> languages = new ArrayList<>();
    try (ResultSet row =
        statements
            .get("SELECT id, name, script, letters FROM language ORDER BY position")
            .executeQuery()) {
      while (row.next()) {
        Parts own = parts.getOrDefault(row.getString(1), new Parts());
        languages.add(
            new Language(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                own.list(SIGN),
                own.list(WEAK_SIGN),
                own.list(ENDING),
                own.list(JOINT),
                own.pairs(SPELLING),
                own.pairs(WORD)));
      }
    }
    return List.copyOf(languages);
  }

  /**
   * Writes the languages of a corpus.
   *
   * @throws StoreException if a word is given an English that search would not know
   */
  static void write(Connection connection, Corpus corpus, SearchTerms terms) throws SQLException {
    KnownExpressions known = KnownExpressions.of(corpus, terms);
    List<Language> readFirst =
        corpus.languages().stream()
            .sorted(Comparator.comparing(Language::isRead).reversed())
            .toList();
    try (PreparedStatement language =
            connection.prepareStatement(
                """
                INSERT INTO language (id, position, name, script, letters)
                VALUES (?, ?, ?, ?, ?)\
                """);
        PreparedStatement part =
            connection.prepareStatement(
                """
                INSERT INTO language_part (language, kind, position, text, meaning)
                VALUES (?, ?, ?, ?, ?)\
                """)) {
      int position = 0;
      for (Language each : readFirst) {
        known.check(each);
        Sql.row(language, each.id(), ++position, each.name(), each.script(), each.letters());
        parts(part, each.id(), SIGN, unmeant(each.signs()));
        parts(part, each.id(), WEAK_SIGN, unmeant(each.weakSigns()));
        parts(part, each.id(), ENDING, unmeant(each.endings()));
        parts(part, each.id(), JOINT, unmeant(each.joints()));
        parts(part, each.id(), SPELLING, each.spellings());
        parts(part, each.id(), WORD, each.words());
      }
    }
  }

  private static Map<String, String> unmeant(List<String> texts) {
    Map<String, String> pairs = new LinkedHashMap<>();
    texts.forEach(each -> pairs.put(each, ""));
    return pairs;
  }

  private static void parts(
      PreparedStatement insert, String language, String kind, Map<String, String> pairs)
      throws SQLException {
    int position = 0;
    for (Map.Entry<String, String> each : pairs.entrySet()) {
      Sql.row(insert, language, kind, ++position, each.getKey(), each.getValue());
    }
  }
}
