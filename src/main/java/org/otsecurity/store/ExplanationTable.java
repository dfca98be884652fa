package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.ExplanationKind;

/** Why requirements exist and how they are met, in points. */
public final class ExplanationTable {
  private static final String POINTS =
      Keys.ASKED
          + """
          SELECT r.standard, r.id, e.kind, e.point FROM asked
          JOIN requirement r ON r.key = asked.key JOIN explanation e ON e.requirement = r.key
          ORDER BY r.key, e.kind, e.position\
          """;

  private final Statements statements;

  ExplanationTable(Statements statements) {
    this.statements = statements;
  }

  /** The points of each requirement by kind; nothing for those without. */
  public Map<RequirementId, Map<ExplanationKind, List<String>>> of(Collection<RequirementId> ids) {
    return Sql.query(() -> {
      PreparedStatement statement = statements.get(POINTS);
      statement.setString(1, Keys.of(ids));
      Map<RequirementId, Map<ExplanationKind, List<String>>> points = new LinkedHashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          points
              .computeIfAbsent(
                  RequirementRows.id(row, 1), id -> new EnumMap<>(ExplanationKind.class))
              .computeIfAbsent(
                  ExplanationKind.parse(row.getString(3)).orElseThrow(), kind -> new ArrayList<>())
              .add(row.getString(4));
        }
      }
      return points;
    });
  }
}
