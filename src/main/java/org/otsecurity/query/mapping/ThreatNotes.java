package org.otsecurity.query.mapping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;

/** How many threats a requirement answers, where they are not listed. */
final class ThreatNotes {
  private ThreatNotes() {}

  /** A note for each document of threats; none where documents were named. */
  static List<String> of(MappingGraph graph, RequirementId row, MappingRequest request) {
    if (!request.targets().isEmpty()) {
      return List.of();
    }
    Map<DocumentId, Set<RequirementId>> threats = new LinkedHashMap<>();
    for (Hop each : graph.from(row)) {
      if (each.answersThreat()) {
        RequirementId threat = each.to().id();
        threats.computeIfAbsent(threat.standard(), id -> new LinkedHashSet<>()).add(threat);
      }
    }
    return threats.entrySet().stream()
        .map(each ->
            "It answers "
                + (each.getValue().size() == 1 ? "one threat" : each.getValue().size() + " threats")
                + " of "
                + each.getKey()
                + ", listed where that is the target.")
        .toList();
  }
}
