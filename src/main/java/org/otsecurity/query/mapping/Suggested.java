package org.otsecurity.query.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Basis;

/** Puts suggestions behind what somebody asserts, for the rows of a page only. */
final class Suggested {
  private Suggested() {}

  /** The rows with suggestions for each of the documents to map to, if they are wanted. */
  static List<Mapped> behind(
      List<Mapped> asserted, MappingRequest request, SuggestMappings suggest) {
    boolean wanted = request.suggested() || request.basis().equals(Optional.of(Basis.SUGGESTED));
    List<Mapped> rows = asserted;
    for (DocumentId target : wanted ? request.targets() : List.<DocumentId>of()) {
      rows = behind(rows, target, suggest);
    }
    return rows;
  }

  private static List<Mapped> behind(
      List<Mapped> asserted, DocumentId target, SuggestMappings suggest) {
    List<Mapped> rows = new ArrayList<>();
    Map<RequirementId, List<MappingRow>> suggested =
        suggest.suggest(asserted.stream().map(Mapped::requirement).toList(), target);
    for (Mapped each : asserted) {
      List<MappingRow> mappings = new ArrayList<>(each.mappings());
      Set<RequirementId> known = new LinkedHashSet<>();
      mappings.forEach(row -> known.add(row.target().id()));
      suggested.getOrDefault(each.requirement().id(), List.of()).stream()
          .filter(row -> !known.contains(row.target().id()))
          .forEach(mappings::add);
      rows.add(each.with(mappings));
    }
    return rows;
  }
}
