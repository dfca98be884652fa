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
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Coded;
import org.otsecurity.domain.requirement.EvidenceStrength;
import org.otsecurity.domain.sector.Applicability;
import org.otsecurity.domain.sector.ApplicabilityRule;
import org.otsecurity.domain.sector.FactTest;
import org.otsecurity.domain.sector.FactTestParser;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.domain.sector.InstrumentKind;
import org.otsecurity.domain.sector.Role;
import org.otsecurity.domain.sector.SectorModel;

/** Instruments, and the rules that say to whom they apply. */
final class RuleTable {
  private static final String INSTRUMENT = "instrument";
  private static final String RULE = "applicability_rule";
  private static final String VERIFIED = "applicability_verified";

  private final Statements statements;

  RuleTable(Statements statements) {
    this.statements = statements;
  }

  List<Instrument> instruments() throws SQLException {
    TextLists lists = TextLists.read(statements, INSTRUMENT);
    Map<String, List<Instrument.DateOf>> dates = dates();
    List<Instrument> instruments = new ArrayList<>();
    try (ResultSet row =
        statements
            .get(
                """
                SELECT id, name, document, kind, jurisdiction, regulator, url, standard, status,
                  in_force, effective, demands, level_note, confidence, note
                FROM instrument ORDER BY position\
                """)
            .executeQuery()) {
      while (row.next()) {
        instruments.add(
            new Instrument(
                row.getString(1),
                row.getString(2),
                lists.of(row.getString(1), "names"),
                row.getString(3),
                Coded.parse(InstrumentKind.values(), row.getString(4)).orElseThrow(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Optional.ofNullable(row.getString(8)).map(DocumentId::new),
                row.getString(9),
                row.getBoolean(10),
                Optional.ofNullable(row.getString(11)),
                dates.getOrDefault(row.getString(1), List.of()),
                row.getString(12),
                Optional.ofNullable(row.getString(13)),
                lists.of(row.getString(1), "sources"),
                EvidenceStrength.parse(row.getString(14)).orElseThrow(),
                row.getString(15)));
      }
    }
    return instruments;
  }

  private Map<String, List<Instrument.DateOf>> dates() throws SQLException {
    Map<String, List<Instrument.DateOf>> dates = new HashMap<>();
    try (ResultSet row =
        statements
            .get("SELECT instrument, date, what FROM instrument_date ORDER BY instrument, position")
            .executeQuery()) {
      while (row.next()) {
        dates
            .computeIfAbsent(row.getString(1), instrument -> new ArrayList<>())
            .add(new Instrument.DateOf(row.getString(2), row.getString(3)));
      }
    }
    return dates;
  }

  List<ApplicabilityRule> rules() throws SQLException {
    TextLists lists = TextLists.read(statements, RULE);
    List<ApplicabilityRule> rules = new ArrayList<>();
    try (ResultSet row =
        statements
            .get(
                """
                SELECT sector, jurisdiction, role, instrument, applicability, condition, when_test,
                  unless_test, position, since, source, confidence
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
                lists.of(row.getString(9), "duties"),
                Optional.ofNullable(row.getString(10)),
                row.getString(11),
                EvidenceStrength.parse(row.getString(12)).orElseThrow()));
      }
    }
    return rules;
  }

  /** The month in which the rules were last compared with their sources; empty without any. */
  String verified() throws SQLException {
    return statements.marks().get(VERIFIED).orElse("");
  }

  /** Tests are stored with shared ones written out. */
  private static Optional<FactTest> test(@Nullable String text) {
    return Optional.ofNullable(text).map(each -> FactTestParser.parse(each, Map.of()));
  }

  static void write(Connection connection, SectorModel model) throws SQLException {
    writeInstruments(connection, model.instruments());
    writeRules(connection, model.rules());
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO meta (key, value) VALUES (?, ?)")) {
      Sql.row(insert, VERIFIED, model.verified());
    }
  }

  private static void writeInstruments(Connection connection, List<Instrument> instruments)
      throws SQLException {
    try (TextLists.Writer lists = new TextLists.Writer(connection, INSTRUMENT);
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO instrument (id, name, document, kind, jurisdiction, regulator, url,
                  standard, status, in_force, effective, demands, level_note, confidence, note)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """);
        PreparedStatement date =
            connection.prepareStatement(
                """
                INSERT INTO instrument_date (instrument, position, date, what)
                VALUES (?, ?, ?, ?)\
                """)) {
      for (Instrument each : instruments) {
        Sql.row(
            insert,
            each.id(),
            each.name(),
            each.document(),
            each.kind().value(),
            each.jurisdiction(),
            each.regulator(),
            each.url(),
            each.standard().map(DocumentId::value).orElse(null),
            each.status(),
            each.inForce(),
            each.effective().orElse(null),
            each.demands(),
            each.securityLevelNote().orElse(null),
            each.confidence().value(),
            each.note());
        lists.add(each.id(), "names", each.names());
        lists.add(each.id(), "sources", each.sources());
        int position = 0;
        for (Instrument.DateOf one : each.dates()) {
          Sql.row(date, each.id(), ++position, one.date(), one.what());
        }
      }
    }
  }

  private static void writeRules(Connection connection, List<ApplicabilityRule> rules)
      throws SQLException {
    try (TextLists.Writer lists = new TextLists.Writer(connection, RULE);
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO applicability_rule (position, sector, jurisdiction, role, instrument,
                  applicability, condition, when_test, unless_test, since, source, confidence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """)) {
      int position = 0;
      for (ApplicabilityRule each : rules) {
        Sql.row(
            insert,
            ++position,
            each.sector(),
            each.jurisdiction(),
            each.role().value(),
            each.instrument(),
            each.applicability().value(),
            each.condition(),
            each.when().map(FactTest::toString).orElse(null),
            each.unless().map(FactTest::toString).orElse(null),
            each.since().orElse(null),
            each.source(),
            each.confidence().value());
        lists.add(Integer.toString(position), "duties", each.dutiesBy());
      }
    }
  }
}
