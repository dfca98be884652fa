package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.sector.FacilityFact;
import org.otsecurity.domain.sector.FacilityFact.Kind;
import org.otsecurity.domain.sector.FactTest;
import org.otsecurity.domain.sector.FactValue;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.domain.sector.Jurisdiction;
import org.otsecurity.domain.sector.Role;
import org.otsecurity.domain.sector.Sector;
import org.otsecurity.domain.sector.SectorGroup;
import org.otsecurity.domain.sector.SectorModel;

/** Reads sectors, jurisdictions, the facts that rules ask for, and the rules. */
final class SectorReader {
  private final Documents documents;
  private final Set<RequirementId> known;
  private final Set<String> architectures;

  SectorReader(Documents documents, Set<RequirementId> known, Set<String> architectures) {
    this.documents = documents;
    this.known = known;
    this.architectures = architectures;
  }

  SectorModel read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return new SectorModel(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "");
    }
    YamlFile factFile = YamlFile.read(folder.resolve("facts.yaml"));
    List<FacilityFact> facts = facts(factFile);
    Map<String, Kind> kinds =
        facts.stream().collect(Collectors.toMap(FacilityFact::id, FacilityFact::kind));
    Map<String, FactTest> tests = new LinkedHashMap<>();
    ids(factFile, "tests", "test");
    for (YamlFile.Row row : factFile.rows("tests")) {
      if (kinds.containsKey(row.text("id"))) {
        throw row.problemAt("id", "a fact is called " + row.text("id") + " already");
      }
      tests.put(row.text("id"), RuleReader.test(row, "test", kinds, tests).orElseThrow());
    }
    YamlFile sectorFile = YamlFile.read(folder.resolve("sectors.yaml"));
    UniqueNames names = new UniqueNames();
    List<Sector> sectors = sectors(sectorFile, kinds, names);
    Set<String> sectorIds = ids(sectors, Sector::id);
    List<Jurisdiction> jurisdictions =
        JurisdictionReader.read(YamlFile.read(folder.resolve("jurisdictions.yaml")));
    RuleReader rules = new RuleReader(documents, ids(jurisdictions, Jurisdiction::id));
    List<Instrument> instruments = rules.instruments(folder.resolve("instruments"));
    YamlFile ruleFile = YamlFile.read(folder.resolve("rules.yaml"));
    return new SectorModel(
        facts,
        sectors,
        groups(sectorFile, sectorIds, names),
        jurisdictions,
        instruments,
        rules.rules(ruleFile, sectorIds, ids(instruments, Instrument::id), kinds, tests),
        ruleFile.root().text("verified"));
  }

  private static <T> Set<String> ids(List<T> rows, Function<T, String> id) {
    return rows.stream().map(id).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The ids of rows; one that stands there twice is refused. */
  private static Set<String> ids(YamlFile file, String key, String what) {
    Set<String> ids = new HashSet<>();
    for (YamlFile.Row row : file.rows(key)) {
      if (!ids.add(row.text("id"))) {
        throw row.problemAt("id", "the " + what + " " + row.text("id") + " is defined already");
      }
    }
    return ids;
  }

  private static List<FacilityFact> facts(YamlFile file) {
    ids(file, "facts", "fact");
    UniqueNames units = new UniqueNames();
    for (YamlFile.Row row : file.rows("facts")) {
      for (String key : List.of("units", "units_of_served")) {
        for (YamlValue each : row.values(key)) {
          VocabularyReader.forms(each).forEach(unit -> units.addAgain(unit, row.text("id")));
        }
      }
    }
    return file.rows("facts").stream()
        .map(row ->
            new FacilityFact(
                row.text("id"),
                row.text("name"),
                FacilityFact.Kind.parse(row.text("kind"))
                    .orElseThrow(() -> row.problemAt("kind", "unknown kind")),
                row.text("question"),
                VocabularyReader.words(row, "units"),
                VocabularyReader.words(row, "units_of_served")))
        .toList();
  }

  private List<Sector> sectors(YamlFile file, Map<String, Kind> facts, UniqueNames names) {
    ids(file, "sectors", "sector");
    List<Sector> sectors = new ArrayList<>();
    for (YamlFile.Row row : file.rows("sectors")) {
      Map<String, List<String>> givenBy = givenBy(row, names);
      for (YamlValue each : row.values("nis2")) {
        each.known(new RequirementId(DocumentId.NIS2, each.text()), known);
      }
      Optional<String> architecture = row.optional("architecture");
      if (architecture.isPresent() && !architectures.contains(architecture.get())) {
        throw row.problemAt("architecture", "there is no architecture " + architecture.get());
      }
      sectors.add(
          new Sector(
              row.text("id"),
              row.text("name"),
              List.copyOf(givenBy.keySet()),
              row.optional("us_sector").orElse(""),
              row.texts("nis2"),
              implied(row, givenBy, facts),
              row.flag("serves_others", false),
              architecture,
              row.text("summary")));
    }
    return List.copyOf(sectors);
  }

  /**
   * The names of a sector, each with the ids of the facts that it gives.
   *
   * @param taken the names of all sectors
   */
  private static Map<String, List<String>> givenBy(YamlFile.Row sector, UniqueNames taken) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (YamlFile.Row row : sector.rows("names")) {
      YamlValue value = row.itselfOr("name");
      String name = value.text();
      if (names.put(name, row.texts("gives")) != null) {
        throw value.problem("\"" + name + "\" stands here twice");
      }
      taken.add(value, sector.text("id"));
    }
    return names;
  }

  private static List<Sector.Implied> implied(
      YamlFile.Row sector, Map<String, List<String>> givenBy, Map<String, Kind> facts) {
    Role[] askers = Role.ofAskers().toArray(Role[]::new);
    Set<String> referred = new LinkedHashSet<>();
    givenBy.values().forEach(referred::addAll);
    List<Sector.Implied> implied = new ArrayList<>();
    for (YamlFile.Row row : sector.rows("implies")) {
      String fact = row.text("fact");
      if (facts.get(fact) != Kind.YES_NO) {
        throw row.problemAt("fact", "implies " + fact + ", which is no fact of yes or no");
      }
      for (Optional<String> name : names(row, givenBy)) {
        implied.add(
            new Sector.Implied(
                fact,
                new FactValue.YesNo(row.flag("value")),
                row.optionalConstant("role", askers),
                row.optionalConstant("not_role", askers),
                name));
      }
      row.optional("id").ifPresent(referred::remove);
    }
    for (String each : referred) {
      throw sector.problem("a name gives " + each + ", which it does not imply");
    }
    return List.copyOf(implied);
  }

  /** The names that give an implied fact; an empty one for any of them. */
  private static List<Optional<String>> names(
      YamlFile.Row implied, Map<String, List<String>> givenBy) {
    Optional<String> id = implied.optional("id");
    if (id.isEmpty()) {
      return List.of(Optional.empty());
    }
    List<Optional<String>> names =
        givenBy.entrySet().stream()
            .filter(each -> each.getValue().contains(id.get()))
            .map(each -> Optional.of(each.getKey()))
            .toList();
    if (names.isEmpty()) {
      throw implied.problem("no name gives " + id.get());
    }
    return names;
  }

  private static List<SectorGroup> groups(YamlFile file, Set<String> sectors, UniqueNames names) {
    List<SectorGroup> groups = new ArrayList<>();
    for (YamlFile.Row row : file.rows("groups")) {
      row.values("names").forEach(name -> names.add(name, "a group"));
      for (YamlValue each : row.values("sectors")) {
        if (!sectors.contains(each.text())) {
          throw each.problem("there is no sector " + each.text());
        }
      }
      groups.add(new SectorGroup(row.texts("names"), row.texts("sectors")));
    }
    return List.copyOf(groups);
  }
}
