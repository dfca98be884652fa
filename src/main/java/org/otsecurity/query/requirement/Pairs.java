package org.otsecurity.query.requirement;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.mapping.MappingGraph;
import org.otsecurity.query.mapping.MappingRow;

/** What joins two requirements of a comparison, and what one lacks. */
final class Pairs {
  private Pairs() {}

  /** What joins two requirements directly, else by a path; empty if nothing is known. */
  static List<MappingRow> joining(MappingGraph graph, RequirementId left, RequirementId right) {
    List<MappingRow> rows = to(right, graph.direct(left, right.standard()::equals));
    return rows.isEmpty() ? to(right, graph.derived(left, right.standard())) : rows;
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
}
