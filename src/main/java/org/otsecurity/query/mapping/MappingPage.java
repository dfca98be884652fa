package org.otsecurity.query.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.reading.IdOrder;
import org.otsecurity.store.StoreReader;

/**
 * One page of mapped rows, and what is to be said of all of them.
 *
 * @param page the rows that are shown
 * @param listed how many rows are on all pages
 * @param mapped how many of all rows have a mapping
 * @param unmapped headings of all rows that have none
 * @param targets headings of everything mapped to, by id
 * @param sets who asserts what is shown, and where
 */
record MappingPage(
    List<Mapped> page,
    int listed,
    int mapped,
    List<Heading> unmapped,
    List<Heading> targets,
    List<MappingSet> sets) {

  /**
   * Cuts a page and counts.
   *
   * @param one whether it is one requirement, which is listed in any case
   */
  static MappingPage of(
      StoreReader reader,
      MappingGraph graph,
      boolean one,
      MappingRequest request,
      List<Joined> all) {
    Set<RequirementId> seen = new HashSet<>();
    List<Heading> unmapped = new ArrayList<>();
    Set<String> involved = new HashSet<>();
    int mapped = 0;
    List<Heading> ordered = new ArrayList<>();
    for (Joined each : all) {
      if (each.mappings().isEmpty()) {
        unmapped.add(each.heading());
      } else {
        mapped++;
      }
      for (MappingRow row : each.mappings()) {
        if (seen.add(row.target().id())) {
          ordered.add(row.target());
        }
        row.steps().forEach(step -> step.mapping().asserter().set().ifPresent(involved::add));
      }
    }
    ordered.sort(IdOrder.ofHeadings(graph.documents()));
    List<MappingSet> sets =
        graph.sets().values().stream().filter(set -> involved.contains(set.id())).toList();
    List<Joined> listed = one ? all : listed(request, all);
    int from = Math.min(request.offset(), listed.size());
    List<Mapped> page =
        page(reader, listed.subList(from, Math.min(listed.size(), from + request.limit())));
    return new MappingPage(page, listed.size(), mapped, unmapped, ordered, sets);
  }

  private static List<Joined> listed(MappingRequest request, List<Joined> all) {
    return switch (request.listed()) {
      case ALL -> all;
      case MAPPED -> all.stream().filter(each -> !each.mappings().isEmpty()).toList();
      case GAPS ->
          all.stream()
              .filter(each -> each.mappings().isEmpty() || !each.lacks(request.targets()).isEmpty())
              .toList();
    };
  }

  /** The rows that are shown, with their facts. */
  private static List<Mapped> page(StoreReader reader, List<Joined> rows) {
    Map<RequirementId, Requirement> facts =
        reader.requirements(rows.stream().map(each -> each.heading().id()).toList());
    return rows.stream()
        .map(each -> each.with(Objects.requireNonNull(facts.get(each.heading().id()))))
        .toList();
  }
}
