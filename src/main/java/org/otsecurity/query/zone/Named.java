package org.otsecurity.query.zone;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Outline;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.zone.Conduit;
import org.otsecurity.domain.zone.PurdueLevel;
import org.otsecurity.domain.zone.Zone;
import org.otsecurity.query.reading.IdOrder;
import org.otsecurity.store.Store;

/** The rows that levels, zones and conduits name, each once. */
final class Named {
  private Named() {}

  /** Requirements, and the techniques that conduits name. */
  static Set<RequirementId> requirements(
      List<PurdueLevel> levels, List<Zone> zones, List<Conduit> conduits) {
    Set<RequirementId> ids = new LinkedHashSet<>();
    levels.forEach(each -> ids.addAll(each.requirements()));
    zones.forEach(each -> ids.addAll(each.requirements()));
    conduits.forEach(each -> ids.addAll(each.controls()));
    conduits.forEach(each -> ids.addAll(each.techniques()));
    return ids;
  }

  /** Assets of ATT&amp;CK. */
  static Set<RequirementId> assets(List<PurdueLevel> levels, List<Zone> zones) {
    Set<RequirementId> ids = new LinkedHashSet<>();
    levels.forEach(each -> ids.addAll(each.assets()));
    zones.forEach(each -> ids.addAll(each.assets()));
    return ids;
  }

  /** The rows of some sets of ids, read at once, each set in the order of the documents. */
  static List<List<Outline>> rows(Store store, List<Set<RequirementId>> sets) {
    Set<RequirementId> all = new LinkedHashSet<>();
    sets.forEach(all::addAll);
    Map<RequirementId, Outline> rows = store.read(reader -> reader.outlines(all));
    return sets.stream()
        .map(ids ->
            ids.stream()
                .sorted(IdOrder.of(store.documents()))
                .map(each -> Objects.requireNonNull(rows.get(each), each::toString))
                .toList())
        .toList();
  }

  /** The documents of rows, each once. */
  static List<Standard> sources(Store store, List<List<Outline>> rows) {
    return rows.stream()
        .flatMap(List::stream)
        .map(each -> each.id().standard())
        .distinct()
        .flatMap(each -> store.documents().find(each).stream())
        .map(Document::standard)
        .toList();
  }
}
