package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.ComponentType;

/** How many requirements are selected from which security level on, counted by the database. */
public final class LevelCounts {
  private final Statements statements;

  LevelCounts(Statements statements) {
    this.statements = statements;
  }

  /**
   * Requirements that have the same type, family and level.
   *
   * @param type the component type they are for
   * @param family the foundational requirement they stand in, by its code
   * @param level the lowest security level that selects them
   * @param count how many there are
   */
  public record Count(ComponentType type, String family, int level, int count) {}

  /** The counts of a document in force, a row that several types share once for each of them. */
  public List<Count> byComponentType(DocumentId standard, boolean enhancements) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT c.type, r.family, r.level, count(*) FROM requirement r
              JOIN component_type c ON c.requirement = r.key
              WHERE r.standard = ?1 AND r.level IS NOT NULL AND r.status = 'active'
                AND (?2 OR %s)
              GROUP BY c.type, r.family, r.level ORDER BY c.type, r.family, r.level\
              """
                  .formatted(RequirementTable.STANDS_ALONE));
      statement.setString(1, standard.value());
      statement.setBoolean(2, enhancements);
      List<Count> counts = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          counts.add(
              new Count(
                  ComponentType.parse(row.getString(1)).orElseThrow(),
                  row.getString(2),
                  row.getInt(3),
                  row.getInt(4)));
        }
      }
      return counts;
    });
  }
}
