package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Asserter;
import org.otsecurity.domain.mapping.MappedPart;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.PartMapping;
import org.otsecurity.domain.mapping.RelationSet;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Coded;
import org.otsecurity.domain.requirement.Confidence;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.RelationType;

/** The mappings between documents. */
public final class MappingTable {
  private static final String TOUCHING =
      Keys.ASKED
          + ", near (key) AS (SELECT key FROM asked"
          + " UNION SELECT revoked FROM succession WHERE successor IN (SELECT key FROM asked)) "
          + "SELECT m.confidence, "
          + Cells.join(
              RequirementRows.headingOf("s"),
              RequirementRows.HEADING,
              "m.mapping_set",
              Cells.ifAny("m.relationship"),
              "m.rationale",
              Cells.ifAny("m.function"),
              Cells.ifAny("a.id"),
              Cells.ifAny("b.id"))
          + """

          FROM mapping m
          LEFT JOIN succession c ON c.revoked = m.source
          LEFT JOIN succession d ON d.revoked = m.target
          JOIN requirement s ON s.key = coalesce(c.successor, m.source)
          JOIN requirement r ON r.key = coalesce(d.successor, m.target)
          LEFT JOIN requirement a ON a.key = c.revoked
          LEFT JOIN requirement b ON b.key = d.revoked
          WHERE m.source IN (SELECT key FROM near) OR m.target IN (SELECT key FROM near)
          ORDER BY m.mapping_set, m.position\
          """;

  private final Statements statements;

  MappingTable(Statements statements) {
    this.statements = statements;
  }

  /**
   * A mapping with the headings of both ends.
   *
   * @param mapping the assertion
   * @param source where it starts
   * @param target where it leads
   */
  public record Row(Mapping mapping, Heading source, Heading target) {}

  /** The sets by id, in the order of the corpus. */
  public Map<String, MappingSet> sets() {
    return Sql.query(() -> {
      Map<String, MappingSet> sets = new LinkedHashMap<>();
      try (ResultSet row =
          statements
              .get(
                  """
                  SELECT id, title, source, target, target_edition, basis, kind, publisher, document,
                    url, licence, note
                  FROM mapping_set ORDER BY position\
                  """)
              .executeQuery()) {
        while (row.next()) {
          sets.put(
              row.getString(1),
              new MappingSet(
                  row.getString(1),
                  row.getString(2),
                  new DocumentId(row.getString(3)),
                  new DocumentId(row.getString(4)),
                  row.getString(5),
                  Basis.parse(row.getString(6)).orElseThrow(),
                  Mapping.Kind.valueOf(row.getString(7)),
                  row.getString(8),
                  row.getString(9),
                  row.getString(10),
                  row.getString(11),
                  row.getString(12)));
        }
      }
      return sets;
    });
  }

  /** Who asserts the relations of a type that join documents. */
  public Map<RelationType, RelationSet> relationSets() {
    return Sql.query(() -> {
      Map<RelationType, RelationSet> sets = new EnumMap<>(RelationType.class);
      try (ResultSet row =
          statements
              .get("SELECT type, publisher, document, relationship FROM relation_set ORDER BY type")
              .executeQuery()) {
        while (row.next()) {
          RelationType type = RelationType.parse(row.getString(1)).orElseThrow();
          sets.put(
              type,
              new RelationSet(
                  type,
                  new Asserter(row.getString(2), row.getString(3), Optional.empty()),
                  Optional.ofNullable(row.getString(4)).flatMap(Relationship::parse)));
        }
      }
      return sets;
    });
  }

  /**
   * The mappings that start from or lead to some requirements, by set and in the order of the
   * corpus.
   *
   * @param sets what {@link #sets} gives
   */
  public List<Row> touching(Collection<RequirementId> ids, Map<String, MappingSet> sets) {
    return Sql.query(() -> {
      PreparedStatement statement = statements.get(TOUCHING);
      statement.setString(1, Keys.of(ids));
      return rows(statement, sets);
    });
  }

  /**
   * What is mapped to parts of documents that are no rows, in the order of the corpus.
   *
   * @param sets what {@link #sets} gives
   */
  public List<PartMapping> parts(Map<String, MappingSet> sets) {
    return Sql.query(() -> {
      List<PartMapping> parts = new ArrayList<>();
      try (ResultSet row =
          statements
              .get(
                  """
                  SELECT p.mapping_set, r.standard, r.id, p.kind, p.part, p.called, p.note
                  FROM mapping_part p JOIN requirement r ON r.key = p.source ORDER BY p.position\
                  """)
              .executeQuery()) {
        while (row.next()) {
          MappingSet set = Objects.requireNonNull(sets.get(row.getString(1)));
          parts.add(
              new PartMapping(
                  set.asserter(),
                  set.basis(),
                  RequirementRows.id(row, 2),
                  new MappedPart(
                      set.target(),
                      Coded.parse(MappedPart.Kind.values(), row.getString(4)).orElseThrow(),
                      row.getString(5),
                      row.getString(6),
                      set.targetEdition()),
                  row.getString(7)));
        }
      }
      return parts;
    });
  }

