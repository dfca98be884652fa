package org.otsecurity.query.threat;

import java.util.ArrayList;
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
import org.otsecurity.query.mapping.Hop;
import org.otsecurity.query.mapping.MappingGraph;
import org.otsecurity.query.mapping.MappingGraphs;
import org.otsecurity.query.reading.IdOrder;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.store.StoreReader;

/** The requirements that are reached from mitigations through MITRE's labels. */
final class LabeledRequirements {
  private final Standards standards;
  private final MappingGraphs graphs;

  LabeledRequirements(Standards standards, MappingGraphs graphs) {
    this.standards = standards;
    this.graphs = graphs;
  }

  /** The requirements of some documents, document by document. */
  List<LabeledRequirement> of(
      StoreReader reader, List<Heading> mitigations, List<DocumentId> mapTo) {
    Map<RequirementId, LabeledRequirement> byRequirement = new LinkedHashMap<>();
    Map<Heading, List<Link>> links =
        reader.links().from(mitigations.stream().map(Heading::id).toList());
    for (Heading mitigation : mitigations) {
      for (Link label : links.getOrDefault(mitigation, List.of())) {
        if (label.type() == RelationType.LABELED && mapTo.contains(label.other().id().standard())) {
          LabeledRequirement known = byRequirement.get(label.other().id());
          List<Heading> via = new ArrayList<>(known == null ? List.of() : known.mitigations());
          via.add(mitigation);
          String note = label.note().orElse(known == null ? "" : known.note());
          byRequirement.put(label.other().id(), new LabeledRequirement(label.other(), via, note));
        }
      }
    }
    onward(reader, mitigations, mapTo, byRequirement);
    List<LabeledRequirement> ordered = new ArrayList<>();
    for (DocumentId standard : mapTo) {
      byRequirement.values().stream()
          .filter(each -> each.requirement().id().standard().equals(standard))
          .sorted(
              (a, b) -> IdOrder.compare(a.requirement().id().value(), b.requirement().id().value()))
          .forEach(ordered::add);
    }
    return ordered;
  }

  /** Documents that no label names are reached from the labeled rows by this project's mappings. */
  private void onward(
      StoreReader reader,
      List<Heading> mitigations,
      List<DocumentId> mapTo,
      Map<RequirementId, LabeledRequirement> byRequirement) {
    if (mapTo.stream().allMatch(each -> TechniqueLinks.labelsName(standards, each))) {
      return;
    }
    MappingGraph graph = graphs.over(reader);
    graph.read(mitigations.stream().map(Heading::id).toList(), 2);
    for (Heading mitigation : mitigations) {
      for (Hop label : graph.from(mitigation.id())) {
        if (!label.isLabel()) {
          continue;
        }
        for (DocumentId standard : mapTo) {
          if (!TechniqueLinks.labelsName(standards, standard)) {
            graph
                .onward(label, standard)
                .forEach(last ->
                    byRequirement.merge(
                        last.to().id(),
                        byWayOf(mitigation, label, last),
                        LabeledRequirements::joined));
          }
        }
      }
    }
  }

  private static LabeledRequirement byWayOf(Heading mitigation, Hop label, Hop last) {
    return new LabeledRequirement(
        last.to(),
        List.of(mitigation),
        "By way of "
            + label.to().id().value()
            + " and the mapping of "
            + last.mapping().asserter().phrase()
            + ".");
  }

  private static LabeledRequirement joined(LabeledRequirement known, LabeledRequirement further) {
    Set<Heading> mitigations = new LinkedHashSet<>(known.mitigations());
    mitigations.addAll(further.mitigations());
    return new LabeledRequirement(known.requirement(), List.copyOf(mitigations), known.note());
  }
}
