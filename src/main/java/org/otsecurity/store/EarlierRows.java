package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.RelationType;

/**
 * On the way to an older release: what this corpus says of a row that the release lacks is told of
 * the row that it has come after.
 */
final class EarlierRows {
  /** Where this corpus names rows of a document beside what is known of each. */
  private static final List<RequirementColumns.Column> NAMED =
      List.of(
          new RequirementColumns.Column("mapping", "source"),
          new RequirementColumns.Column("mapping", "target"),
          new RequirementColumns.Column("topic_row", "requirement"),
          new RequirementColumns.Column("zone_reference", "requirement"));

  private EarlierRows() {}

  /**
   * Steps back, before the relations of the newer release go.
   *
   * @param ids the rows of the older one
   */
  static void apply(Connection connection, DocumentId document, Set<String> ids)
      throws SQLException {
    Map<Integer, Integer> earlier = new TreeMap<>();
    try (PreparedStatement revoked =
        connection.prepareStatement(
            """
            SELECT r.target, t.id, r.source, s.id FROM relation r
            JOIN requirement t ON t.key = r.target JOIN requirement s ON s.key = r.source
            WHERE r.type = ? AND s.standard = ? ORDER BY r.source\
            """)) {
      revoked.setString(1, RelationType.REVOKED_BY.value());
      revoked.setString(2, document.value());
      try (ResultSet row = revoked.executeQuery()) {
        while (row.next()) {
          if (!ids.contains(row.getString(2)) && ids.contains(row.getString(4))) {
            earlier.putIfAbsent(row.getInt(1), row.getInt(3));
          }
        }
      }
    }
    for (RequirementColumns.Column each : NAMED) {
      try (PreparedStatement update =
          connection.prepareStatement(
              // What is said of the earlier row as well goes with the later one.
              "UPDATE OR IGNORE %1$s SET %2$s = ? WHERE %2$s = ?"
                  .formatted(each.table(), each.name()))) {
        for (Map.Entry<Integer, Integer> one : earlier.entrySet()) {
          Sql.row(update, one.getValue(), one.getKey());
        }
      }
    }
    ConceptPostings.follow(connection, earlier);
  }
}
