package org.otsecurity.query.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.requirement.Heading;

/**
 * Paths from a requirement to the rows of a document: over a row of a third document, or by way of
 * what an enhancement adds to. Where there are several to one row, the surest counts.
 */
public final class MappingPaths {
  private final MappingGraph graph;
  private final RollUps rollUps;
  private final Comparator<MappingRow> strongestFirst;

  /** The paths of a graph. */
  public MappingPaths(MappingGraph graph) {
    this.graph = graph;
    this.rollUps = new RollUps(graph.reader(), graph.documents());
    this.strongestFirst = MappingOrder.strongestFirst(graph.documents());
  }

  /** Reads at once what paths from many rows lead over. */
  void read(Collection<Heading> rows) {
    graph.read(rows.stream().map(Heading::id).toList(), 1);
    Set<Heading> over = new LinkedHashSet<>(rows);
    rows.forEach(each -> graph.from(each.id()).forEach(hop -> over.add(hop.to())));
    rollUps.read(over);
    Set<RequirementId> next = new LinkedHashSet<>(rollUps.bases(over));
    over.forEach(each -> next.add(each.id()));
    graph.read(next, 1);
  }

  /** The paths from a row to a document, strongest first. */
  public List<MappingRow> of(Heading row, DocumentId target) {
    return of(row.id(), target, first -> true, rollUps.of(row));
  }

  /** Those whose first step leads to a later edition. */
  List<MappingRow> succeeded(RequirementId id, DocumentId target) {
    return of(id, target, first -> first.isSuccession(false), Optional.empty());
  }

  private List<MappingRow> of(
      RequirementId id, DocumentId target, Predicate<Hop> begins, Optional<Hop> base) {
    if (target.equals(id.standard())) {
      return List.of();
    }
    graph.read(List.of(id), 2);
    Map<RequirementId, MappingRow> best = new LinkedHashMap<>();
    base.ifPresent(up -> upward(target, best, up));
    for (Hop first : graph.from(id)) {
      if (first.to().id().standard().equals(target)
          || first.leadsToThreat()
          || !begins.test(first)) {
        continue;
      }
      for (Hop second : graph.from(first.to().id())) {
        if (second.to().id().standard().equals(target) && !second.startsAtThreat()) {
          keep(best, MappingRow.derived(first, second));
        }
      }
      if (leadsUpward(first)) {
        rollUps.of(first.to()).ifPresent(up -> upward(target, best, first, up));
      }
    }
    List<MappingRow> rows = new ArrayList<>(best.values());
    rows.sort(strongestFirst);
    return rows;
  }

  /** Adds what the end of some steps, which is what an enhancement adds to, is mapped to. */
  private void upward(DocumentId target, Map<RequirementId, MappingRow> best, Hop... steps) {
    for (Hop last : graph.from(steps[steps.length - 1].to().id())) {
      if (leadsUpward(last) && last.to().id().standard().equals(target)) {
        Hop[] path = Arrays.copyOf(steps, steps.length + 1);
        path[steps.length] = last;
        keep(best, MappingRow.derived(path));
      }
    }
  }

  /** Whether a step is sure enough to stand in a path by way of what an enhancement adds to. */
  private static boolean leadsUpward(Hop step) {
    return step.mapping().kind() == Mapping.Kind.MAPS_TO && step.mapping().carriesOn();
  }

  private void keep(Map<RequirementId, MappingRow> best, MappingRow row) {
    best.merge(row.target().id(), row, (a, b) -> strongestFirst.compare(a, b) <= 0 ? a : b);
  }
}
