package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.sector.Applicability;
import org.otsecurity.domain.sector.ApplicabilityRule;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.domain.sector.SectorModel;

/** Which rules apply to whom. Lists of plain texts are kept one a line. */
final class SectorTable {
  private final Statements statements;

  SectorTable(Statements statements) {
    this.statements = statements;
  }

  SectorModel read() throws SQLException {
    return new SectorModel(sectors(), jurisdictions(), instruments(), rules());
  }

  private List<Sector> sectors() throws SQLException {
    List<Sector> sectors = new ArrayList<>();
    try (ResultSet row =
        statements
            .get(
                """
                SELECT id, name, names, us_sector, nis2, architecture, summary
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
                Optional.ofNullable(row.getString(6)),
                row.getString(7)));
      }
    }
    return sectors;
  }

  private List<Jurisdiction> jurisdictions() throws SQLException {
    List<Jurisdiction> jurisdictions = new ArrayList<>();
    try (ResultSet row =
        statements
            .get("SELECT id, name, names, part_of, note FROM jurisdiction ORDER BY position")
            .executeQuery()) {
      while (row.next()) {
        jurisdictions.add(
            new Jurisdiction(
                row.getString(1),
                row.getString(2),
                row.getString(3).lines().toList(),
                Optional.ofNullable(row.getString(4)),
                row.getString(5)));
      }
    }
    return jurisdictions;
  }

  private List<Instrument> instruments() throws SQLException {
    List<Instrument> instruments = new ArrayList<>();
    try (ResultSet row =
        statements
            .get(
                """
                SELECT id, name, document, kind, jurisdiction, regulator, url, standard, status,
                  effective, dates, demands, level_note, sources, confidence, note
                FROM instrument ORDER BY position\
                """)
            .executeQuery()) {
      while (row.next()) {
        instruments.add(
            new Instrument(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Optional.ofNullable(row.getString(8)).flatMap(StandardId::parse),
                row.getString(9),
                Optional.ofNullable(row.getString(10)),
                row.getString(11)
                    .lines()
                    .map(line ->
                        new Instrument.DateOf(
                            line.substring(0, line.indexOf(' ')),
                            line.substring(line.indexOf(' ') + 1)))
                    .toList(),
                row.getString(12),
                Optional.ofNullable(row.getString(13)),
                row.getString(14).lines().toList(),
                row.getString(15),
                row.getString(16)));
      }
    }
    return instruments;
  }

  private List<ApplicabilityRule> rules() throws SQLException {
    List<ApplicabilityRule> rules = new ArrayList<>();
    try (ResultSet row =
        statements
            .get(
                """
                SELECT sector, jurisdiction, role, instrument, applicability, condition, unknowns,
                  threshold_fact, threshold_more_than, threshold_settles, since, source, confidence
                FROM applicability_rule ORDER BY position\
                """)
            .executeQuery()) {
      while (row.next()) {
        String fact = row.getString(8);
        rules.add(
            new ApplicabilityRule(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Applicability.parse(row.getString(5)).orElseThrow(),
                row.getString(6),
                row.getString(7).lines().toList(),
                fact == null
                    ? Optional.empty()
                    : Optional.of(
                        new ApplicabilityRule.Threshold(fact, row.getLong(9), row.getBoolean(10))),
                Optional.ofNullable(row.getString(11)),
                row.getString(12),
                row.getString(13)));
      }
    }
    return rules;
  }

  static void write(Connection connection, SectorModel model) throws SQLException {
    try (PreparedStatement sector =
            connection.prepareStatement(
                """
                INSERT INTO sector (id, name, names, us_sector, nis2, architecture, summary)
                VALUES (?, ?, ?, ?, ?, ?, ?)\
                """);
        PreparedStatement jurisdiction =
            connection.prepareStatement(
                "INSERT INTO jurisdiction (id, name, names, part_of, note) VALUES (?, ?, ?, ?, ?)");
        PreparedStatement instrument =
            connection.prepareStatement(
                """
                INSERT INTO instrument (id, name, document, kind, jurisdiction, regulator, url,
                  standard, status, effective, dates, demands, level_note, sources, confidence, note)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """);
        PreparedStatement rule =
            connection.prepareStatement(
                """
                INSERT INTO applicability_rule (sector, jurisdiction, role, instrument,
                  applicability, condition, unknowns, threshold_fact, threshold_more_than,
                  threshold_settles, since, source, confidence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """)) {
      for (Sector each : model.sectors()) {
        StoreWriter.row(
            sector,
            each.id(),
            each.name(),
            String.join("\n", each.names()),
            each.usSector(),
            String.join("\n", each.nis2()),
            each.architecture().orElse(null),
            each.summary());
      }
      for (Jurisdiction each : model.jurisdictions()) {
        StoreWriter.row(
            jurisdiction,
            each.id(),
            each.name(),
            String.join("\n", each.names()),
            each.partOf().orElse(null),
            each.note());
      }
      for (Instrument each : model.instruments()) {
        StoreWriter.row(
            instrument,
            each.id(),
            each.name(),
            each.document(),
            each.kind(),
            each.jurisdiction(),
            each.regulator(),
            each.url(),
            each.standard().map(StandardId::value).orElse(null),
            each.status(),
            each.effective().orElse(null),
            String.join(
                "\n", each.dates().stream().map(one -> one.date() + " " + one.what()).toList()),
            each.demands(),
            each.securityLevelNote().orElse(null),
            String.join("\n", each.sources()),
            each.confidence(),
            each.note());
      }
      for (ApplicabilityRule each : model.rules()) {
        StoreWriter.row(
            rule,
            each.sector(),
            each.jurisdiction(),
            each.role(),
            each.instrument(),
            each.applicability().value(),
            each.condition(),
            String.join("\n", each.unknowns()),
            each.threshold().map(ApplicabilityRule.Threshold::fact).orElse(null),
            each.threshold().map(ApplicabilityRule.Threshold::moreThan).orElse(null),
            each.threshold().map(ApplicabilityRule.Threshold::settles).orElse(null),
            each.since().orElse(null),
            each.source(),
            each.confidence());
      }
    }
  }
}
