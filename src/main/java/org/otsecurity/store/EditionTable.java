package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.otsecurity.domain.document.EarlierEdition;
import org.otsecurity.domain.document.EarlierEdition.Change;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Coded;
import org.otsecurity.domain.requirement.Heading;

/** Earlier editions of documents, and what became of their ids. */
public final class EditionTable {
  private final Statements statements;

  EditionTable(Statements statements) {
    this.statements = statements;
  }

  /**
   * What became of an id of an earlier edition.
   *
   * @param called the edition with its document
   * @param published when it was published, ISO 8601
   * @param words by which people ask for the edition beside an id
   * @param change what became of the id
   * @param elements what of it changed
   * @param now the rows that stand for it
   */
  public record Became(
      String called,
      String published,
      List<String> words,
      Change change,
      List<String> elements,
      List<Heading> now) {}

  /** What became of an id in each earlier edition that tells of it, the newest edition first. */
  public List<Became> of(RequirementId id) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT e.key, e.called, e.published, e.words, i.change, i.elements
              FROM earlier_id i JOIN earlier_edition e ON e.key = i.edition
              WHERE e.standard = ? AND i.id = ? ORDER BY e.published DESC\
              """);
      statement.setString(1, id.standard().value());
      statement.setString(2, id.value());
      List<Became> became = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          became.add(
              new Became(
                  row.getString(2),
                  row.getString(3),
                  row.getString(4).lines().toList(),
                  Coded.parse(Change.values(), row.getString(5)).orElseThrow(),
                  row.getString(6).lines().toList(),
                  now(row.getInt(1), id)));
        }
      }
      return became;
    });
  }

  /** The words by which people ask for earlier editions of a document. */
  public List<String> words(DocumentId document) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get("SELECT words FROM earlier_edition WHERE standard = ? ORDER BY key");
      statement.setString(1, document.value());
      List<String> words = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          words.addAll(row.getString(1).lines().toList());
        }
      }
      return words;
    });
  }

  private List<Heading> now(int edition, RequirementId id) throws SQLException {
    PreparedStatement statement =
        statements.get(
            """
            SELECT %s FROM earlier_successor s JOIN requirement r ON r.key = s.requirement
            WHERE s.edition = ? AND s.id = ? ORDER BY s.position\
            """
                .formatted(RequirementRows.HEADING));
    statement.setInt(1, edition);
    statement.setString(2, id.value());
    List<Heading> now = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        now.add(RequirementRows.heading(statements, row, 1));
      }
    }
    return now;
  }

  static void write(
      Connection connection, List<EarlierEdition> editions, ToIntFunction<RequirementId> keys)
      throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO earlier_edition
                  (key, standard, edition, called, published, words, source, url, seen)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """);
        PreparedStatement id =
            connection.prepareStatement(
                "INSERT INTO earlier_id (edition, id, change, elements) VALUES (?, ?, ?, ?)");
        PreparedStatement successor =
            connection.prepareStatement(
                """
                INSERT INTO earlier_successor (edition, id, position, requirement)
                VALUES (?, ?, ?, ?)\
                """)) {
      int key = 0;
      for (EarlierEdition each : editions) {
        Sql.row(
            insert,
            ++key,
            each.document().value(),
            each.edition(),
            each.called(),
            each.published(),
            // Where its rows are held, the name of their document is read.
            each.rows().isPresent() ? "" : String.join("\n", each.words()),
            each.source(),
            each.url(),
            each.seen());
        for (EarlierEdition.Id one : each.ids()) {
          Sql.row(id, key, one.id(), one.change().value(), String.join("\n", one.elements()));
          int position = 0;
          for (RequirementId now : one.now()) {
            Sql.row(successor, key, one.id(), ++position, keys.applyAsInt(now));
          }
        }
      }
    }
  }
}
