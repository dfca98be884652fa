package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.EvidenceStrength;
import org.otsecurity.domain.sector.Applicability;
import org.otsecurity.domain.sector.ApplicabilityRule;
import org.otsecurity.domain.sector.FactTest;
import org.otsecurity.domain.sector.FactTestParser;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.domain.sector.Role;
import org.otsecurity.domain.sector.SectorModel;

/** Instruments, and the rules that say to whom they apply. Lists of texts are kept one a line. */
final class RuleTable {
  private final Statements statements;

  RuleTable(Statements statements) {
    this.statements = statements;
  }

  List<Instrument> instruments() throws SQLException {
    List<Instrument> instruments = new ArrayList<>();
    try (ResultSet row =
        statements
            .get(
                """
                SELECT id, name, document, kind, jurisdiction, regulator, url, standard, status,
                  in_force, effective, dates, demands, level_note, sources, confidence, note
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
                Optional.ofNullable(row.getString(8)).map(DocumentId::new),
                row.getString(9),
                row.getBoolean(10),
                Optional.ofNullable(row.getString(11)),
                row.getString(12)
                    .lines()
                    .map(line ->
                        new Instrument.DateOf(
                            line.substring(0, line.indexOf(' ')),
                            line.substring(line.indexOf(' ') + 1)))
                    .toList(),
                row.getString(13),
                Optional.ofNullable(row.getString(14)),
                row.getString(15).lines().toList(),
                EvidenceStrength.parse(row.getString(16)).orElseThrow(),
                row.getString(17)));
      }
    }
    return instruments;
  }

  List<ApplicabilityRule> rules() throws SQLException {
    List<ApplicabilityRule> rules = new ArrayList<>();
    try (ResultSet row =
        statements
            .get(
                """
                SELECT sector, jurisdiction, role, instrument, applicability, condition, when_test,
                  unless_test, duties_by, since, source, confidence
                FROM applicability_rule ORDER BY position\
                """)
            .executeQuery()) {
      while (row.next()) {
        rules.add(
            new ApplicabilityRule(
                row.getString(1),
                row.getString(2),
                Role.parse(row.getString(3)).orElseThrow(),
                row.getString(4),
                Applicability.parse(row.getString(5)).orElseThrow(),
                row.getString(6),
                test(row.getString(7)),
                test(row.getString(8)),
                row.getString(9).lines().toList(),
                Optional.ofNullable(row.getString(10)),
                row.getString(11),
                EvidenceStrength.parse(row.getString(12)).orElseThrow()));
      }
    }
    return rules;
  }

  /** Tests are stored with shared ones written out. */
  private static Optional<FactTest> test(@Nullable String text) {
    return Optional.ofNullable(text).map(each -> FactTestParser.parse(each, Map.of()));
  }

  static void write(Connection connection, SectorModel model) throws SQLException {
    try (PreparedStatement instrument =
            connection.prepareStatement(
                """
                INSERT INTO instrument (id, name, document, kind, jurisdiction, regulator, url,
                  standard, status, in_force, effective, dates, demands, level_note, sources,
                  confidence, note)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """);
        PreparedStatement rule =
            connection.prepareStatement(
                """
                INSERT INTO applicability_rule (sector, jurisdiction, role, instrument,
                  applicability, condition, when_test, unless_test, duties_by, since, source,
                  confidence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """)) {
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
            each.standard().map(DocumentId::value).orElse(null),
            each.status(),
            each.inForce(),
            each.effective().orElse(null),
            String.join(
                "\n", each.dates().stream().map(one -> one.date() + " " + one.what()).toList()),
            each.demands(),
            each.securityLevelNote().orElse(null),
            String.join("\n", each.sources()),
            each.confidence().value(),
            each.note());
      }
      for (ApplicabilityRule each : model.rules()) {
        StoreWriter.row(
            rule,
            each.sector(),
            each.jurisdiction(),
            each.role().value(),
            each.instrument(),
            each.applicability().value(),
            each.condition(),
            each.when().map(FactTest::toString).orElse(null),
            each.unless().map(FactTest::toString).orElse(null),
            String.join("\n", each.dutiesBy()),
            each.since().orElse(null),
            each.source(),
            each.confidence().value());
      }
    }
  }
}
