package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.IdGrammar;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.zone.Conduit;
import org.otsecurity.domain.zone.Direction;
import org.otsecurity.domain.zone.PurdueLevel;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.domain.zone.ReferenceArchitecture.Example;
import org.otsecurity.domain.zone.ReferenceArchitecture.SectorNote;
import org.otsecurity.domain.zone.Zone;
import org.otsecurity.domain.zone.ZoneFlag;
import org.otsecurity.domain.zone.ZoneModel;

/** Reads {@code zones/purdue-levels.yaml} and {@code zones/architectures/*.yaml}. */
final class ZoneReader {
  private final IdGrammar grammar;
  private final Set<RequirementId> known;
  private final Sentences sentences;

  /**
   * @param documents the documents whose ids are read
   * @param known the ids that rows define; all others are refused
   */
  ZoneReader(Documents documents, Set<RequirementId> known) {
    this.grammar = documents.grammar();
    this.known = known;
    this.sentences = Sentences.of(documents, known);
  }

  ZoneModel read(Path folder) throws IOException {
    YamlFile.Row root = YamlFile.read(folder.resolve("purdue-levels.yaml")).root();
    List<PurdueLevel> levels = root.rows("levels").stream().map(this::level).toList();
    Set<String> levelIds = new HashSet<>();
    UniqueNames levelNames = new UniqueNames();
    for (YamlFile.Row row : root.rows("levels")) {
      if (!levelIds.add(row.text("id"))) {
        throw row.problemAt("id", "the level is defined already");
      }
      names(row, "aliases", levelNames);
    }
    List<ReferenceArchitecture> architectures = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    UniqueNames names = new UniqueNames();
    for (YamlFile file : YamlFile.readAll(folder.resolve("architectures"))) {
      ReferenceArchitecture each = architecture(file.root(), levelIds);
      if (!ids.add(each.id())) {
        throw file.root().problemAt("id", "the architecture " + each.id() + " is defined already");
      }
      names(file.root(), "names", names);
      architectures.add(each);
    }
    return new ZoneModel(
        root.text("note"),
        levels,
        conduits(root, levelIds),
        separations(root),
        root.rows("rules").stream()
            .map(each ->
                new ZoneModel.Rule(
                    each.text("text"),
                    sentences.read(each, "basis", each.text("basis")),
                    ids(each, "requirements")))
            .toList(),
        root.rows("sources").stream()
            .map(each ->
                new ZoneModel.Source(
                    each.text("document"),
                    each.text("edition"),
                    each.text("locator"),
                    each.text("url"),
                    each.text("publisher")))
            .toList(),
        List.copyOf(architectures));
  }

  /** Refuses a name of something else; a row may name itself twice. */
  private static void names(YamlFile.Row row, String more, UniqueNames names) {
    String owner = row.text("id");
    names.addAgain(row.value("id"), owner);
    names.addAgain(row.value("name"), owner);
    row.values(more).forEach(each -> names.addAgain(each, owner));
  }

  private Map<ZoneFlag, RequirementId> separations(YamlFile.Row root) {
    Map<ZoneFlag, RequirementId> separations = new EnumMap<>(ZoneFlag.class);
    for (YamlFile.Row row : root.rows("separations")) {
      if (separations.put(flag(row.value("flag")), id(row.value("by"))) != null) {
        throw row.problemAt("flag", "this flag stands here twice");
      }
    }
    for (ZoneFlag each : ZoneFlag.values()) {
      if (!separations.containsKey(each)) {
        throw root.problem("no requirement stands behind the flag " + each.value());
      }
    }
    return separations;
  }

  private static ZoneFlag flag(YamlValue flag) {
    return ZoneFlag.parse(flag.text())
        .orElseThrow(() -> flag.problem("unknown flag " + flag.text()));
  }

  private PurdueLevel level(YamlFile.Row row) {
    return new PurdueLevel(
        row.text("id"),
        row.text("name"),
        row.texts("aliases"),
        row.text("summary"),
        row.texts("holds"),
        ids(row, "assets"),
        ids(row, "requirements"));
  }

  private ReferenceArchitecture architecture(YamlFile.Row root, Set<String> levels) {
    List<Zone> zones = new ArrayList<>();
    Set<String> zoneIds = new HashSet<>();
    for (YamlFile.Row row : root.rows("zones")) {
      Zone zone = zone(row, levels);
      if (!zoneIds.add(zone.id())) {
        throw row.problemAt("id", "the zone is defined already");
      }
      zones.add(zone);
    }
    YamlFile.Row example = root.child("example");
    return new ReferenceArchitecture(
        root.text("id"),
        root.text("name"),
        root.texts("names"),
        root.text("summary"),
        List.copyOf(zones),
        conduits(root, zoneIds),
        new Example(
            example.text("notice"),
            example.texts("consequence"),
            example.texts("threat"),
            example.texts("reasoning")),
        root.rows("sector_notes").stream()
            .map(each -> new SectorNote(each.text("text"), each.text("source")))
            .toList());
  }

  private Zone zone(YamlFile.Row row, Set<String> levels) {
    for (YamlValue each : row.values("levels")) {
      if (!levels.contains(each.text())) {
        throw each.problem("there is no Purdue level " + each.text());
      }
    }
    List<ZoneFlag> flags = row.values("flags").stream().map(ZoneReader::flag).toList();
    return new Zone(
        row.text("id"),
        row.text("name"),
        row.texts("levels"),
        flags,
        row.text("purpose"),
        row.texts("holds"),
        ids(row, "assets"),
        ids(row, "requirements"),
        row.texts("example_sl_t").stream().map(Integer::valueOf).toList());
  }

  private List<Conduit> conduits(YamlFile.Row root, Set<String> ends) {
    List<Conduit> conduits = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (YamlFile.Row row : root.rows("conduits")) {
      for (YamlValue end : List.of(row.value("from"), row.value("to"))) {
        if (!ends.contains(end.text())) {
          throw end.problem("it ends at " + end.text() + ", which is not defined");
        }
      }
      if (!seen.add(row.text("id"))) {
        throw row.problemAt("id", "the conduit is defined already");
      }
      conduits.add(
          new Conduit(
              row.text("id"),
              row.text("from"),
              row.text("to"),
              row.text("label"),
              row.text("purpose"),
              row.texts("protocols"),
              Direction.parse(row.text("direction"))
                  .orElseThrow(() ->
                      row.problemAt("direction", "unknown direction " + row.text("direction"))),
              row.text("rule"),
              ids(row, "controls"),
              ids(row, "techniques")));
    }
    return List.copyOf(conduits);
  }

  private List<RequirementId> ids(YamlFile.Row row, String key) {
    return row.values(key).stream().map(this::id).toList();
  }

  private RequirementId id(YamlValue value) {
    return grammar
        .parse(value.text())
        .filter(id -> known.contains(id) && id.value().equals(value.text()))
        .orElseThrow(() ->
            value.problem(
                "\"" + value.key() + "\" refers to " + value.text() + ", which no row defines"));
  }
}
