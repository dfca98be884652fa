package org.otsecurity.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.store.MappingTable;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/** Which requirements are answered differently by one database than by another. */
public final class CorpusPreview {
  private static final int ALL = 100_000;

  private CorpusPreview() {}

  /**
   * The requirements whose facts, explanations, relations or mappings differ, and those that came
   * or went; those of the second database first, in reading order.
   */
  public static List<RequirementId> changed(Store before, Store after) {
    Map<RequirementId, List<Object>> old = before.read(CorpusPreview::everything);
    Map<RequirementId, List<Object>> now = after.read(CorpusPreview::everything);
    Set<RequirementId> changed = new LinkedHashSet<>();
    now.forEach((id, facts) -> {
      if (!Objects.equals(old.get(id), facts)) {
        changed.add(id);
      }
    });
    old.keySet().stream().filter(each -> !now.containsKey(each)).forEach(changed::add);
    return List.copyOf(changed);
  }

  /** All that an answer on a requirement is made of, by requirement in reading order. */
  private static Map<RequirementId, List<Object>> everything(StoreReader reader) {
    Map<RequirementId, List<Object>> facts = new LinkedHashMap<>();
    for (Standard standard : reader.standards()) {
      RequirementFilter all = RequirementFilter.all(standard.id()).withRetired();
      for (Requirement each : reader.requirements(all, ALL, 0)) {
        facts.put(each.id(), new ArrayList<>(List.of(each)));
      }
    }
    Collection<RequirementId> ids = List.copyOf(facts.keySet());
    reader.explanations().of(ids).forEach((id, points) -> add(facts, id, points));
    reader.links().from(ids).forEach((self, links) -> add(facts, self.id(), links));
    reader.links().to(ids).forEach((self, links) -> add(facts, self.id(), links));
    MappingTable mappings = reader.mappings();
    Map<String, MappingSet> sets = mappings.sets();
    for (MappingTable.Row each : mappings.touching(ids, sets)) {
      new HashSet<>(List.of(each.source().id(), each.target().id()))
          .forEach(id -> add(facts, id, each.mapping()));
    }
    mappings
        .unmapped()
        .forEach(
            (set, reasons) -> reasons.forEach((id, reason) -> add(facts, id, Map.of(set, reason))));
    return facts;
  }

  private static void add(Map<RequirementId, List<Object>> facts, RequirementId id, Object fact) {
    facts.computeIfAbsent(id, each -> new ArrayList<>()).add(fact);
  }
}
