package org.otsecurity.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Asserter;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.store.MappingTable;
import org.otsecurity.store.StoreReader;

/**
 * Everything that joins requirements of different documents: mapping sets, pairings between parts
 * 3-3 and 4-2, MITRE's labels, and what mitigates a technique.
 */
final class MappingGraph {
  private static final Asserter PAIRING =
      new Asserter("OT Security MCP", "pairing of IEC 62443-3-3 and 62443-4-2", Optional.empty());
  private static final Asserter LABEL =
      new Asserter(
          "The MITRE Corporation", "label on an ATT&CK for ICS mitigation", Optional.empty());

  private final StoreReader reader;
  private final Standards standards;
  private final Comparator<MappingRow> strongestFirst;
  private final Map<String, MappingSet> sets;
  private final Map<RequirementId, List<Hop>> known = new HashMap<>();

  MappingGraph(StoreReader reader, Standards standards) {
    this.reader = reader;
    this.standards = standards;
    this.strongestFirst = MappingOrder.strongestFirst(standards.documents());
    this.sets = reader.mappings().sets();
  }

  /** The registry of documents. */
  Documents documents() {
    return standards.documents();
  }

  /** The sets by id. */
  Map<String, MappingSet> sets() {
    return sets;
  }

  /** Every assertion that joins a requirement to another document, read from it. */
  List<Hop> from(RequirementId id) {
    List<Hop> hops = known.get(id);
    if (hops == null) {
      read(List.of(id));
      hops = known.getOrDefault(id, List.of());
    }
    return hops;
  }

  /**
   * Reads what joins many requirements at once, so that asking {@link #from} for each of them costs
   * nothing more.
   *
   * @param steps how far: 1 for what joins them, 2 also for what joins the far ends
   */
  void read(Collection<RequirementId> ids, int steps) {
    Set<RequirementId> frontier = new LinkedHashSet<>(ids);
    for (int step = 0; step < steps && !frontier.isEmpty(); step++) {
      read(frontier.stream().filter(each -> !known.containsKey(each)).toList());
      Set<RequirementId> next = new LinkedHashSet<>();
      for (RequirementId each : frontier) {
        from(each).forEach(hop -> next.add(hop.to().id()));
      }
      frontier = next;
    }
  }

  private void read(Collection<RequirementId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    Set<RequirementId> wanted = new HashSet<>(ids);
    Map<RequirementId, List<Hop>> backwards = new HashMap<>();
    ids.forEach(each -> known.put(each, new ArrayList<>()));
    for (MappingTable.Row row : reader.mappings().touching(ids, sets)) {
      if (wanted.contains(row.source().id())) {
        at(known, row.source().id()).add(new Hop(row.mapping(), row.source(), row.target()));
      }
      if (wanted.contains(row.target().id())) {
        at(backwards, row.target().id()).add(new Hop(row.mapping(), row.target(), row.source()));
      }
    }
    backwards.forEach((id, hops) -> at(known, id).addAll(hops));
    links(ids);
  }

  private void links(Collection<RequirementId> ids) {
    reader
        .links()
        .from(ids)
        .forEach((self, links) ->
            links.forEach(
                link -> hop(self, self, link.other(), link).ifPresent(at(known, self.id())::add)));
    reader
        .links()
        .to(ids)
        .forEach((self, links) ->
            links.forEach(
                link -> hop(self, link.other(), self, link).ifPresent(at(known, self.id())::add)));
  }

  private static List<Hop> at(Map<RequirementId, List<Hop>> hops, RequirementId id) {
    return hops.computeIfAbsent(id, each -> new ArrayList<>());
  }

  /** A relation as a mapping read from one of its ends; empty if it joins no documents. */
  private Optional<Hop> hop(Heading self, Heading source, Heading target, Link link) {
    boolean outgoing = self.equals(source);
    Optional<Mapping> mapping =
        switch (link.type()) {
          case PAIRED_WITH ->
              Optional.of(
                  mapping(
                      PAIRING,
                      Mapping.Kind.PAIRED_WITH,
                      source,
                      Optional.of(Relationship.INTERSECTS_WITH),
                      target,
                      link));
          case LABELED ->
              Optional.of(
                  mapping(LABEL, Mapping.Kind.LABELED, source, Optional.empty(), target, link));
          case MITIGATES ->
              outgoing
                  ? Optional.empty()
                  : Optional.of(
                      mapping(
                          attack(),
                          Mapping.Kind.MITIGATES,
                          source,
                          Optional.empty(),
                          target,
                          link));
          default -> Optional.empty();
        };
    return mapping.map(each -> new Hop(each, self, outgoing ? target : source));
  }

  private static Mapping mapping(
      Asserter asserter,
      Mapping.Kind kind,
      Heading source,
      Optional<Relationship> relationship,
      Heading target,
      Link link) {
    return new Mapping(
        asserter,
        kind,
        link.basis(),
        source.id(),
        relationship,
        target.id(),
        link.confidence(),
        kind == Mapping.Kind.MITIGATES ? "" : link.note().orElse(""));
  }

  /** Who says what mitigates a technique, with the release held. */
  private Asserter attack() {
    Standard held = standards.get(DocumentId.MITRE_ICS);
    return new Asserter(held.publisher(), held.name() + " " + held.edition(), Optional.empty());
  }

  /**
   * Where a label, or a category, leads on in a document, by mappings of confidence 0.7 and more.
   */
  List<Hop> onward(Hop label, DocumentId target) {
    return from(label.to().id()).stream()
        .filter(each -> each.to().id().standard().equals(target))
        .filter(each -> each.mapping().carriesOn())
        .toList();
  }

  /** What mapping sets join a requirement to, strongest first; pairings and labels stand apart. */
  List<MappingRow> mapped(RequirementId id) {
    List<MappingRow> rows = new ArrayList<>();
    for (Hop hop : from(id)) {
      if (hop.mapping().kind() == Mapping.Kind.MAPS_TO) {
        rows.add(MappingRow.direct(hop));
      }
    }
    rows.sort(strongestFirst);
    return rows;
  }

  /** What joins a requirement directly to a document, strongest first. */
  List<MappingRow> direct(RequirementId id, Optional<DocumentId> target) {
    List<MappingRow> rows = new ArrayList<>();
    for (Hop hop : from(id)) {
      boolean leaves = !hop.to().id().standard().equals(id.standard());
      if (leaves && (target.isEmpty() || hop.to().id().standard().equals(target.get()))) {
        rows.add(MappingRow.direct(hop));
      }
    }
    rows.sort(strongestFirst);
    return rows;
  }

  /** Paths of two steps to a document; where there are several to one row, the surest. */
  List<MappingRow> derived(RequirementId id, DocumentId target) {
    read(List.of(id), 2);
    Map<RequirementId, MappingRow> best = new LinkedHashMap<>();
    for (Hop first : from(id)) {
      if (first.to().id().standard().equals(target)) {
        continue;
      }
      for (Hop second : from(first.to().id())) {
        boolean there = second.to().id().standard().equals(target) && !target.equals(id.standard());
        if (there) {
          MappingRow row = MappingRow.derived(first, second);
          best.merge(second.to().id(), row, (a, b) -> strongestFirst.compare(a, b) <= 0 ? a : b);
        }
      }
    }
    List<MappingRow> rows = new ArrayList<>(best.values());
    rows.sort(strongestFirst);
    return rows;
  }
}
