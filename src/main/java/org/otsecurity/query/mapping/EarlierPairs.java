package org.otsecurity.query.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.requirement.Basis;

/** What is published of rows of an earlier edition that a row stands for now. */
final class EarlierPairs {
  private EarlierPairs() {}

  /**
   * A note for each document that publishers map such rows to, unless paths through them are shown.
   */
  static List<String> notes(MappingGraph graph, RequirementId id, MappingRequest request) {
    List<RequirementId> earlier =
        graph.from(id).stream()
            .filter(each -> each.isSuccession(true))
            .map(each -> each.to().id())
            .toList();
    List<String> notes = new ArrayList<>();
    if (earlier.isEmpty() || request.wantsPaths()) {
      return notes;
    }
    graph.read(earlier, 1);
    for (DocumentId target : request.targets()) {
      note(graph, earlier, target, notes);
    }
    return notes;
  }

  private static void note(
      MappingGraph graph, List<RequirementId> earlier, DocumentId target, List<String> notes) {
    Map<RequirementId, Set<String>> published = new LinkedHashMap<>();
    for (RequirementId row : earlier) {
      for (Hop each : graph.from(row)) {
        if (each.mapping().kind() == Mapping.Kind.MAPS_TO
            && each.mapping().basis() == Basis.PUBLISHED
            && each.to().id().standard().equals(target)) {
          published.computeIfAbsent(row, one -> new LinkedHashSet<>()).add(each.to().id().value());
        }
      }
    }
    if (!published.isEmpty()) {
      notes.add(
          "Published for what it supersedes in "
              + earlier.getFirst().standard()
              + ": "
              + published.entrySet().stream()
                  .map(each -> each.getKey().value() + " to " + String.join(", ", each.getValue()))
                  .collect(Collectors.joining("; "))
              + ".");
    }
  }
}
