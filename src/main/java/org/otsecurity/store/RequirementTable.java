package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Outline;
import org.otsecurity.domain.requirement.Requirement;

/** Requirements with all their facts. */
final class RequirementTable {
  private static final String OUTLINE = RequirementRows.HEADING + ", r.parent, r.family, r.level";

  private final Statements statements;

  RequirementTable(Statements statements) {
    this.statements = statements;
  }

  /** The enhancements of many requirements, by what they enhance, in order. */
  Map<RequirementId, List<Requirement>> enhancements(Collection<RequirementId> ids) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              Keys.ASKED
                  + "SELECT "
                  + RequirementRows.COLUMNS
                  + " FROM asked JOIN requirement p ON p.key = asked.key"
                  + " JOIN requirement r ON r.standard = p.standard AND r.parent = p.id"
                  + " ORDER BY r.key");
      statement.setString(1, Keys.of(ids));
      Map<RequirementId, List<Requirement>> enhancements = new LinkedHashMap<>();
      for (Requirement each : load(statement)) {
        enhancements
            .computeIfAbsent(
                new RequirementId(each.id().standard(), each.parent().orElseThrow()),
                id -> new ArrayList<>())
            .add(each);
      }
      return enhancements;
    });
  }

  /** Many requirements with all their facts, by id in reading order; unknown ones are left out. */
  Map<RequirementId, Requirement> of(Collection<RequirementId> ids) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              Keys.ASKED
                  + "SELECT "
                  + RequirementRows.COLUMNS
                  + " FROM asked JOIN requirement r ON r.key = asked.key ORDER BY r.key");
      statement.setString(1, Keys.of(ids));
      Map<RequirementId, Requirement> requirements = new LinkedHashMap<>();
      load(statement).forEach(each -> requirements.put(each.id(), each));
      return requirements;
    });
  }

  /** In SQL: whether a row {@code r} stands by itself, and adds to no other. */
  static final String STANDS_ALONE =
      """
      NOT EXISTS
          (SELECT 1 FROM document_kind k
           WHERE k.standard = r.standard AND k.kind = r.kind AND k.adds_to_parent)\
      """;

  private static final String FILTER =
      """
       FROM requirement r WHERE r.standard = ?1 AND (?2 IS NULL OR r.level <= ?2)
        AND (?3 IS NULL OR r.family = ?3) AND (?6 IS NULL OR r.kind = ?6)
        AND (?4 IS NULL OR EXISTS
          (SELECT 1 FROM component_type c WHERE c.requirement = r.key AND c.type = ?4))
        AND (?5 IS NULL OR EXISTS
          (SELECT 1 FROM baseline b WHERE b.requirement = r.key AND b.baseline = ?5))
        AND (?7 OR
      """
          + STANDS_ALONE
          + """
          )
            AND (?8 OR r.status IN ('active', 'superseded'))
            AND (?9 IS NULL OR r.id IN
              (WITH RECURSIVE part (id) AS
                (SELECT ?9 UNION SELECT c.id FROM requirement c JOIN part ON c.parent = part.id
                 WHERE c.standard = ?1)
               SELECT id FROM part))
          """;

  /**
   * The requirements that pass a filter, in reading order.
   *
   * @param limit most rows to return
   * @param offset rows to pass over first
   */
  List<Requirement> page(RequirementFilter filter, int limit, int offset) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              "SELECT "
                  + RequirementRows.COLUMNS
                  + FILTER
                  + " ORDER BY r.key LIMIT ?10 OFFSET ?11");
      bind(statement, filter);
      statement.setInt(10, limit);
      statement.setInt(11, offset);
      return load(statement);
    });
  }

  /** The same, what they are called and where they stand only, and all of them. */
  List<Outline> outlines(RequirementFilter filter) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get("SELECT " + OUTLINE + FILTER + " ORDER BY r.key");
      bind(statement, filter);
      return outlines(statement);
    });
  }

  /** Many requirements the same, by id in reading order; unknown ones are left out. */
  Map<RequirementId, Outline> outlines(Collection<RequirementId> ids) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              Keys.ASKED
                  + "SELECT "
                  + OUTLINE
                  + " FROM asked JOIN requirement r ON r.key = asked.key ORDER BY r.key");
      statement.setString(1, Keys.of(ids));
      Map<RequirementId, Outline> outlines = new LinkedHashMap<>();
      outlines(statement).forEach(each -> outlines.put(each.id(), each));
      return outlines;
    });
  }

  private List<Outline> outlines(PreparedStatement statement) throws SQLException {
    List<Outline> outlines = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        int level = row.getInt(4);
        outlines.add(
            new Outline(
                RequirementRows.heading(statements, row, 1),
                Optional.ofNullable(row.getString(2)),
                Optional.ofNullable(row.getString(3)),
                level == 0 ? Optional.empty() : Optional.of(level)));
      }
    }
    return outlines;
  }

  /** How many requirements pass a filter. */
  int count(RequirementFilter filter) {
    return Sql.query(() -> {
      PreparedStatement statement = statements.get("SELECT count(*)" + FILTER);
      bind(statement, filter);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    });
  }

  private static void bind(PreparedStatement statement, RequirementFilter filter)
      throws SQLException {
    statement.setString(1, filter.standard().value());
    statement.setObject(2, filter.level().orElse(null));
    statement.setString(3, filter.family().orElse(null));
    statement.setString(4, filter.componentType().map(type -> type.value()).orElse(null));
    statement.setString(5, filter.baseline().map(baseline -> baseline.value()).orElse(null));
    statement.setString(6, filter.kind().map(kind -> kind.value()).orElse(null));
    statement.setBoolean(7, filter.enhancements());
    statement.setBoolean(8, filter.retired());
    statement.setString(9, filter.within().orElse(null));
  }

  private List<Requirement> load(PreparedStatement statement) throws SQLException {
    RequirementRows rows = new RequirementRows(statements);
    try (ResultSet result = statement.executeQuery()) {
      rows.add(result);
    }
    return rows.requirements();
  }
}
