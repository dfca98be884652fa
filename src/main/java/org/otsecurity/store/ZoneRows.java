package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.zone.Conduit;
import org.otsecurity.domain.zone.Direction;
import org.otsecurity.domain.zone.PurdueLevel;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.domain.zone.ReferenceArchitecture.Example;
import org.otsecurity.domain.zone.ReferenceArchitecture.SectorNote;
import org.otsecurity.domain.zone.Zone;
import org.otsecurity.domain.zone.ZoneFlag;
import org.otsecurity.domain.zone.ZoneModel;

/** Reads the guidance on zones and conduits: whole, or what does not hang on an architecture. */
final class ZoneRows {
  /** What does not hang on an architecture: its conduits name none. */
  private static final String NONE = "";

  /** The owners that hang on an architecture in {@code ?2}, or on none; all if that is null. */
  private static final String OWNERS =
      """
      (?2 IS NULL OR owner = 'architecture/' || ?2
        OR owner > 'zone/' || ?2 || '/' AND owner < 'zone/' || ?2 || '0'
        OR owner > 'conduit/' || ?2 || '/' AND owner < 'conduit/' || ?2 || '0'
        OR ?2 = '' AND substr(owner, 1, 5) IN ('flag/', 'level', 'rule/'))\
      """;

  private final Statements statements;
  private final Map<String, List<RequirementId>> references;
  private final TextLists lists;

  private ZoneRows(Statements statements, @Nullable String part) throws SQLException {
    this.statements = statements;
    this.lists = TextLists.read(statements, ZoneWriter.ZONES, OWNERS, part);
    this.references = references(statements, part);
  }

  /** All guidance. */
  static ZoneModel whole(Statements statements) throws SQLException {
    ZoneRows rows = new ZoneRows(statements, null);
    return rows.model(rows.architectures(null));
  }

  /** All guidance but architectures. */
  static ZoneModel withoutArchitectures(Statements statements) throws SQLException {
    return new ZoneRows(statements, NONE).model(List.of());
  }

  /** One architecture, which must be held. */
  static ReferenceArchitecture architecture(Statements statements, String id) throws SQLException {
    return new ZoneRows(statements, id).architectures(id).getFirst();
  }

  private ZoneModel model(List<ReferenceArchitecture> architectures) throws SQLException {
    String note = "";
    List<ZoneModel.Rule> rules = new ArrayList<>();
    try (ResultSet row =
        statements
            .get("SELECT key, position, text, basis FROM zone_model ORDER BY key, position")
            .executeQuery()) {
      while (row.next()) {
        if (row.getString(1).equals("note")) {
          note = row.getString(3);
        } else {
          rules.add(
              new ZoneModel.Rule(
                  row.getString(3), row.getString(4), ids("rule/" + row.getInt(2), "requirement")));
        }
      }
    }
    return new ZoneModel(
        note, levels(), conduits(NONE), separations(), rules, sources(), architectures);
  }

