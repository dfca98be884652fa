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
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.Role;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.domain.sector.SectorGroup;
import org.otsecurity.domain.sector.SectorModel;

/** Sectors, jurisdictions and the facts that rules ask for. Lists of texts are kept one a line. */
final class SectorTable {
  private final Statements statements;

  SectorTable(Statements statements) {
    this.statements = statements;
  }

  SectorModel read() throws SQLException {
    RuleTable rules = new RuleTable(statements);
    return new SectorModel(
        facts(), sectors(), groups(), jurisdictions(), rules.instruments(), rules.rules());
  }

  private List<FacilityFact> facts() throws SQLException {
    List<FacilityFact> facts = new ArrayList<>();
    try (ResultSet row =
        statements
            .get("SELECT id, kind, question FROM facility_fact ORDER BY position")
            .executeQuery()) {
      while (row.next()) {
        facts.add(
            new FacilityFact(
                row.getString(1),
                FacilityFact.Kind.parse(row.getString(2)).orElseThrow(),
                row.getString(3)));
      }
    }
    return facts;
  }

  private List<Sector> sectors() throws SQLException {
    Map<String, List<Sector.Implied>> implied = implied();
    List<Sector> sectors = new ArrayList<>();
    try (ResultSet row =
        statements
            .get(
                """
                SELECT id, name, names, us_sector, nis2, serves_others, architecture, summary
                FROM sector ORDER BY position\
                """)
            .executeQuery()) {
      while (row.next()) {
        sectors.add(
            new Sector(
                row.getString(1),
                row.getString(2),
                row.getString(3).lines().toList(),
                row.getString(4),
                row.getString(5).lines().toList(),
                implied.getOrDefault(row.getString(1), List.of()),
                row.getBoolean(6),
                Optional.ofNullable(row.getString(7)),
                row.getString(8)));
      }
    }
    return sectors;
  }

  private Map<String, List<Sector.Implied>> implied() throws SQLException {
    Map<String, List<Sector.Implied>> implied = new HashMap<>();
    try (ResultSet row =
        statements
            .get(
                "SELECT sector, fact, value, role, not_role, name FROM sector_fact ORDER BY position")
            .executeQuery()) {
      while (row.next()) {
        implied
            .computeIfAbsent(row.getString(1), sector -> new ArrayList<>())
            .add(
                new Sector.Implied(
                    row.getString(2),
                    row.getString(3),
                    Optional.ofNullable(row.getString(4)).flatMap(Role::parse),
                    Optional.ofNullable(row.getString(5)).flatMap(Role::parse),
                    Optional.ofNullable(row.getString(6))));
      }
    }
    return implied;
  }

  private List<SectorGroup> groups() throws SQLException {
    List<SectorGroup> groups = new ArrayList<>();
    try (ResultSet row =
        statements
            .get("SELECT names, sectors FROM sector_group ORDER BY position")
            .executeQuery()) {
      while (row.next()) {
        groups.add(
            new SectorGroup(row.getString(1).lines().toList(), row.getString(2).lines().toList()));
      }
    }
    return groups;
  }

  private List<Jurisdiction> jurisdictions() throws SQLException {
    List<Jurisdiction> jurisdictions = new ArrayList<>();
    try (ResultSet row =
        statements
            .get(
                "SELECT id, name, names, adjectives, part_of, note FROM jurisdiction ORDER BY position")
            .executeQuery()) {
      while (row.next()) {
        jurisdictions.add(
            new Jurisdiction(
                row.getString(1),
                row.getString(2),
                row.getString(3).lines().toList(),
                row.getString(4).lines().toList(),
                Optional.ofNullable(row.getString(5)),
                row.getString(6)));
      }
    }
    return jurisdictions;
  }

  static void write(Connection connection, SectorModel model) throws SQLException {
    try (PreparedStatement fact =
            connection.prepareStatement(
                "INSERT INTO facility_fact (id, kind, question) VALUES (?, ?, ?)");
        PreparedStatement sector =
            connection.prepareStatement(
                """
                INSERT INTO sector (id, name, names, us_sector, nis2, serves_others, architecture,
                  summary)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
                """);
        PreparedStatement implied =
            connection.prepareStatement(
                """
                INSERT INTO sector_fact (sector, fact, value, role, not_role, name)
                VALUES (?, ?, ?, ?, ?, ?)\
                """);
        PreparedStatement group =
            connection.prepareStatement("INSERT INTO sector_group (names, sectors) VALUES (?, ?)");
        PreparedStatement jurisdiction =
            connection.prepareStatement(
                """
                INSERT INTO jurisdiction (id, name, names, adjectives, part_of, note)
                VALUES (?, ?, ?, ?, ?, ?)\
                """)) {
      for (FacilityFact each : model.facts()) {
        StoreWriter.row(fact, each.id(), each.kind().value(), each.question());
      }
      for (Sector each : model.sectors()) {
        StoreWriter.row(
            sector,
            each.id(),
            each.name(),
            String.join("\n", each.names()),
            each.usSector(),
            String.join("\n", each.nis2()),
            each.servesOthers(),
            each.architecture().orElse(null),
            each.summary());
        for (Sector.Implied one : each.implies()) {
          StoreWriter.row(
              implied,
              each.id(),
              one.fact(),
              one.value(),
              one.role().map(Role::value).orElse(null),
              one.notRole().map(Role::value).orElse(null),
              one.name().orElse(null));
        }
      }
      for (SectorGroup each : model.groups()) {
        StoreWriter.row(group, String.join("\n", each.names()), String.join("\n", each.sectors()));
      }
      for (Jurisdiction each : model.jurisdictions()) {
        StoreWriter.row(
            jurisdiction,
            each.id(),
            each.name(),
            String.join("\n", each.names()),
            String.join("\n", each.adjectives()),
            each.partOf().orElse(null),
            each.note());
      }
    }
    RuleTable.write(connection, model);
  }
}
