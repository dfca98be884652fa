package org.otsecurity.query.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Asserter;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.RelationSet;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.store.MappingTable;
import org.otsecurity.store.StoreReader;

/**
 * Everything that joins requirements of different documents: mapping sets, pairings between parts
 * 3-3 and 4-2, MITRE's labels and references, and what mitigates a technique or threat.
 */
public final class MappingGraph {
  /** The types of relations that join documents. */
  private static final Set<RelationType> INWARD =
      Stream.of(RelationType.values())
          .filter(each -> Mapping.Kind.of(each).isPresent())
          .collect(Collectors.toUnmodifiableSet());

  /** The same read forwards: a mitigation leads to what it mitigates only backwards. */
  private static final Set<RelationType> OUTWARD =
      INWARD.stream()
          .filter(each -> each != RelationType.MITIGATES)
          .collect(Collectors.toUnmodifiableSet());

  private final StoreReader reader;
  private final Documents documents;
  private final Comparator<MappingRow> strongestFirst;
  private final Map<String, MappingSet> sets;
  private final Map<RelationType, RelationSet> relationSets;
  private final Map<DocumentId, Asserter> ofMitigations;
  private final KnownHops kept;
  private final KnownHops keptRelations;
  private final Map<RequirementId, List<Hop>> known = new HashMap<>();
  private final Map<RequirementId, List<Hop>> related = new HashMap<>();

  /**
   * The graph as one reading of the database gives it; see {@link MappingGraphs}.
   *
   * @param ofMitigations who asserts what mitigates what, by document
   * @param kept what earlier readings of the same database know
   * @param keptRelations the same of relations alone
   */
  MappingGraph(
      StoreReader reader,
      Documents documents,
      Map<String, MappingSet> sets,
      Map<RelationType, RelationSet> relationSets,
      Map<DocumentId, Asserter> ofMitigations,
      KnownHops kept,
      KnownHops keptRelations) {
    this.reader = reader;
    this.documents = documents;
    this.strongestFirst = MappingOrder.strongestFirst(documents);
    this.sets = sets;
    this.relationSets = relationSets;
    this.ofMitigations = ofMitigations;
    this.kept = kept;
    this.keptRelations = keptRelations;
  }

  /** The reading of the database that it belongs to. */
  StoreReader reader() {
    return reader;
  }

  /** The registry of documents. */
  Documents documents() {
    return documents;
  }

  /** The sets by id. */
  public Map<String, MappingSet> sets() {
    return sets;
  }

  /** Every assertion that joins a requirement to another document, read from it. */
  public List<Hop> from(RequirementId id) {
    List<Hop> hops = known(id);
    if (hops == null) {
      read(List.of(id));
      hops = known.getOrDefault(id, List.of());
    }
    return hops;
  }

  private @Nullable List<Hop> known(RequirementId id) {
    List<Hop> hops = kept.of(id);
    return hops == null ? known.get(id) : hops;
  }

  /**
   * Reads what joins many requirements at once, so that asking {@link #from} for each of them costs
   * nothing more.
   *
   * @param steps how far: 1 for what joins them, 2 also for what joins the far ends
   */
  public void read(Collection<RequirementId> ids, int steps) {
    Set<RequirementId> frontier = new LinkedHashSet<>(ids);
    for (int step = 0; step < steps && !frontier.isEmpty(); step++) {
      read(frontier.stream().filter(each -> known(each) == null).toList());
      Set<RequirementId> next = new LinkedHashSet<>();
      if (step + 1 < steps) {
        frontier.forEach(each -> from(each).forEach(hop -> next.add(hop.to().id())));
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
    links(ids, known);
    ids.forEach(each -> kept.keep(each, at(known, each)));
  }

  /** The same as {@link #from} without mapping sets, of which many rows have hundreds. */
  public List<Hop> related(RequirementId id) {
    List<Hop> hops = keptRelations.of(id);
    if (hops == null && !related.containsKey(id)) {
      readRelated(List.of(id));
    }
    return hops == null ? related.getOrDefault(id, List.of()) : hops;
  }

  /** Reads at once what {@link #related} tells of many requirements. */
  public void readRelated(Collection<RequirementId> ids) {
    List<RequirementId> wanted =
        ids.stream()
            .filter(each -> keptRelations.of(each) == null && !related.containsKey(each))
            .toList();
    if (!wanted.isEmpty()) {
      wanted.forEach(each -> related.put(each, new ArrayList<>()));
      links(wanted, related);
      wanted.forEach(each -> keptRelations.keep(each, at(related, each)));
    }
  }

  private void links(Collection<RequirementId> ids, Map<RequirementId, List<Hop>> into) {
    hops(reader.links().from(ids, OUTWARD), true, into);
    hops(reader.links().to(ids, INWARD), false, into);
  }

  private void hops(
      Map<Heading, List<Link>> links, boolean outward, Map<RequirementId, List<Hop>> into) {
    links.forEach(
        (self, own) -> own.forEach(link -> at(into, self.id()).add(hop(self, link, outward))));
  }

  private static List<Hop> at(Map<RequirementId, List<Hop>> hops, RequirementId id) {
    return hops.computeIfAbsent(id, each -> new ArrayList<>());
  }

  /** A relation as a mapping read from one of its ends. */
  private Hop hop(Heading self, Link link, boolean outward) {
    Heading source = outward ? self : link.other();
    Heading target = outward ? link.other() : self;
    Mapping.Kind kind = Mapping.Kind.of(link.type()).orElseThrow();
    return new Hop(mapping(kind, source, target, link), self, link.other());
  }

  private Mapping mapping(Mapping.Kind kind, Heading source, Heading target, Link link) {
    boolean mitigates = kind == Mapping.Kind.MITIGATES;
    RelationSet set =
        mitigates
            ? new RelationSet(
                link.type(),
                Objects.requireNonNull(ofMitigations.get(source.id().standard())),
                Optional.empty())
            : Objects.requireNonNull(relationSets.get(link.type()));
    return new Mapping(
        set.asserter(),
        kind,
        link.basis(),
        source.id(),
        set.relationship(),
        target.id(),
        link.confidence(),
        mitigates ? "" : link.note().orElse(""));
  }

  /**
   * Where a label, or a category, leads on in a document, by mappings of confidence 0.7 and more.
   */
  public List<Hop> onward(Hop label, DocumentId target) {
    return from(label.to().id()).stream()
        .filter(each -> each.to().id().standard().equals(target))
        .filter(each -> each.mapping().carriesOn() && !each.leadsToThreat())
        .toList();
  }

  /**
   * What mapping sets join a requirement to, strongest first; pairings and labels stand apart, and
   * the threats that it answers.
   */
  public List<MappingRow> mapped(RequirementId id) {
    List<MappingRow> rows = new ArrayList<>();
    for (Hop hop : from(id)) {
      if (hop.mapping().kind() == Mapping.Kind.MAPS_TO || hop.startsAtThreat()) {
        rows.add(MappingRow.direct(hop));
      }
    }
    rows.sort(strongestFirst);
    return rows;
  }

  /** What joins a requirement directly to documents, strongest first; a list of the caller's. */
  public List<MappingRow> direct(RequirementId id, Predicate<DocumentId> targets) {
    List<MappingRow> rows = new ArrayList<>();
    for (Hop hop : from(id)) {
      boolean leaves = !hop.to().id().standard().equals(id.standard());
      if (leaves && targets.test(hop.to().id().standard())) {
        rows.add(MappingRow.direct(hop));
      }
    }
    rows.sort(strongestFirst);
    return rows;
  }
}
