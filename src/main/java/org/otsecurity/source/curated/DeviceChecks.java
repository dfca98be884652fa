package org.otsecurity.source.curated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.domain.device.Device;
import org.otsecurity.domain.device.DeviceKey;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.known.KnownThing;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.NameKind;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.zone.PurdueLevel;

/**
 * Checks the registry of devices against all else that is named: a device is called like no
 * document, no row but the assets that it is, and nothing that is known and not held, and none of
 * its names is read as an id. A term of the glossary may be a device as well: both are told.
 */
final class DeviceChecks {
  private final DeviceReader devices;

  DeviceChecks(DeviceReader devices) {
    this.devices = devices;
  }

  /** What is called so. */
  private record Holder(String words, Optional<RequirementId> row) {}

  void check(
      Documents documents,
      List<Requirement> requirements,
      List<KnownThing> known,
      List<PurdueLevel> levels) {
    Set<RequirementId> ids =
        requirements.stream().map(Requirement::id).collect(Collectors.toUnmodifiableSet());
    Set<String> places =
        levels.stream().map(PurdueLevel::id).collect(Collectors.toUnmodifiableSet());
    Map<String, List<Holder>> taken = taken(documents, requirements, known);
    for (Device each : devices.registry().devices()) {
      YamlFile.Row row = devices.row(each);
      for (YamlValue asset : row.values("assets")) {
        if (!ids.contains(new RequirementId(DocumentId.MITRE_ICS, asset.text()))) {
          throw asset.problem("there is no asset " + asset.text());
        }
      }
      for (YamlValue level : row.values("levels")) {
        if (!places.contains(level.text())) {
          throw level.problem("there is no level " + level.text());
        }
      }
      free(row.value("name"), each, taken, documents, ids);
      row.values("names").forEach(name -> free(name, each, taken, documents, ids));
    }
  }

  private static void free(
      YamlValue name,
      Device device,
      Map<String, List<Holder>> taken,
      Documents documents,
      Set<RequirementId> ids) {
    String text = name.text();
    for (Holder each : taken.getOrDefault(DeviceKey.of(text), List.of())) {
      if (each.row().filter(device.assets()::contains).isEmpty()) {
        throw name.problem("\"" + text + "\" is a name of " + each.words() + " already");
      }
    }
    documents
        .grammar()
        .parse(text)
        .filter(ids::contains)
        .ifPresent(id -> {
          throw name.problem("\"" + text + "\" is read as the id " + id);
        });
  }

  private static Map<String, List<Holder>> taken(
      Documents documents, List<Requirement> requirements, List<KnownThing> known) {
    Map<String, List<Holder>> taken = new HashMap<>();
    for (Document each : documents.all()) {
      Holder holder = new Holder("the document " + each.id(), Optional.empty());
      add(taken, each.id().value(), holder);
      add(taken, each.standard().name(), holder);
      each.names().forEach(name -> add(taken, name, holder));
      each.shortNames().forEach(name -> add(taken, name, holder));
    }
    for (Requirement each : requirements) {
      if (each.kind().equals(RequirementKind.DATA_COMPONENT)) {
        // They are called by single words, as Software, and mean records of it.
        continue;
      }
      Holder holder = new Holder("the row " + each.id(), Optional.of(each.id()));
      add(taken, each.id().value(), holder);
      add(taken, each.title(), holder);
      for (Name name : each.names()) {
        if (name.kind() != NameKind.DEVICE) {
          add(taken, name.value(), holder);
        }
      }
    }
    for (KnownThing each : known) {
      Holder holder = new Holder(each.id() + ", which is known and not held", Optional.empty());
      each.names().forEach(name -> add(taken, name.name(), holder));
    }
    return taken;
  }

  private static void add(Map<String, List<Holder>> taken, String name, Holder holder) {
    taken.computeIfAbsent(DeviceKey.of(name), key -> new ArrayList<>()).add(holder);
  }
}