  /** The rows said to have no counterpart, by set, with the reason. */
  public Map<String, Map<RequirementId, String>> unmapped() {
    return Sql.query(() -> {
      Map<String, Map<RequirementId, String>> reasons = new LinkedHashMap<>();
      try (ResultSet row =
          statements
              .get(
                  """
                  SELECT u.mapping_set, r.standard, r.id, u.reason FROM unmapped u
                  JOIN requirement r ON r.key = u.source ORDER BY u.position\
                  """)
              .executeQuery()) {
        while (row.next()) {
          reasons
              .computeIfAbsent(row.getString(1), set -> new LinkedHashMap<>())
              .put(RequirementRows.id(row, 2), row.getString(4));
        }
      }
      return reasons;
    });
  }

  /**
   * The sets of this project for which every row of the source was read: each row in force of which
   * a mapping is expected has one, or a reason for none.
   */
  public Set<String> reviewed() {
    return Sql.query(() -> {
      Set<String> ids = new HashSet<>();
      try (ResultSet row =
          statements
              .get(
                  """
                  SELECT s.id FROM mapping_set s
                  WHERE s.basis = 'curated' AND s.kind = 'MAPS_TO' AND NOT EXISTS (
                    SELECT 1 FROM requirement r
                    JOIN document_kind k ON k.standard = r.standard AND k.kind = r.kind
                    WHERE r.standard = s.source AND r.status = 'active' AND k.mapping = 'expected'
                      AND NOT EXISTS (SELECT 1 FROM mapping m
                        WHERE m.mapping_set = s.id AND m.source = r.key)
                      AND NOT EXISTS (SELECT 1 FROM unmapped u
                        WHERE u.mapping_set = s.id AND u.source = r.key)
                      AND NOT EXISTS (SELECT 1 FROM requirement c
                        JOIN document_kind p ON p.standard = c.standard AND p.kind = c.kind
                        WHERE c.standard = r.standard AND c.parent = r.id
                          AND p.adds_to_parent = 0))\
                  """)
              .executeQuery()) {
        while (row.next()) {
          ids.add(row.getString(1));
        }
      }
      return ids;
    });
  }

  private List<Row> rows(PreparedStatement statement, Map<String, MappingSet> sets)
      throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        rows.add(row(new Cells(row.getString(2)), Confidence.of(row.getDouble(1)), sets));
      }
    }
    return rows.stream()
        .filter(each -> each.mapping().statedFor().isEmpty() || !isStated(each, rows))
        .toList();
  }

  private Row row(Cells cells, Optional<Confidence> confidence, Map<String, MappingSet> sets)
      throws SQLException {
    Heading source = RequirementRows.heading(statements, cells);
    Heading target = RequirementRows.heading(statements, cells);
    String id = cells.next();
    MappingSet set = sets.get(id);
    if (set == null) {
      throw new IllegalStateException("a mapping of the unknown set " + id);
    }
    Optional<Relationship> relationship = cells.nextIfAny().flatMap(Relationship::parse);
    String rationale = cells.next();
    Optional<ThreatFunction> function = cells.nextIfAny().flatMap(ThreatFunction::parse);
    Optional<String> revokedSource = cells.nextIfAny();
    Optional<String> revokedTarget = cells.nextIfAny();
    return new Row(
        new Mapping(
            set.asserter(),
            set.kind(),
            set.basis(),
            source.id(),
            relationship,
            target.id(),
            confidence,
            rationale,
            revokedSource.isEmpty()
                ? SuccessionTable.of(statements, target.id(), revokedTarget.orElse(null))
                : SuccessionTable.of(statements, source.id(), revokedSource.get()),
            function),
        source,
        target);
  }

  /** Whether the same is stated for the successor itself. */
  private static boolean isStated(Row row, List<Row> all) {
    return all.stream()
        .map(Row::mapping)
        .anyMatch(each ->
            each.statedFor().isEmpty()
                && each.source().equals(row.mapping().source())
                && each.target().equals(row.mapping().target())
                && each.asserter().equals(row.mapping().asserter()));
  }
}
