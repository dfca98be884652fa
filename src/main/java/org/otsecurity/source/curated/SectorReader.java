package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
    for (YamlFile.Row row : factFile.rows("tests")) {
      tests.put(row.text("id"), RuleReader.test(row, "test", kinds, tests).orElseThrow());
    }
    YamlFile sectorFile = YamlFile.read(folder.resolve("sectors.yaml"));
    Map<String, String> names = new HashMap<>();
    List<Sector> sectors = sectors(sectorFile, kinds, names);
    Set<String> sectorIds = ids(sectors, Sector::id);
    List<Jurisdiction> jurisdictions =
        jurisdictions(YamlFile.read(folder.resolve("jurisdictions.yaml")));
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

  private static List<FacilityFact> facts(YamlFile file) {
    Set<String> ids = new HashSet<>();
    for (YamlFile.Row row : file.rows("facts")) {
      if (!ids.add(row.text("id"))) {
        throw row.problem("the fact " + row.text("id") + " is defined already");
      }
    }
    return file.rows("facts").stream()
        .map(row ->
            new FacilityFact(
                row.text("id"),
                row.text("name"),
                FacilityFact.Kind.parse(row.text("kind"))
                    .orElseThrow(() -> row.problem("unknown kind")),
                row.text("question"),
                VocabularyReader.words(row, "units"),
                VocabularyReader.words(row, "units_of_served")))
        .toList();
  }

  private List<Sector> sectors(YamlFile file, Map<String, Kind> facts, Map<String, String> names) {
    List<Sector> sectors = new ArrayList<>();
    for (YamlFile.Row row : file.rows("sectors")) {
      Map<String, List<String>> givenBy = givenBy(row);
      unique(row, givenBy.keySet(), row.text("id"), names);
      for (String each : row.texts("nis2")) {
        if (!known.contains(new RequirementId(DocumentId.NIS2, each))) {
          throw row.problem("there is no nis2:" + each);
        }
      }
      Optional<String> architecture = row.optional("architecture");
      if (architecture.isPresent() && !architectures.contains(architecture.get())) {
        throw row.problem("there is no architecture " + architecture.get());
      }
      sectors.add(
          new Sector(
              row.text("id"),
              row.text("name"),
              List.copyOf(givenBy.keySet()),
              row.optional("us_sector").orElse(""),
              row.texts("nis2"),
              implied(row, givenBy, facts),
              row.optional("serves_others").isPresent(),
              architecture,
              row.text("summary")));
    }
    return List.copyOf(sectors);
  }

  /** The names of a sector, each with the ids of the facts that it gives. */
  private static Map<String, List<String>> givenBy(YamlFile.Row sector) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (YamlFile.Row row : sector.rows("names")) {
      String name = row.node().isValueNode() ? row.node().asString() : row.text("name");
      if (names.put(name, row.texts("gives")) != null) {
        throw row.problem("\"" + name + "\" stands here twice");
      }
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
        throw row.problem("implies " + fact + ", which is no fact of yes or no");
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

  private static List<SectorGroup> groups(
      YamlFile file, Set<String> sectors, Map<String, String> names) {
    List<SectorGroup> groups = new ArrayList<>();
    for (YamlFile.Row row : file.rows("groups")) {
      unique(row, row.texts("names"), "a group", names);
      for (String each : row.texts("sectors")) {
        if (!sectors.contains(each)) {
          throw row.problem("there is no sector " + each);
        }
      }
      groups.add(new SectorGroup(row.texts("names"), row.texts("sectors")));
    }
    return List.copyOf(groups);
  }

  /** A name stands once. */
  private static void unique(
      YamlFile.Row row, Collection<String> own, String owner, Map<String, String> names) {
    for (String name : own) {
      String other = names.putIfAbsent(name.toLowerCase(Locale.ROOT), owner);
      if (other != null) {
        throw row.problem("\"" + name + "\" is a name of " + other + " already");
      }
    }
  }

  private static List<Jurisdiction> jurisdictions(YamlFile file) {
    Set<String> ids = new HashSet<>();
    for (YamlFile.Row row : file.rows("jurisdictions")) {
      if (!ids.add(row.text("id"))) {
        throw row.problem("the jurisdiction " + row.text("id") + " is defined already");
      }
    }
    for (YamlFile.Row row : file.rows("jurisdictions")) {
      Optional<String> whole = row.optional("part_of");
      if (whole.isPresent() && !ids.contains(whole.get())) {
        throw row.problem("is part of " + whole.get() + ", which is no jurisdiction here");
      }
    }
    return file.rows("jurisdictions").stream()
        .map(row ->
            new Jurisdiction(
                row.text("id"),
                row.text("name"),
                row.texts("names"),
                row.texts("in_capitals"),
                VocabularyReader.words(row, "said_as"),
                row.texts("adjectives"),
                row.optional("part_of"),
                row.optional("note").orElse("")))
        .toList();
  }
}
