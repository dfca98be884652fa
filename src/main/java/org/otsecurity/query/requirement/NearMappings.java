package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.mapping.MappingGraph;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.requirement.Comparison.Beside;
import org.otsecurity.query.requirement.Comparison.NotCompared;
import org.otsecurity.query.requirement.Comparison.Side;

/**
 * What is stated close to the rows of a comparison: of an enhancement or the base of a row where
 * nothing is stated of the row itself, and the counterparts that were not asked for. Without them a
 * gap between two rows reads as if there were nothing.
 */
final class NearMappings {
  /** Counterparts in one document that are named of a side, of those that are equally sure. */
  private static final int MOST_COUNTERPARTS = 4;

  private final MappingGraph graph;
  private final List<Side> sides;
  private final Set<RequirementId> compared;

  NearMappings(MappingGraph graph, List<Side> sides) {
    this.graph = graph;
    this.sides = sides;
    this.compared = sides.stream().map(each -> each.requirement().id()).collect(Collectors.toSet());
  }

  /** The rows that are one with a side as far as this goes: its enhancements and its base. */
  static Set<RequirementId> around(Side side) {
    Requirement row = side.requirement();
    Set<RequirementId> around = new LinkedHashSet<>();
    side.enhancements().forEach(each -> around.add(each.id()));
    if (row.kind().addsToParent()) {
      row.parent().ifPresent(each -> around.add(new RequirementId(row.id().standard(), each)));
    }
    return around;
  }

  /** What is stated between one side and what is around the other; none if a pair is stated. */
  List<Beside> beside(Side a, Side b) {
    RequirementId left = a.requirement().id();
    RequirementId right = b.requirement().id();
    if (stated(left, right.standard()).stream().anyMatch(each -> leadsTo(each, right))) {
      return List.of();
    }
    List<MappingRow> rows = new ArrayList<>();
    Set<RequirementId> aroundRight = around(b);
    stated(left, right.standard()).stream()
        .filter(each -> aroundRight.contains(each.target().id()))
        .forEach(rows::add);
    for (RequirementId each : around(a)) {
      stated(each, right.standard()).stream().filter(row -> leadsTo(row, right)).forEach(rows::add);
    }
    // A row that is compared itself has its own pair.
    rows.removeIf(
        each -> compared.contains(each.source().id()) && compared.contains(each.target().id()));
    return surest(rows).stream()
        .map(each -> new Beside(a.requirement().heading(), b.requirement().heading(), each))
        .toList();
  }

  /** The counterparts that sides have in the other documents, and that were not asked for. */
  List<NotCompared> notCompared(
      List<Beside> beside, Function<Set<RequirementId>, Map<RequirementId, Requirement>> rows) {
    Map<RequirementId, List<MappingRow>> found = new LinkedHashMap<>();
    Set<DocumentId> documents = new LinkedHashSet<>();
    sides.forEach(each -> documents.add(each.requirement().id().standard()));
    for (DocumentId document : documents) {
      for (Side side : sides) {
        if (!hasPair(side, document, beside)) {
          List<MappingRow> strong =
              stated(side.requirement().id(), document).stream()
                  .filter(each -> each.target().status() == Status.ACTIVE)
                  .filter(each -> each.steps().getFirst().mapping().carriesOn())
                  .toList();
          surest(strong).stream()
              .limit(MOST_COUNTERPARTS)
              .forEach(each ->
                  found.computeIfAbsent(each.target().id(), id -> new ArrayList<>()).add(each));
        }
      }
    }
    if (found.isEmpty()) {
      return List.of();
    }
    Map<RequirementId, Requirement> known = rows.apply(found.keySet());
    List<NotCompared> named = new ArrayList<>();
    found.forEach((id, from) -> {
      Requirement row = known.get(id);
      if (row != null) {
        named.add(new NotCompared(row, from));
      }
    });
    return named;
  }

  /** Whether anything is stated of a side, or close to it, with a compared row of a document. */
  boolean hasPair(Side side, DocumentId document, List<Beside> beside) {
    RequirementId id = side.requirement().id();
    if (id.standard().equals(document)) {
      return true;
    }
    Set<RequirementId> close = new HashSet<>();
    for (Beside each : beside) {
      if (each.a().id().equals(id)) {
        close.add(each.b().id());
      } else if (each.b().id().equals(id)) {
        close.add(each.a().id());
      }
    }
    return close.stream().anyMatch(each -> each.standard().equals(document))
        || stated(id, document).stream().anyMatch(each -> compared.contains(each.target().id()));
  }

  /** Those of some mappings that nobody is surer of than of the others. */
  private static List<MappingRow> surest(List<MappingRow> rows) {
    double most =
        rows.stream().mapToDouble(each -> each.confidence().orElse(1.0)).max().orElse(0.0);
    return rows.stream().filter(each -> each.confidence().orElse(1.0) >= most).toList();
  }

  private static boolean leadsTo(MappingRow row, RequirementId id) {
    return row.target().id().equals(id);
  }

  /** What somebody says of a row and a document: mappings and pairs, without MITRE's labels. */
  private List<MappingRow> stated(RequirementId id, DocumentId document) {
    return graph.direct(id, document::equals).stream()
        .filter(each -> each.basis() == Basis.CURATED || each.basis() == Basis.PUBLISHED)
        .filter(each -> {
          Mapping.Kind kind = each.steps().getFirst().mapping().kind();
          return kind == Mapping.Kind.MAPS_TO || kind == Mapping.Kind.PAIRED_WITH;
        })
        .toList();
  }
}
