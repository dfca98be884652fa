package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.StatedFor;
import org.otsecurity.domain.requirement.Status;

/** What stands for rows that their publisher has revoked. */
public final class SuccessionTable {
  private final Statements statements;

  SuccessionTable(Statements statements) {
    this.statements = statements;
  }

  /** What stands for a row; empty unless it is revoked in favor of one that is in force. */
  public Optional<StatedFor> of(RequirementId revoked) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT s.standard, s.id, r.id FROM requirement r
              JOIN succession c ON c.revoked = r.key JOIN requirement s ON s.key = c.successor
              WHERE r.standard = ? AND r.id = ?\
              """);
      statement.setString(1, revoked.standard().value());
      statement.setString(2, revoked.value());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? of(statements, RequirementRows.id(row, 1), row.getString(3))
            : Optional.empty();
      }
    });
  }

  /** What zones, conduits and levels state for rows that are revoked, each once and in order. */
  public List<StatedFor> ofZones() {
    return Sql.query(() -> {
      List<StatedFor> stated = new ArrayList<>();
      try (ResultSet row =
          statements
              .get(
                  """
                  SELECT DISTINCT s.standard, s.id, r.id FROM succession c
                  JOIN requirement r ON r.key = c.revoked JOIN requirement s ON s.key = c.successor
                  WHERE c.revoked IN (SELECT requirement FROM zone_reference)
                  ORDER BY c.revoked\
                  """)
              .executeQuery()) {
        while (row.next()) {
          of(statements, RequirementRows.id(row, 1), row.getString(3)).ifPresent(stated::add);
        }
      }
      return stated;
    });
  }

  /**
   * What was stated for another row.
   *
   * @param successor the row that it is told of
   * @param revoked id of the row it was stated for; none if they are the same
   */
  static Optional<StatedFor> of(
      Statements statements, RequirementId successor, @Nullable String revoked)
      throws SQLException {
    if (revoked == null) {
      return Optional.empty();
    }
    DocumentId document = successor.standard();
    Standard standard = statements.documents().get(document).standard();
    return Optional.of(
        new StatedFor(
            new RequirementId(document, revoked),
            successor,
            standard.name() + " " + standard.edition()));
  }

  /** Works it out from the relations that are there; the search index must have been written. */
  static void write(Connection connection) throws SQLException {
    Map<Integer, Integer> next = new LinkedHashMap<>();
    Set<Integer> inForce = new HashSet<>();
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM succession");
      try (ResultSet row =
          statement.executeQuery(
              """
              SELECT r.source, min(r.target), s.status FROM relation r
              JOIN requirement s ON s.key = r.source
              WHERE r.type = '%s' GROUP BY r.source ORDER BY r.source\
              """
                  .formatted(RelationType.REVOKED_BY.value()))) {
        while (row.next()) {
          if (!row.getString(3).equals(Status.ACTIVE.value())) {
            next.put(row.getInt(1), row.getInt(2));
          }
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              "SELECT key FROM requirement WHERE status = '%s'".formatted(Status.ACTIVE.value()))) {
        while (row.next()) {
          inForce.add(row.getInt(1));
        }
      }
    }
    Map<Integer, Integer> succession = new TreeMap<>();
    for (Map.Entry<Integer, Integer> each : next.entrySet()) {
      Integer last = each.getValue();
      // A circle of rows that replace each other ends as well.
      for (int steps = 0; steps < next.size() && next.containsKey(last); steps++) {
        last = next.get(last);
      }
      if (inForce.contains(last)) {
        succession.put(each.getKey(), last);
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO succession (revoked, successor) VALUES (?, ?)")) {
      for (Map.Entry<Integer, Integer> each : succession.entrySet()) {
        Sql.row(insert, each.getKey(), each.getValue());
      }
    }
    ConceptPostings.follow(connection, succession);
  }
}
