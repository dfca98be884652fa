package org.otsecurity.query.requirement;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.mapping.MappingGraph;
import org.otsecurity.query.mapping.MappingPaths;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.requirement.Comparison.Beside;
import org.otsecurity.query.requirement.Comparison.Pair;
import org.otsecurity.query.requirement.Comparison.Side;

/** What joins two requirements of a comparison, and what one lacks. */
final class Pairs {
  private Pairs() {}

  /** What joins two requirements directly, else by a path if that is wanted; may be empty. */
  private static List<MappingRow> joining(
      MappingGraph graph, Heading left, RequirementId right, boolean paths) {
    List<MappingRow> rows = to(right, graph.direct(left.id(), right.standard()::equals));
    return rows.isEmpty() && paths
        ? to(right, new MappingPaths(graph).of(left, right.standard()))
        : rows;
  }

  private static List<MappingRow> to(RequirementId right, List<MappingRow> rows) {
    return rows.stream().filter(each -> each.target().id().equals(right)).toList();
  }

  /**
   * The enhancements of one side that map to nothing on the other.
   *
   * @param enhancements those of the one side
   * @param other the other side
   * @param others its enhancements
   */
  static List<Heading> lacking(
      MappingGraph graph,
      List<Requirement> enhancements,
      Requirement other,
      List<Requirement> others) {
    Set<RequirementId> there = new LinkedHashSet<>();
    there.add(other.id());
    others.forEach(each -> there.add(each.id()));
    Map<RequirementId, Heading> lacking = new LinkedHashMap<>();
    for (Requirement each : enhancements) {
      boolean met =
          graph.direct(each.id(), other.id().standard()::equals).stream()
              .anyMatch(row -> there.contains(row.target().id()));
      if (!met) {
        lacking.put(each.id(), each.heading());
      }
    }
    return List.copyOf(lacking.values());
  }

  /** Joins every two sides of different documents. */
  static void join(
      MappingGraph graph,
      NearMappings near,
      List<Side> sides,
      List<Pair> pairs,
      List<Beside> beside) {
    Set<RequirementId> involved = new LinkedHashSet<>();
    for (Side each : sides) {
      involved.add(each.requirement().id());
      involved.addAll(NearMappings.around(each));
    }
    graph.read(involved, 1);
    boolean paths = sides.size() <= Comparison.MOST;
    for (int i = 0; i < sides.size(); i++) {
      for (int j = i + 1; j < sides.size(); j++) {
        Side a = sides.get(i);
        Side b = sides.get(j);
        if (!a.requirement().id().standard().equals(b.requirement().id().standard())) {
          pair(graph, a, b, paths).ifPresent(pairs::add);
          beside.addAll(near.beside(a, b));
        }
      }
    }
  }

  private static Optional<Pair> pair(MappingGraph graph, Side a, Side b, boolean paths) {
    Requirement left = a.requirement();
    Requirement right = b.requirement();
    List<MappingRow> rows = joining(graph, left.heading(), right.id(), paths);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Pair(
                left.heading(),
                rows,
                lacking(graph, a.enhancements(), right, b.enhancements()),
                lacking(graph, b.enhancements(), left, a.enhancements())));
  }
}
