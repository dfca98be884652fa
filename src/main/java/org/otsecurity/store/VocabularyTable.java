package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.otsecurity.domain.vocabulary.Phrase;
import org.otsecurity.domain.vocabulary.PhraseList;
import org.otsecurity.domain.vocabulary.WordList;

/** The lists of words by which questions are read. */
final class VocabularyTable {
  private static final String AFTER = "after";
  private static final String BEFORE = "before";

  private final Statements statements;

  VocabularyTable(Statements statements) {
    this.statements = statements;
  }

  <M> List<Phrase<M>> phrases(WordList<M> list) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT v.position, v.words || char(31) || v.meaning, e.side, e.words
              FROM vocabulary v
              LEFT JOIN vocabulary_exception e ON e.list = v.list AND e.position = v.position
              WHERE v.list = ? ORDER BY v.position, e.side, e.number\
              """);
      statement.setString(1, list.name());
      List<Phrase<M>> phrases = new ArrayList<>();
      int last = 0;
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          int position = row.getInt(1);
          if (position != last) {
            last = position;
            Cells cells = new Cells(row.getString(2));
            phrases.add(phrase(list, cells.next(), cells.next()));
          }
          String side = row.getString(3);
          if (side != null) {
            Phrase<M> phrase = phrases.getLast();
            (side.equals(AFTER) ? phrase.notAfter() : phrase.notBefore()).add(row.getString(4));
          }
        }
      }
      return phrases;
    });
  }

  private static <M> Phrase<M> phrase(WordList<M> list, String words, String meaning) {
    return new Phrase<>(
        words, list.meaning().apply(meaning).orElseThrow(), new ArrayList<>(), new ArrayList<>());
  }

  static void write(Connection connection, List<PhraseList> lists) throws SQLException {
    try (PreparedStatement phrase =
            connection.prepareStatement(
                "INSERT INTO vocabulary (list, position, words, meaning) VALUES (?, ?, ?, ?)");
        PreparedStatement exception =
            connection.prepareStatement(
                """
                INSERT INTO vocabulary_exception (list, position, side, number, words)
                VALUES (?, ?, ?, ?, ?)\
                """)) {
      for (PhraseList list : lists) {
        int position = 0;
        for (Phrase<String> each : list.phrases()) {
          Sql.row(phrase, list.name(), ++position, each.words(), each.meaning());
          exceptions(exception, list.name(), position, AFTER, each.notAfter());
          exceptions(exception, list.name(), position, BEFORE, each.notBefore());
        }
      }
    }
  }

  private static void exceptions(
      PreparedStatement insert, String list, int position, String side, List<String> words)
      throws SQLException {
    int number = 0;
    for (String each : words) {
      Sql.row(insert, list, position, side, ++number, each);
    }
  }
}
