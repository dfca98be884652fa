package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Citation;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.mapping.Hop;
import org.otsecurity.query.mapping.MappingGraph;
import org.otsecurity.query.mapping.MappingGraphs;
import org.otsecurity.query.reading.IdOrder;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Resolution;
import org.otsecurity.query.reading.Resolver;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/** Answers "what is this technique, what does it hit, what stops it, who uses it?". */
public final class GetTechnique {
  private final Store store;
  private final Standards standards;
  private final MappingGraphs graphs;
  private final Resolver resolver;

  public GetTechnique(Store store, Standards standards, MappingGraphs graphs, Resolver resolver) {
    this.store = store;
    this.standards = standards;
    this.graphs = graphs;
    this.resolver = resolver;
  }

  /**
   * A requirement reached through MITRE's labels.
   *
   * @param requirement the requirement
   * @param mitigations the mitigations of the technique that carry a label for it
   * @param note what is odd about the labels; empty if nothing
   */
  public record Mapped(Heading requirement, List<Heading> mitigations, String note) {}

  /**
   * A technique with everything around it.
   *
   * @param technique the technique
   * @param citation where it comes from
   * @param tactics its tactics
   * @param assets the assets it targets
   * @param mitigations what mitigates it
   * @param usedBy groups, software and campaigns that use it
   * @param detections strategies that detect it
   * @param useNow what to use instead of a retired technique
   * @param mapped requirements reached through MITRE's labels, if asked for
   * @param mappedTo the standards they were looked for in; empty if not asked for
   * @param notes how the id was read, and limits
   * @param notice the notice to reproduce
   */
  public record Answer(
      Requirement technique,
      Citation citation,
      List<Heading> tactics,
      List<Heading> assets,
      List<Heading> mitigations,
      List<Heading> usedBy,
      List<Requirement> detections,
      List<Heading> useNow,
      List<Mapped> mapped,
      List<DocumentId> mappedTo,
      List<String> notes,
      String notice) {}

  /**
   * Looks up a technique by id, title or former name.
   *
   * @param id what was typed
   * @param mapTo standards to follow MITRE's labels to; empty for none
   * @throws QueryException if there is no such technique
   */
  public Answer get(String id, List<DocumentId> mapTo) {
    mapTo.forEach(standards::get);
    Resolution resolution =
        resolver.resolve(id, Optional.of(standards.with(RequirementKind.TECHNIQUE)));
    Requirement technique = resolution.requirement();
    if (!technique.kind().equals(RequirementKind.TECHNIQUE)) {
      throw new QueryException(
          technique.id().value() + " is a " + technique.kind().value() + ", not a technique.",
          "",
          List.of(),
          List.of(NextStep.ONE_REQUIREMENT, NextStep.TECHNIQUES));
    }
    return store.read(reader -> answer(reader, resolution, mapTo));
  }

  private Answer answer(StoreReader reader, Resolution resolution, List<DocumentId> mapTo) {
    Requirement technique = resolution.requirement();
    List<Link> links = reader.linksFrom(technique.id());
    List<Link> backlinks = reader.linksTo(technique.id());
    List<String> notes = new ArrayList<>(resolution.notes());
    Remark.on(reader, technique).ifPresent(notes::add);
    List<Heading> assets = Link.targets(links, RelationType.TARGETS);
    if (assets.isEmpty() && technique.status() == Status.ACTIVE) {
      notes.add("ATT&CK relates this technique to no asset.");
    }
    List<Heading> mitigations = Link.targets(backlinks, RelationType.MITIGATES);
    List<Mapped> mapped = mapTo.isEmpty() ? List.of() : map(reader, mitigations, mapTo);
    if (!mapTo.isEmpty()) {
      notes.add(
          mapped.isEmpty()
              ? "No path through MITRE's labels is known; that is not the same as no relation."
              : "Each requirement is reached by the path technique, mitigation, MITRE's label on"
                  + " the mitigation. MITRE publishes both steps; the path is derived.");
    }
    List<Requirement> detections = new ArrayList<>();
    for (Heading each : Link.targets(backlinks, RelationType.DETECTS)) {
      reader.requirement(each.id()).ifPresent(detections::add);
    }
    return new Answer(
        technique,
        standards.cite(technique),
        Link.targets(links, RelationType.HAS_TACTIC),
        assets,
        mitigations,
        Link.targets(backlinks, RelationType.USES),
        detections,
        Link.targets(links, RelationType.USE_NOW),
        mapped,
        mapTo,
        notes,
        standards.get(technique.id().standard()).notice());
  }

  private List<Mapped> map(StoreReader reader, List<Heading> mitigations, List<DocumentId> mapTo) {
    Map<RequirementId, Mapped> byRequirement = new LinkedHashMap<>();
    Map<Heading, List<Link>> links =
        reader.links().from(mitigations.stream().map(Heading::id).toList());
    for (Heading mitigation : mitigations) {
      for (Link label : links.getOrDefault(mitigation, List.of())) {
        if (label.type() == RelationType.LABELED && mapTo.contains(label.other().id().standard())) {
          Mapped known = byRequirement.get(label.other().id());
          List<Heading> via = new ArrayList<>(known == null ? List.of() : known.mitigations());
          via.add(mitigation);
          String note = label.note().orElse(known == null ? "" : known.note());
          byRequirement.put(label.other().id(), new Mapped(label.other(), via, note));
        }
      }
    }
    onward(reader, mitigations, mapTo, byRequirement);
    List<Mapped> ordered = new ArrayList<>();
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
      Map<RequirementId, Mapped> byRequirement) {
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
                        last.to().id(), byWayOf(mitigation, label, last), GetTechnique::joined));
          }
        }
      }
    }
  }

  private static Mapped byWayOf(Heading mitigation, Hop label, Hop last) {
    return new Mapped(
        last.to(),
        List.of(mitigation),
        "By way of "
            + label.to().id().value()
            + " and the mapping of "
            + last.mapping().asserter().phrase()
            + ".");
  }

  private static Mapped joined(Mapped known, Mapped further) {
    Set<Heading> mitigations = new LinkedHashSet<>(known.mitigations());
    mitigations.addAll(further.mitigations());
    return new Mapped(known.requirement(), List.copyOf(mitigations), known.note());
  }
}
