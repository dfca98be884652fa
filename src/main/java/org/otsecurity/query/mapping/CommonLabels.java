package org.otsecurity.query.mapping;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.store.StoreReader;

/**
 * Mitigations that MITRE labels with requirements of two documents at once.
 *
 * @param mitigations by requirement, by requirement of the other document: ids of mitigations
 */
record CommonLabels(Map<RequirementId, Map<RequirementId, Set<String>>> mitigations) {
  private static final Set<RelationType> LABELED = Set.of(RelationType.LABELED);

  /** What some requirements have in common with those of a document. */
  static CommonLabels of(StoreReader reader, Collection<RequirementId> ids, DocumentId target) {
    Map<Heading, List<Link>> labels = reader.links().to(ids, LABELED);
    Set<RequirementId> labeled = new HashSet<>();
    labels.values().forEach(all -> all.forEach(each -> labeled.add(each.other().id())));
    Map<RequirementId, List<Link>> others = new HashMap<>();
    reader.links().from(labeled, LABELED).forEach((from, all) -> others.put(from.id(), all));
    Map<RequirementId, Map<RequirementId, Set<String>>> common = new HashMap<>();
    labels.forEach((own, all) -> {
      Map<RequirementId, Set<String>> mitigations = new LinkedHashMap<>();
      for (Link label : all) {
        RequirementId mitigation = label.other().id();
        for (Link other : others.getOrDefault(mitigation, List.of())) {
          if (other.other().id().standard().equals(target)) {
            mitigations
                .computeIfAbsent(other.other().id(), id -> new LinkedHashSet<>())
                .add(mitigation.value());
          }
        }
      }
      common.put(own.id(), mitigations);
    });
    return new CommonLabels(common);
  }

  /** The mitigations that a requirement shares, by requirement of the other document. */
  Map<RequirementId, Set<String>> of(RequirementId id) {
    return mitigations.getOrDefault(id, Map.of());
  }
}
