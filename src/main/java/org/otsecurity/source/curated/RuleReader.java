package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.EvidenceStrength;
import org.otsecurity.domain.sector.Applicability;
import org.otsecurity.domain.sector.ApplicabilityRule;
import org.otsecurity.domain.sector.FacilityFact.Kind;
import org.otsecurity.domain.sector.FactTest;
import org.otsecurity.domain.sector.FactTestParser;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.domain.sector.InstrumentKind;
import org.otsecurity.domain.sector.Role;

/** Reads instruments, and the rules that say to whom they apply. */
final class RuleReader {
  private final Documents documents;
  private final Set<String> places;

  /**
   * @param documents the documents that instruments may refer to
   * @param places ids of jurisdictions
   */
  RuleReader(Documents documents, Set<String> places) {
    this.documents = documents;
    this.places = places;
  }

  List<Instrument> instruments(Path folder) throws IOException {
    List<Instrument> instruments = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlFile file : YamlFile.readAll(folder)) {
      if (!ids.add(file.root().text("id"))) {
        throw file.root()
            .problemAt("id", "the instrument " + file.root().text("id") + " is defined already");
      }
      instruments.add(instrument(file.root()));
    }
    return List.copyOf(instruments);
  }

  private Instrument instrument(YamlFile.Row row) {
    check(row, "jurisdiction", places);
    List<Instrument.DateOf> dates =
        row.rows("dates").stream()
            .map(each -> new Instrument.DateOf(each.text("date"), each.text("what")))
            .toList();
    Optional<DocumentId> standard =
        row.optional("standard").map(text -> DocumentReader.reference(documents, row, "standard"));
    return new Instrument(
        row.text("id"),
        row.text("name"),
        row.texts("names"),
        row.text("document"),
        row.constant("kind", InstrumentKind.values()),
        row.text("jurisdiction"),
        row.optional("regulator").orElse(""),
        row.optional("url").orElse(""),
        standard,
        row.text("status"),
        row.flag("in_force", true),
        row.optional("effective"),
        dates,
        row.text("demands"),
        row.texts("reporting"),
        row.optional("security_level_note"),
        row.texts("sources"),
        row.constant("confidence", EvidenceStrength.values()),
        row.optional("note").orElse(""));
  }

  /**
   * Reads the rules.
   *
   * @param sectors ids of sectors
   * @param instruments ids of instruments
   * @param facts kinds of facts by name
   * @param defined shared tests by name
   */
  List<ApplicabilityRule> rules(
      YamlFile file,
      Set<String> sectors,
      Set<String> instruments,
      Map<String, Kind> facts,
      Map<String, FactTest> defined) {
    Set<String> sectorsOrAny = new HashSet<>(sectors);
    sectorsOrAny.add("any");
    List<ApplicabilityRule> rules = new ArrayList<>();
    for (YamlFile.Row row : file.rows("rules")) {
      check(row, "sector", sectorsOrAny);
      check(row, "jurisdiction", places);
      check(row, "instrument", instruments);
      for (YamlValue each : row.values("duties_by")) {
        if (!facts.containsKey(each.text())) {
          throw each.problem("there is no fact " + each.text());
        }
      }
      rules.add(
          new ApplicabilityRule(
              row.text("sector"),
              row.text("jurisdiction"),
              row.constant("role", Role.values()),
              row.text("instrument"),
              Applicability.parse(row.text("applicability"))
                  .orElseThrow(() -> row.problemAt("applicability", "unknown applicability")),
              row.text("condition"),
              test(row, "when", facts, defined),
              test(row, "unless", facts, defined),
              row.texts("duties_by"),
              row.optional("since"),
              row.text("source"),
              row.constant("confidence", EvidenceStrength.values())));
    }
    return List.copyOf(rules);
  }

  /** A test, all of whose facts are known by name, each of the kind that is tested. */
  static Optional<FactTest> test(
      YamlFile.Row row, String key, Map<String, Kind> facts, Map<String, FactTest> defined) {
    Optional<String> text = row.optional(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      FactTest test = FactTestParser.parse(text.get(), defined);
      for (FactTest.OnFact each : test.parts()) {
        Kind kind = facts.get(each.fact());
        if (kind == null) {
          throw row.problemAt(
              key, "\"" + key + "\" asks for " + each.fact() + ", which is no fact");
        }
        if (kind != each.kind()) {
          throw row.problemAt(
              key,
              "\"" + key + "\" takes " + each.fact() + " for " + each.kind() + ", not " + kind);
        }
      }
      return Optional.of(test);
    } catch (IllegalArgumentException e) {
      throw row.problemAt(key, "\"" + key + "\": " + e.getMessage());
    }
  }

  private static void check(YamlFile.Row row, String key, Set<String> allowed) {
    if (!allowed.contains(row.text(key))) {
      throw row.problemAt(key, "there is no " + key + " " + row.text(key));
    }
  }
}
