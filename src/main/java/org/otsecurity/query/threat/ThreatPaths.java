package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.query.mapping.Hop;
import org.otsecurity.query.mapping.MappingGraph;
import org.otsecurity.query.reading.Standards;

/**
 * The paths from threats to requirements of one document.
 *
 * @param graph what joins requirements
 * @param target the document
 * @param labeled whether what MITRE names on mitigations of a document are rows of the target
 *     itself, by document
 */
record ThreatPaths(MappingGraph graph, DocumentId target, Map<DocumentId, Boolean> labeled) {

  /** The paths of some threats to a document. */
  static ThreatPaths of(
      MappingGraph graph, Standards standards, Collection<Heading> threats, DocumentId target) {
    // Threat, mitigation, label or category, and what it leads on to.
    graph.read(threats.stream().map(Heading::id).toList(), 3);
    Map<DocumentId, Boolean> labeled = new HashMap<>();
    for (Heading each : threats) {
      labeled.computeIfAbsent(
          each.id().standard(),
          id ->
              DeviceModel.holds(standards, each)
                  ? standards.document(target).has(Capability.COMPONENT_TYPES)
                  : TechniqueLinks.labelsName(standards, target));
    }
    return new ThreatPaths(graph, target, labeled);
  }

  /** The steps of each path of a threat, shortest and surest first; none if nothing is known. */
  List<List<Hop>> of(Heading threat) {
    List<List<Hop>> paths = paths(threat);
    return paths.isEmpty() && isLabeled(threat) ? throughPairing(threat) : paths;
  }

  private boolean isLabeled(Heading threat) {
    return labeled.getOrDefault(threat.id().standard(), false);
  }

  private List<List<Hop>> paths(Heading threat) {
    boolean itself = isLabeled(threat);
    List<List<Hop>> paths = new ArrayList<>();
    Set<RequirementId> seen = new LinkedHashSet<>();
    for (Hop first : graph.from(threat.id())) {
      if (first.to().id().standard().equals(target) && !threat.id().standard().equals(target)) {
        paths.add(List.of(first));
      } else if (first.to().kind().equals(RequirementKind.MITIGATION)) {
        for (Hop label : graph.from(first.to().id())) {
          if (!label.isLabel()) {
            continue;
          }
          if (label.to().id().standard().equals(target)) {
            paths.add(List.of(first, label));
          } else if (!itself) {
            graph.onward(label, target).forEach(last -> paths.add(List.of(first, label, last)));
          }
        }
      } else if (threat.kind().equals(RequirementKind.MITIGATION)
          || threat.kind().equals(RequirementKind.THREAT_CATEGORY)) {
        if (!itself && seen.add(first.to().id())) {
          graph.onward(first, target).forEach(last -> paths.add(List.of(first, last)));
        }
      }
    }
    return paths;
  }

  /** Where labels name the sibling part of IEC 62443 only: on to the row paired with it. */
  private List<List<Hop>> throughPairing(Heading threat) {
    List<List<Hop>> paths = new ArrayList<>();
    for (Hop first : graph.from(threat.id())) {
      for (Hop label : graph.from(first.to().id())) {
        for (Hop pair : graph.from(label.to().id())) {
          boolean paired =
              pair.mapping().kind() == Mapping.Kind.PAIRED_WITH
                  && pair.to().id().standard().equals(target);
          if (label.isLabel() && paired) {
            paths.add(List.of(first, label, pair));
          }
        }
      }
    }
    return paths;
  }
}
