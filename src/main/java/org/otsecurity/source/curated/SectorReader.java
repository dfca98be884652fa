package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.sector.Applicability;
import org.otsecurity.domain.sector.ApplicabilityRule;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.domain.sector.SectorModel;

/** Reads sectors, jurisdictions, instruments, and the rules that join them. */
final class SectorReader {
  private static final Set<String> ROLES =
      Set.of("operator", "product-maker", "service-provider", "any");

  private final Set<RequirementId> known;

  SectorReader(Set<RequirementId> known) {
    this.known = known;
  }

  SectorModel read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return new SectorModel(List.of(), List.of(), List.of(), List.of());
    }
    List<Sector> sectors = sectors(YamlFile.read(folder.resolve("sectors.yaml")));
    List<Jurisdiction> jurisdictions =
        jurisdictions(YamlFile.read(folder.resolve("jurisdictions.yaml")));
    Set<String> places = new HashSet<>();
    jurisdictions.forEach(each -> places.add(each.id()));
    List<Instrument> instruments = new ArrayList<>();
    for (YamlFile file : YamlFile.readAll(folder.resolve("instruments"))) {
      instruments.add(instrument(file.root(), places));
    }
    Set<String> sectorIds = new HashSet<>(Set.of("any"));
    sectors.forEach(each -> sectorIds.add(each.id()));
    Set<String> instrumentIds = new HashSet<>();
    instruments.forEach(each -> instrumentIds.add(each.id()));
    List<ApplicabilityRule> rules = new ArrayList<>();
    for (YamlFile.Row row : YamlFile.read(folder.resolve("rules.yaml")).rows("rules")) {
      check(row, "sector", sectorIds);
      check(row, "jurisdiction", places);
      check(row, "role", ROLES);
      check(row, "instrument", instrumentIds);
      rules.add(rule(row));
    }
    return new SectorModel(sectors, jurisdictions, List.copyOf(instruments), List.copyOf(rules));
  }

  private List<Sector> sectors(YamlFile file) {
    List<Sector> sectors = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (YamlFile.Row row : file.rows("sectors")) {
      for (String name : row.texts("names")) {
        String other = names.putIfAbsent(name.toLowerCase(Locale.ROOT), row.text("id"));
        if (other != null) {
          throw row.problem("\"" + name + "\" is a name of " + other + " already");
        }
      }
      for (String each : row.texts("nis2")) {
        if (!known.contains(new RequirementId(StandardId.NIS2, each))) {
          throw row.problem("there is no nis2:" + each);
        }
      }
      sectors.add(
          new Sector(
              row.text("id"),
              row.text("name"),
              row.texts("names"),
              row.optional("us_sector").orElse(""),
              row.texts("nis2"),
              row.optional("architecture"),
              row.text("summary")));
    }
    return List.copyOf(sectors);
  }

  private static List<Jurisdiction> jurisdictions(YamlFile file) {
    List<Jurisdiction> jurisdictions = new ArrayList<>();
    for (YamlFile.Row row : file.rows("jurisdictions")) {
      jurisdictions.add(
          new Jurisdiction(
              row.text("id"),
              row.text("name"),
              row.texts("names"),
              row.optional("part_of"),
              row.optional("note").orElse("")));
    }
    return List.copyOf(jurisdictions);
  }

  private static Instrument instrument(YamlFile.Row row, Set<String> places) {
    check(row, "jurisdiction", places);
    List<Instrument.DateOf> dates =
        row.rows("dates").stream()
            .map(each -> new Instrument.DateOf(each.text("date"), each.text("what")))
            .toList();
    Optional<StandardId> standard =
        row.optional("standard")
            .map(text ->
                StandardId.parse(text).orElseThrow(() -> row.problem("unknown standard " + text)));
    return new Instrument(
        row.text("id"),
        row.text("name"),
        row.text("document"),
        row.text("kind"),
        row.text("jurisdiction"),
        row.optional("regulator").orElse(""),
        row.optional("url").orElse(""),
        standard,
        row.text("status"),
        row.optional("effective"),
        dates,
        row.text("demands"),
        row.optional("security_level_note"),
        row.texts("sources"),
        row.text("confidence"),
        row.optional("note").orElse(""));
  }

  private static ApplicabilityRule rule(YamlFile.Row row) {
    Optional<ApplicabilityRule.Threshold> threshold = Optional.empty();
    if (row.node().has("threshold")) {
      YamlFile.Row one = row.child("threshold");
      threshold =
          Optional.of(
              new ApplicabilityRule.Threshold(
                  one.text("fact"),
                  Long.parseLong(one.text("more_than")),
                  one.optional("otherwise").isEmpty()));
    }
    for (String each : row.texts("unknowns")) {
      if (!SectorModel.FACTS.contains(each)) {
        throw row.problem("unknown fact " + each);
      }
    }
    return new ApplicabilityRule(
        row.text("sector"),
        row.text("jurisdiction"),
        row.text("role"),
        row.text("instrument"),
        Applicability.parse(row.text("applicability"))
            .orElseThrow(() -> row.problem("unknown applicability")),
        row.text("condition"),
        row.texts("unknowns"),
        threshold,
        row.optional("since"),
        row.text("source"),
        row.text("confidence"));
  }

  private static void check(YamlFile.Row row, String key, Set<String> allowed) {
    if (!allowed.contains(row.text(key))) {
      throw row.problem("there is no " + key + " " + row.text(key));
    }
  }
}
