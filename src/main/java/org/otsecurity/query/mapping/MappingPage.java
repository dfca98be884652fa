package org.otsecurity.query.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
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
 * @param agreement how far publishers and this project state the same, by document
 * @param sets who asserts what is shown, and where
 */
record MappingPage(
    List<Mapped> page,
    int listed,
    int mapped,
    List<Heading> unmapped,
    List<Heading> targets,
    List<Agreement.Figure> agreement,
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
      if (each.isMapped()) {
        mapped++;
      } else {
        unmapped.add(each.heading());
      }
      each.places().forEach(place -> place.asserter().set().ifPresent(involved::add));
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
    return new MappingPage(page, listed.size(), mapped, unmapped, ordered, figures(all), sets);
  }

  private static List<Joined> listed(MappingRequest request, List<Joined> all) {
    return switch (request.listed()) {
      case ALL -> all;
      case MAPPED -> all.stream().filter(Joined::isMapped).toList();
      case GAPS ->
          all.stream()
              .filter(each -> !each.isMapped() || !each.lacks(request.targets()).isEmpty())
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

  /** How far publishers and this project state the same, for each document that they lead to. */
  private static List<Agreement.Figure> figures(List<Joined> rows) {
    Map<DocumentId, int[]> counts = new LinkedHashMap<>();
    for (Joined row : rows) {
      row.agreement()
          .forEach((target, who) -> {
            int[] count = counts.computeIfAbsent(target.standard(), each -> new int[3]);
            count[0] += who == Agreement.CURATED ? 0 : 1;
            count[1] += who == Agreement.PUBLISHED ? 0 : 1;
            count[2] += who == Agreement.BOTH ? 1 : 0;
          });
    }
    return counts.entrySet().stream()
        .map(each ->
            new Agreement.Figure(
                each.getKey(), each.getValue()[0], each.getValue()[1], each.getValue()[2]))
        .toList();
  }
}
