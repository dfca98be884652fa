package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.sector.FacilityFact;
import org.otsecurity.domain.sector.FactValue;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.Role;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.domain.sector.SectorGroup;
import org.otsecurity.domain.sector.SectorModel;

/** Sectors, jurisdictions and the facts that rules ask for. */
final class SectorTable {
  private static final String FACT = "facility_fact";
  private static final String SECTOR = "sector";
  private static final String GROUP = "sector_group";
  private static final String JURISDICTION = "jurisdiction";
  private static final String NAMES = "names";

  private static final String IMPLIED_CELLS =
      Cells.join(
          "sector",
          "fact",
          "value",
          Cells.ifAny("role"),
          Cells.ifAny("not_role"),
          Cells.ifAny("name"));

  private final Statements statements;

  SectorTable(Statements statements) {
    this.statements = statements;
  }

  SectorModel read() throws SQLException {
    RuleTable rules = new RuleTable(statements);
    return new SectorModel(
        facts(),
        sectors(),
        groups(),
        jurisdictions(),
        rules.instruments(),
        rules.rules(),
        rules.verified());
  }

  private List<FacilityFact> facts() throws SQLException {
    TextLists lists = TextLists.read(statements, FACT);
    List<FacilityFact> facts = new ArrayList<>();
    try (ResultSet row =
        statements
            .get("SELECT id, name, kind, question FROM facility_fact ORDER BY position")
            .executeQuery()) {
      while (row.next()) {
        String id = row.getString(1);
        facts.add(
            new FacilityFact(
                id,
                row.getString(2),
                FacilityFact.Kind.parse(row.getString(3)).orElseThrow(),
                row.getString(4),
                lists.of(id, "units"),
                lists.of(id, "units of served")));
      }
    }
    return facts;
  }

  private List<Sector> sectors() throws SQLException {
    Map<String, List<Sector.Implied>> implied = implied();
    TextLists lists = TextLists.read(statements, SECTOR);
    List<Sector> sectors = new ArrayList<>();
    try (ResultSet row =
        statements
            .get(
                """
                SELECT id, name, us_sector, serves_others, architecture, summary
                FROM sector ORDER BY position\
                """)
            .executeQuery()) {
      while (row.next()) {
        String id = row.getString(1);
        sectors.add(
            new Sector(
                id,
                row.getString(2),
                lists.of(id, NAMES),
                row.getString(3),
                lists.of(id, "nis2"),
                implied.getOrDefault(id, List.of()),
                row.getBoolean(4),
                Optional.ofNullable(row.getString(5)),
                row.getString(6)));
      }
    }
    return sectors;
  }

  private Map<String, List<Sector.Implied>> implied() throws SQLException {
    Map<String, List<Sector.Implied>> implied = new HashMap<>();
    try (ResultSet row =
        statements
            .get("SELECT " + IMPLIED_CELLS + " FROM sector_fact ORDER BY position")
            .executeQuery()) {
      while (row.next()) {
        Cells cells = new Cells(row.getString(1));
        implied
            .computeIfAbsent(cells.next(), sector -> new ArrayList<>())
            .add(
                new Sector.Implied(
                    cells.next(),
                    new FactValue.YesNo(cells.next().equals("1")),
                    cells.nextIfAny().flatMap(Role::parse),
                    cells.nextIfAny().flatMap(Role::parse),
                    cells.nextIfAny()));
      }
    }
    return implied;
  }

  private List<SectorGroup> groups() throws SQLException {
    TextLists lists = TextLists.read(statements, GROUP);
    List<SectorGroup> groups = new ArrayList<>();
    try (ResultSet row =
        statements.get("SELECT position FROM sector_group ORDER BY position").executeQuery()) {
      while (row.next()) {
        String owner = row.getString(1);
        groups.add(new SectorGroup(lists.of(owner, NAMES), lists.of(owner, "sectors")));
      }
    }
    return groups;
  }

