package org.otsecurity.query.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.PartMapping;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Outline;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.StoreReader;

/** What rows of a document map to, as a request wants it, within one reading of the database. */
final class MappedRows {
  private final StoreReader reader;
  private final MappingGraph graph;
  private final MappingPaths paths;
  private final MappingRequest request;
  private final Map<String, Map<RequirementId, String>> unmapped;
  private final List<MappingSet> withUnmapped;
  private final List<MappingSet> reviewed;
  private final Map<RequirementId, List<PartMapping>> parts;
  private final BothSides both;
  private final Optional<ComponentTwins> twins;
  private final Map<RequirementId, String> parents = new HashMap<>();

  /**
   * Begins a reading.
   *
   * @param unmapped what sets say has no counterpart, with the reason
   * @param reviewed the sets for which every row of their source was read
   * @param parts what sets map to that is no row, by row
   */
  MappedRows(
      StoreReader reader,
      MappingGraph graph,
      MappingRequest request,
      Map<String, Map<RequirementId, String>> unmapped,
      Set<String> reviewed,
      Map<RequirementId, List<PartMapping>> parts) {
    this.reader = reader;
    this.graph = graph;
    this.paths = new MappingPaths(graph);
    this.request = request;
    this.unmapped = unmapped;
    this.parts = parts;
    this.reviewed =
        graph.sets().values().stream()
            .filter(set -> reviewed.contains(set.id()))
            .filter(set -> request.targets().contains(set.source()))
            .toList();
    this.both = new BothSides(graph);
    this.withUnmapped =
        graph.sets().values().stream()
            .filter(set -> unmapped.containsKey(set.id()))
            .filter(set -> request.leadsTo(set.target()))
            .toList();
    this.twins = request.componentType().map(each -> new ComponentTwins(reader, each));
  }

  /** How rows were read for a component type. */
  Optional<String> note() {
    return twins.flatMap(ComponentTwins::note);
  }

  /** What a row adds to; empty for rows that stand alone, and before a document was read. */
  Optional<RequirementId> base(Heading row) {
    return row.kind().addsToParent()
        ? Optional.ofNullable(parents.get(row.id()))
            .map(each -> new RequirementId(row.id().standard(), each))
        : Optional.empty();
  }

  /** What one row maps to. */
  Joined of(Heading row) {
    RequirementId id = row.id();
    List<MappingRow> rows = graph.direct(id, request::leadsTo);
    List<MappingRow> later =
        row.status() == Status.SUPERSEDED ? succeeded(id) : List.<MappingRow>of();
    Map<RequirementId, Agreement> agreement = both.of(id, rows, laterEditions(id), later);
    if (request.targets().isEmpty()) {
      // What it stands for of an earlier edition, and which threats it answers, are told where that
      // is asked for.
      rows.removeIf(each -> {
        Hop first = each.steps().getFirst();
        return first.isSuccession(true) || first.answersThreat();
      });
    }
    int leftOut = request.wantsPaths() ? addPaths(row, rows) : 0;
    if (!request.wantsPaths()) {
      add(later, rows);
    }
    request.basis().ifPresent(basis -> rows.removeIf(each -> each.basis() != basis));
    rows.sort(MappingOrder.strongestFirst(graph.documents()));
    return new Joined(
        row,
        twins.map(each -> each.of(rows)).orElse(rows),
        places(id),
        agreement,
        noCounterpart(row, rows),
        leftOut);
  }

  /** What the rows that stand for a row of an earlier edition map to, in the documents named. */
  private List<MappingRow> succeeded(RequirementId id) {
    return request.targets().stream().flatMap(each -> paths.succeeded(id, each).stream()).toList();
  }

  private Set<DocumentId> laterEditions(RequirementId id) {
    Set<DocumentId> editions = new HashSet<>();
    graph.from(id).stream()
        .filter(each -> each.isSuccession(false))
        .forEach(each -> editions.add(each.to().id().standard()));
    return editions;
  }

  private static void add(List<MappingRow> more, List<MappingRow> rows) {
    Set<RequirementId> known = new HashSet<>();
    rows.forEach(each -> known.add(each.target().id()));
    more.stream().filter(each -> known.add(each.target().id())).forEach(rows::add);
  }

