package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.Mappings;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.mapping.Unmapped;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Heading;

/** The mappings between documents. */
public final class MappingTable {
  private static final String COLUMNS =
      """
      SELECT m.mapping_set, m.relationship, m.confidence, m.rationale,
        s.standard, s.id, s.kind, s.title, s.status, r.standard, r.id, r.kind, r.title, r.status
      FROM mapping m JOIN requirement s ON s.key = m.source JOIN requirement r ON r.key = m.target
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
    return StoreReader.query(() -> {
      Map<String, MappingSet> sets = new LinkedHashMap<>();
      try (ResultSet row =
          statements
              .get(
                  """
                  SELECT id, title, source, target, basis, publisher, document, url, licence, note
                  FROM mapping_set ORDER BY position\
                  """)
              .executeQuery()) {
        while (row.next()) {
          sets.put(
              row.getString(1),
              new MappingSet(
                  row.getString(1),
                  row.getString(2),
                  StandardId.parse(row.getString(3)).orElseThrow(),
                  StandardId.parse(row.getString(4)).orElseThrow(),
                  Basis.parse(row.getString(5)).orElseThrow(),
                  row.getString(6),
                  row.getString(7),
                  row.getString(8),
                  row.getString(9),
                  row.getString(10)));
        }
      }
      return sets;
    });
  }

  /** The mappings that start from a requirement, by set and in the order of the corpus. */
  public List<Row> from(RequirementId source) {
    return ends("s", source);
  }

  /** The mappings that lead to a requirement, by set and in the order of the corpus. */
  public List<Row> to(RequirementId target) {
    return ends("r", target);
  }

  private List<Row> ends(String end, RequirementId id) {
    return StoreReader.query(() -> {
      PreparedStatement statement =
          statements.get(
              end.equals("s")
                  ? COLUMNS
                      + " WHERE s.standard = ? AND s.id = ? ORDER BY m.mapping_set, m.position"
                  : COLUMNS
                      + " WHERE r.standard = ? AND r.id = ? ORDER BY m.mapping_set, m.position");
      statement.setString(1, id.standard().value());
      statement.setString(2, id.value());
      return rows(statement);
    });
  }

  /** The rows of a set that are said to have no counterpart, by id with the reason. */
  public Map<RequirementId, String> unmapped(String set) {
    return StoreReader.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT r.standard, r.id, u.reason FROM unmapped u
              JOIN requirement r ON r.key = u.source WHERE u.mapping_set = ? ORDER BY u.position\
              """);
      statement.setString(1, set);
      Map<RequirementId, String> reasons = new LinkedHashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          reasons.put(
              new RequirementId(StandardId.parse(row.getString(1)).orElseThrow(), row.getString(2)),
              row.getString(3));
        }
      }
      return reasons;
    });
  }

  private static List<Row> rows(PreparedStatement statement) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Heading source = RequirementRows.heading(row, 5);
        Heading target = RequirementRows.heading(row, 10);
        double confidence = row.getDouble(3);
        rows.add(
            new Row(
                new Mapping(
                    row.getString(1),
                    source.id(),
                    Optional.ofNullable(row.getString(2)).flatMap(Relationship::parse),
                    target.id(),
                    confidence == 0 ? Optional.empty() : Optional.of(confidence),
                    row.getString(4)),
                source,
                target));
      }
    }
    return rows;
  }

  static void write(Connection connection, Mappings mappings, ToIntFunction<RequirementId> keys)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO mapping_set (id, title, source, target, basis, publisher, document, url,
              licence, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)) {
      for (MappingSet each : mappings.sets()) {
        StoreWriter.row(
            insert,
            each.id(),
            each.title(),
            each.source().value(),
            each.target().value(),
            each.basis().value(),
            each.publisher(),
            each.document(),
            each.url(),
            each.licence(),
            each.note());
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO mapping (position, mapping_set, source, relationship, target, confidence,
              rationale) VALUES (?, ?, ?, ?, ?, ?, ?)\
            """)) {
      int position = 0;
      for (Mapping each : mappings.mappings()) {
        StoreWriter.row(
            insert,
            ++position,
            each.set(),
            keys.applyAsInt(each.source()),
            each.relationship().map(Relationship::value).orElse(null),
            keys.applyAsInt(each.target()),
            each.confidence().orElse(null),
            each.rationale());
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO unmapped (position, mapping_set, source, reason) VALUES (?, ?, ?, ?)")) {
      int position = 0;
      for (Unmapped each : mappings.unmapped()) {
        StoreWriter.row(
            insert, ++position, each.set(), keys.applyAsInt(each.source()), each.reason());
      }
    }
  }
}