  private static Map<String, List<RequirementId>> references(
      Statements statements, @Nullable String part) throws SQLException {
    PreparedStatement statement =
        statements.get(
            """
            SELECT z.owner || ' ' || z.role,
              group_concat(r.standard || char(31) || r.id, char(31) ORDER BY z.position)
            FROM zone_reference z
            LEFT JOIN succession c ON c.revoked = z.requirement
            JOIN requirement r ON r.key = coalesce(c.successor, z.requirement)
            WHERE
            """
                + OWNERS
                + " GROUP BY z.owner, z.role");
    statement.setString(2, part);
    Map<String, List<RequirementId>> references = new LinkedHashMap<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        List<RequirementId> ids = new ArrayList<>();
        references.put(row.getString(1), ids);
        Cells cells = new Cells(row.getString(2));
        while (cells.hasNext()) {
          ids.add(new RequirementId(new DocumentId(cells.next()), cells.next()));
        }
      }
    }
    return references;
  }

  private List<RequirementId> ids(String owner, String role) {
    return List.copyOf(references.getOrDefault(owner + " " + role, List.of()));
  }

  private Map<ZoneFlag, RequirementId> separations() {
    Map<ZoneFlag, RequirementId> separations = new EnumMap<>(ZoneFlag.class);
    for (ZoneFlag each : ZoneFlag.values()) {
      ids("flag/" + each.value(), "requirement").forEach(id -> separations.put(each, id));
    }
    return separations;
  }

  private List<ZoneModel.Source> sources() throws SQLException {
    List<ZoneModel.Source> sources = new ArrayList<>();
    try (ResultSet row =
        statements
            .get(
                "SELECT document, edition, locator, url, publisher FROM zone_source"
                    + " ORDER BY position")
            .executeQuery()) {
      while (row.next()) {
        sources.add(
            new ZoneModel.Source(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)));
      }
    }
    return sources;
  }

  private List<PurdueLevel> levels() throws SQLException {
    List<PurdueLevel> levels = new ArrayList<>();
    try (ResultSet row =
        statements
            .get("SELECT id, name, summary FROM purdue_level ORDER BY position")
            .executeQuery()) {
      while (row.next()) {
        String owner = "level/" + row.getString(1);
        levels.add(
            new PurdueLevel(
                row.getString(1),
                row.getString(2),
                lists.of(owner, "aliases"),
                row.getString(3),
                lists.of(owner, "holds"),
                ids(owner, "asset"),
                ids(owner, "requirement")));
      }
    }
    return levels;
  }

  private List<ReferenceArchitecture> architectures(@Nullable String wanted) throws SQLException {
    PreparedStatement statement =
        statements.get(
            """
            SELECT id, name, summary, notice FROM architecture WHERE ?1 IS NULL OR id = ?1
            ORDER BY position\
            """);
    statement.setString(1, wanted);
    List<ReferenceArchitecture> architectures = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String id = row.getString(1);
        String owner = "architecture/" + id;
        architectures.add(
            new ReferenceArchitecture(
                id,
                row.getString(2),
                lists.of(owner, "names"),
                row.getString(3),
                zones(id),
                conduits(id),
                new Example(
                    row.getString(4),
                    lists.of(owner, "consequence"),
                    lists.of(owner, "threat"),
                    lists.of(owner, "reasoning")),
                notes(id)));
      }
    }
    return architectures;
  }

  private List<SectorNote> notes(String architecture) throws SQLException {
    PreparedStatement statement =
        statements.get(
            "SELECT text, source FROM architecture_note WHERE architecture = ? ORDER BY position");
    statement.setString(1, architecture);
    List<SectorNote> notes = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        notes.add(new SectorNote(row.getString(1), row.getString(2)));
      }
    }
    return notes;
  }

  private List<Zone> zones(String architecture) throws SQLException {
    PreparedStatement statement =
        statements.get(
            "SELECT id, name, purpose FROM zone WHERE architecture = ? ORDER BY position");
    statement.setString(1, architecture);
    List<Zone> zones = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String owner = "zone/" + architecture + "/" + row.getString(1);
        zones.add(
            new Zone(
                row.getString(1),
                row.getString(2),
                lists.of(owner, "levels"),
                lists.of(owner, "flags").stream()
                    .map(each -> ZoneFlag.parse(each).orElseThrow())
                    .toList(),
                row.getString(3),
                lists.of(owner, "holds"),
                ids(owner, "asset"),
                ids(owner, "requirement"),
                lists.of(owner, "example target").stream().map(Integer::valueOf).toList()));
      }
    }
    return zones;
  }

  private List<Conduit> conduits(String architecture) throws SQLException {
    PreparedStatement statement =
        statements.get(
            """
            SELECT id, from_end, to_end, label, purpose, direction, rule
            FROM conduit WHERE architecture = ? ORDER BY position\
            """);
    statement.setString(1, architecture);
    List<Conduit> conduits = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String owner = "conduit/" + architecture + "/" + row.getString(1);
        conduits.add(
            new Conduit(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                lists.of(owner, "protocols"),
                Direction.parse(row.getString(6)).orElseThrow(),
                row.getString(7),
                ids(owner, "control"),
                ids(owner, "technique")));
      }
    }
    return conduits;
  }
}
