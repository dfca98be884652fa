package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.HeldText;

/** Counts what is held of each document, over one connection. */
public final class CoverageReader {
  private final Statements statements;

  CoverageReader(Statements statements) {
    this.statements = statements;
  }

  /** How many requirements of each standard have each kind of text, by kind. */
  public Map<DocumentId, Map<String, Integer>> textKinds() {
    return counts(
        "SELECT standard, text_kind, count(*) FROM requirement"
            + " GROUP BY standard, text_kind ORDER BY text_kind");
  }

  /** How many requirements in force each standard has of each kind. */
  public Map<DocumentId, Map<String, Integer>> kinds() {
    return counts(
        "SELECT standard, kind, count(*) FROM requirement WHERE status = 'active'"
            + " GROUP BY standard, kind ORDER BY min(key)");
  }

  /** How many requirements of each standard are no longer in force, by status. */
  public Map<DocumentId, Map<String, Integer>> retired() {
    return counts(
        "SELECT standard, status, count(*) FROM requirement WHERE status <> 'active'"
            + " GROUP BY standard, status ORDER BY status");
  }

  /** How many requirements of each standard have each kind of explanation. */
  public Map<DocumentId, Map<String, Integer>> explanations() {
    return counts(
        "SELECT r.standard, e.kind, count(DISTINCT e.requirement) FROM explanation e"
            + " JOIN requirement r ON r.key = e.requirement"
            + " GROUP BY r.standard, e.kind ORDER BY e.kind DESC");
  }

  /** How many relations start in each standard, by type. */
  public Map<DocumentId, Map<String, Integer>> relationTypes() {
    return counts(
        "SELECT r.standard, l.type, count(*) FROM relation l JOIN requirement r ON r.key = l.source"
            + " GROUP BY r.standard, l.type ORDER BY l.type");
  }

  /** The official text that is held, by standard. */
  public Map<DocumentId, HeldText> officialTexts() {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT substr(r.key, length(?1) + 1), r.value, s.value FROM meta r
              JOIN meta s ON s.key = ?2 || substr(r.key, length(?1) + 1)
              WHERE substr(r.key, 1, length(?1)) = ?1 ORDER BY r.key\
              """);
      statement.setString(1, Marks.OFFICIAL_RELEASE);
      statement.setString(2, Marks.OFFICIAL_SINCE);
      Map<DocumentId, HeldText> held = new LinkedHashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          held.put(
              new DocumentId(row.getString(1)), new HeldText(row.getString(2), row.getString(3)));
        }
      }
      return held;
    });
  }

  private Map<DocumentId, Map<String, Integer>> counts(String sql) {
    return Sql.query(() -> {
      Map<DocumentId, Map<String, Integer>> counts = new LinkedHashMap<>();
      try (ResultSet row = statements.get(sql).executeQuery()) {
        while (row.next()) {
          counts
              .computeIfAbsent(new DocumentId(row.getString(1)), each -> new LinkedHashMap<>())
              .put(row.getString(2), row.getInt(3));
        }
      }
      return counts;
    });
  }
}
