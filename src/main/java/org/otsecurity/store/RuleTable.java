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

  private static final String INSTRUMENT_CELLS =
      Cells.join(
          "id",
          "name",
          "document",
          "kind",
          "jurisdiction",
          "regulator",
          "url",
          Cells.ifAny("standard"),
          "status",
          "in_force",
          Cells.ifAny("effective"),
          "demands",
          Cells.ifAny("level_note"),
          "confidence",
          "note");

  private static final String RULE_CELLS =
      Cells.join(
          "sector",
          "jurisdiction",
          "role",
          "instrument",
          "applicability",
          "condition",
          Cells.ifAny("when_test"),
          Cells.ifAny("unless_test"),
          "position",
          Cells.ifAny("since"),
          "source",
          "confidence");

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
            .get("SELECT " + INSTRUMENT_CELLS + " FROM instrument ORDER BY position")
            .executeQuery()) {
      while (row.next()) {
        instruments.add(instrument(new Cells(row.getString(1)), dates, lists));
      }
    }
    return instruments;
  }

  private static Instrument instrument(
      Cells cells, Map<String, List<Instrument.DateOf>> dates, TextLists lists) {
    String id = cells.next();
    return new Instrument(
        id,
        cells.next(),
        lists.of(id, "names"),
        cells.next(),
        Coded.parse(InstrumentKind.values(), cells.next()).orElseThrow(),
        cells.next(),
        cells.next(),
        cells.next(),
        cells.nextIfAny().map(DocumentId::new),
        cells.next(),
        cells.next().equals("1"),
        cells.nextIfAny(),
        dates.getOrDefault(id, List.of()),
        cells.next(),
        lists.of(id, "reporting"),
        cells.nextIfAny(),
        lists.of(id, "sources"),
        EvidenceStrength.parse(cells.next()).orElseThrow(),
        cells.next());
  }

  private Map<String, List<Instrument.DateOf>> dates() throws SQLException {
    Map<String, List<Instrument.DateOf>> dates = new HashMap<>();
    try (ResultSet row =
        statements
            .get(
                """
                SELECT instrument || char(31) || date || char(31) || what FROM instrument_date
                ORDER BY instrument, position\
                """)
            .executeQuery()) {
      while (row.next()) {
        Cells cells = new Cells(row.getString(1));
        dates
            .computeIfAbsent(cells.next(), instrument -> new ArrayList<>())
            .add(new Instrument.DateOf(cells.next(), cells.next()));
      }
    }
    return dates;
  }

  List<ApplicabilityRule> rules() throws SQLException {
    TextLists lists = TextLists.read(statements, RULE);
    Map<String, FactTest> tests = new HashMap<>();
    List<ApplicabilityRule> rules = new ArrayList<>();
    try (ResultSet row =
        statements
            .get("SELECT " + RULE_CELLS + " FROM applicability_rule ORDER BY position")
            .executeQuery()) {
      while (row.next()) {
        Cells cells = new Cells(row.getString(1));
        rules.add(
            new ApplicabilityRule(
                cells.next(),
                cells.next(),
                Role.parse(cells.next()).orElseThrow(),
                cells.next(),
                Applicability.parse(cells.next()).orElseThrow(),
                cells.next(),
                test(cells, tests),
                test(cells, tests),
                lists.of(cells.next(), "duties"),
                cells.nextIfAny(),
                cells.next(),
                EvidenceStrength.parse(cells.next()).orElseThrow()));
      }
    }
    return rules;
  }

  /** The month in which the rules were last compared with their sources; empty without any. */
  String verified() throws SQLException {
    return statements.marks().get(VERIFIED).orElse("");
  }

  /** Tests are stored with shared ones written out; most rules share theirs with others. */
  private static Optional<FactTest> test(Cells cells, Map<String, FactTest> known) {
    return cells
        .nextIfAny()
        .map(text -> known.computeIfAbsent(text, each -> FactTestParser.parse(each, Map.of())));
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
        lists.add(each.id(), "reporting", each.reporting());
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