  /** What a row is mapped to that is no row. */
  private List<NamedPlace> places(RequirementId id) {
    return NamedPlace.of(
        parts.getOrDefault(id, List.of()).stream()
            .filter(each -> request.leadsTo(each.part().document()))
            .filter(each -> request.basis().filter(basis -> basis != each.basis()).isEmpty())
            .toList(),
        graph.documents());
  }

  /** Adds the surest paths to each document, and tells how many there are besides. */
  private int addPaths(Heading row, List<MappingRow> rows) {
    Set<RequirementId> direct = new LinkedHashSet<>();
    rows.forEach(each -> direct.add(each.target().id()));
    int leftOut = 0;
    for (DocumentId target : request.targets()) {
      List<MappingRow> further =
          paths.of(row, target).stream()
              .filter(each -> !direct.contains(each.target().id()))
              .toList();
      int shown = Math.min(request.mostDerived(), further.size());
      rows.addAll(further.subList(0, shown));
      leftOut += further.size() - shown;
    }
    return leftOut;
  }

  /** What rows map to, in their order, read at once. */
  List<Joined> of(List<Heading> rows) {
    boolean further = rows.stream().anyMatch(each -> each.status() == Status.SUPERSEDED);
    if (request.wantsPaths()) {
      paths.read(rows);
    } else {
      graph.read(rows.stream().map(Heading::id).toList(), further ? 2 : 1);
    }
    return rows.stream().map(this::of).toList();
  }

  /** The rows of a document that map to something, say why not, or are missed. */
  List<Joined> ofDocument(DocumentId source) {
    List<Outline> all =
        reader.outlines(RequirementFilter.all(source).atLevel(request.securityLevel()));
    Set<String> wholes = new HashSet<>();
    for (Outline each : all) {
      each.parent().ifPresent(parent -> parents.put(each.id(), parent));
      if (!each.heading().kind().addsToParent()) {
        each.parent().ifPresent(wholes::add);
      }
    }
    List<Heading> wanted =
        all.stream()
            .map(Outline::heading)
            .filter(each -> twins.isEmpty() || twins.get().holds(each.id()))
            .toList();
    return of(wanted).stream()
        .filter(each ->
            each.says()
                || (counts(each.heading(), request.derived())
                    && !wholes.contains(each.heading().id().value())))
        .toList();
  }

  /** What has a mapping, or a reason for none, among the parts of a requirement of any depth. */
  List<Joined> ofParts(RequirementId whole) {
    RequirementFilter filter = RequirementFilter.all(whole.standard()).within(whole.value());
    List<Heading> inside =
        reader.outlines(filter).stream()
            .map(Outline::heading)
            .filter(each -> !each.id().equals(whole))
            .toList();
    List<Joined> within = of(inside).stream().filter(Joined::says).toList();
    return within.stream().noneMatch(Joined::isMapped) ? List.of() : within;
  }

  /** Why a row has no counterpart, by the document in which it has none. */
  private Map<DocumentId, String> noCounterpart(Heading row, List<MappingRow> rows) {
    RequirementId id = row.id();
    Map<DocumentId, String> none = new LinkedHashMap<>();
    for (MappingSet set : reviewed) {
      if (set.target().equals(id.standard()) && !isReached(set, rows)) {
        none.put(set.source(), Mapped.NOT_REACHED);
      }
    }
    for (MappingSet set : withUnmapped) {
      if (set.source().equals(id.standard())) {
        String reason = unmapped.getOrDefault(set.id(), Map.of()).get(id);
        if (reason != null) {
          none.put(set.target(), reason);
        }
      }
    }
    return none;
  }

  /** Whether a row of the source of a set leads to the row whose mappings these are. */
  private static boolean isReached(MappingSet set, List<MappingRow> rows) {
    return rows.stream()
        .anyMatch(
            each -> each.path().isEmpty() && each.target().id().standard().equals(set.source()));
  }

  /** Whether a row without a mapping is missed: groups, chapters and constraints are not. */
  private static boolean counts(Heading each, boolean derived) {
    return switch (each.kind().mapping()) {
      case EXPECTED -> true;
      case DERIVED -> derived;
      case NONE -> false;
    };
  }
}
