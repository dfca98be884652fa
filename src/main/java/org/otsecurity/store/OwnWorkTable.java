package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.ExplanationKind;

/** What this corpus itself says about requirements, counted and not read. */
public final class OwnWorkTable {
  private static final String WORDS =
      Keys.ASKED
          + """
          SELECT r.standard, r.id, '' FROM asked JOIN requirement r ON r.key = asked.key
            WHERE r.text IS NOT NULL
          UNION ALL
          SELECT DISTINCT r.standard, r.id, e.kind FROM asked JOIN requirement r ON r.key = asked.key
            JOIN explanation e ON e.requirement = r.key\
          """;

  /** Relations from a requirement before those to it, each by type; mappings last. */
  private static final String COUNTS =
      Keys.ASKED
          + """
          , found (key, place, type, what) AS (
            SELECT l.source, 0, l.type, iif(l.type = 'labeled', 'label', 'relation')
              FROM relation l WHERE l.source IN (SELECT key FROM asked)
              AND (l.type = 'labeled' OR l.basis = 'curated')
            UNION ALL
            SELECT l.target, 1, l.type, iif(l.type = 'labeled', 'label', 'relation')
              FROM relation l WHERE l.target IN (SELECT key FROM asked)
              AND (l.type = 'labeled' OR l.basis = 'curated')
            UNION ALL
            SELECT m.source, 2, '', 'mapping' FROM mapping m
              WHERE m.source IN (SELECT key FROM asked)
            UNION ALL
            SELECT m.target, 2, '', 'mapping' FROM mapping m
              WHERE m.target IN (SELECT key FROM asked))
          SELECT r.standard, r.id, f.what, count(*) FROM found f JOIN requirement r ON r.key = f.key
          GROUP BY f.key, f.place, f.type, f.what ORDER BY f.key, f.place, f.type\
          """;

  private final Statements statements;

  OwnWorkTable(Statements statements) {
    this.statements = statements;
  }

  /** What is counted. */
  public enum Kind {
    /** A label of MITRE's on a mitigation, at either end. */
    LABEL,
    /** A relation that this corpus states. */
    RELATION,
    /** A mapping to or from another document. */
    MAPPING
  }

  /**
   * What hangs on one requirement.
   *
   * @param summary whether it has a text
   * @param explanations of which kinds it has points
   * @param counts how many of each kind, in reading order; none left out
   */
  public record Work(
      boolean summary, Set<ExplanationKind> explanations, Map<Kind, Integer> counts) {}

  /** What hangs on each of some requirements; on one that is not held, nothing. */
  public Map<RequirementId, Work> of(Collection<RequirementId> ids) {
    return Sql.query(() -> {
      String asked = Keys.of(ids);
      Map<RequirementId, Set<ExplanationKind>> explanations = new LinkedHashMap<>();
      Set<RequirementId> summaries = new HashSet<>();
      PreparedStatement words = statements.get(WORDS);
      words.setString(1, asked);
      try (ResultSet row = words.executeQuery()) {
        while (row.next()) {
          RequirementId id = RequirementRows.id(row, 1);
          if (row.getString(3).isEmpty()) {
            summaries.add(id);
          } else {
            explanations
                .computeIfAbsent(id, each -> EnumSet.noneOf(ExplanationKind.class))
                .add(ExplanationKind.parse(row.getString(3)).orElseThrow());
          }
        }
      }
      Map<RequirementId, Map<Kind, Integer>> counts = counts(asked);
      Map<RequirementId, Work> work = new LinkedHashMap<>();
      for (RequirementId id : ids) {
        work.put(
            id,
            new Work(
                summaries.contains(id),
                explanations.getOrDefault(id, Set.of()),
                counts.getOrDefault(id, Map.of())));
      }
      return work;
    });
  }

  private Map<RequirementId, Map<Kind, Integer>> counts(String asked) throws SQLException {
    Map<RequirementId, Map<Kind, Integer>> counts = new LinkedHashMap<>();
    PreparedStatement statement = statements.get(COUNTS);
    statement.setString(1, asked);
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Kind kind =
            switch (row.getString(3)) {
              case "label" -> Kind.LABEL;
              case "relation" -> Kind.RELATION;
              default -> Kind.MAPPING;
            };
        counts
            .computeIfAbsent(RequirementRows.id(row, 1), id -> new LinkedHashMap<>())
            .merge(kind, row.getInt(4), Integer::sum);
      }
    }
    return counts;
  }
}