  private List<Jurisdiction> jurisdictions() throws SQLException {
    TextLists lists = TextLists.read(statements, JURISDICTION);
    List<Jurisdiction> jurisdictions = new ArrayList<>();
    try (ResultSet row =
        statements
            .get("SELECT id, name, part_of, note FROM jurisdiction ORDER BY position")
            .executeQuery()) {
      while (row.next()) {
        String id = row.getString(1);
        jurisdictions.add(
            new Jurisdiction(
                id,
                row.getString(2),
                lists.of(id, NAMES),
                lists.of(id, "in capitals"),
                lists.of(id, "said as"),
                lists.of(id, "adjectives"),
                Optional.ofNullable(row.getString(3)),
                row.getString(4)));
      }
    }
    return jurisdictions;
  }

  static void write(Connection connection, SectorModel model) throws SQLException {
    writeFacts(connection, model.facts());
    writeSectors(connection, model.sectors());
    writeGroups(connection, model.groups());
    writeJurisdictions(connection, model.jurisdictions());
    RuleTable.write(connection, model);
  }

  private static void writeFacts(Connection connection, List<FacilityFact> facts)
      throws SQLException {
    try (TextLists.Writer lists = new TextLists.Writer(connection, FACT);
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO facility_fact (id, name, kind, question) VALUES (?, ?, ?, ?)")) {
      for (FacilityFact each : facts) {
        Sql.row(insert, each.id(), each.name(), each.kind().value(), each.question());
        lists.add(each.id(), "units", each.units());
        lists.add(each.id(), "units of served", each.unitsOfServed());
      }
    }
  }

  private static void writeSectors(Connection connection, List<Sector> sectors)
      throws SQLException {
    try (TextLists.Writer lists = new TextLists.Writer(connection, SECTOR);
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO sector (id, name, us_sector, serves_others, architecture, summary)
                VALUES (?, ?, ?, ?, ?, ?)\
                """);
        PreparedStatement implied =
            connection.prepareStatement(
                """
                INSERT INTO sector_fact (sector, fact, value, role, not_role, name)
                VALUES (?, ?, ?, ?, ?, ?)\
                """)) {
      for (Sector each : sectors) {
        Sql.row(
            insert,
            each.id(),
            each.name(),
            each.usSector(),
            each.servesOthers(),
            each.architecture().orElse(null),
            each.summary());
        lists.add(each.id(), NAMES, each.names());
        lists.add(each.id(), "nis2", each.nis2());
        for (Sector.Implied one : each.implies()) {
          Sql.row(
              implied,
              each.id(),
              one.fact(),
              one.value().holds(),
              one.role().map(Role::value).orElse(null),
              one.notRole().map(Role::value).orElse(null),
              one.name().orElse(null));
        }
      }
    }
  }

  private static void writeGroups(Connection connection, List<SectorGroup> groups)
      throws SQLException {
    try (TextLists.Writer lists = new TextLists.Writer(connection, GROUP);
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO sector_group (position) VALUES (?)")) {
      int position = 0;
      for (SectorGroup each : groups) {
        Sql.row(insert, ++position);
        lists.add(Integer.toString(position), NAMES, each.names());
        lists.add(Integer.toString(position), "sectors", each.sectors());
      }
    }
  }

  private static void writeJurisdictions(Connection connection, List<Jurisdiction> jurisdictions)
      throws SQLException {
    try (TextLists.Writer lists = new TextLists.Writer(connection, JURISDICTION);
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO jurisdiction (id, name, part_of, note) VALUES (?, ?, ?, ?)")) {
      for (Jurisdiction each : jurisdictions) {
        Sql.row(insert, each.id(), each.name(), each.partOf().orElse(null), each.note());
        lists.add(each.id(), NAMES, each.names());
        lists.add(each.id(), "in capitals", each.inCapitals());
        lists.add(each.id(), "said as", each.saidAs());
        lists.add(each.id(), "adjectives", each.adjectives());
      }
    }
  }
}
