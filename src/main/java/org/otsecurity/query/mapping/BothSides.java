package org.otsecurity.query.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.Basis;

/** Of which pairs of documents both a publisher and this project have mappings, row by row. */
final class BothSides {
  /** Documents onto which a document is mapped, by basis, by document. */
  private final Map<Basis, Map<DocumentId, Set<DocumentId>>> mapped = new HashMap<>();

  BothSides(MappingGraph graph) {
    for (MappingSet set : graph.sets().values()) {
      if (set.targetEdition().isEmpty()) {
        mapped(set.basis(), set.source()).add(set.target());
        mapped(set.basis(), set.target()).add(set.source());
      }
    }
  }

  private Set<DocumentId> mapped(Basis basis, DocumentId document) {
    return mapped
        .computeIfAbsent(basis, each -> new HashMap<>())
        .computeIfAbsent(document, each -> new HashSet<>());
  }

  /**
   * Who states what a row leads to, in documents for which both speak.
   *
   * @param direct what joins the row to documents
   * @param later the documents of the rows that stand for it in a later edition
   * @param succeeded what is joined to those rows
   */
  Map<RequirementId, Agreement> of(
      RequirementId row,
      List<MappingRow> direct,
      Set<DocumentId> later,
      List<MappingRow> succeeded) {
    Set<DocumentId> curated = new HashSet<>(mapped(Basis.CURATED, row.standard()));
    later.forEach(each -> curated.addAll(mapped(Basis.CURATED, each)));
    curated.retainAll(mapped(Basis.PUBLISHED, row.standard()));
    return Agreement.of(
        ends(direct, Basis.PUBLISHED, curated),
        union(ends(direct, Basis.CURATED, curated), ends(succeeded, Basis.CURATED, curated)));
  }

  private static Set<RequirementId> ends(
      List<MappingRow> rows, Basis basis, Set<DocumentId> documents) {
    Set<RequirementId> ends = new LinkedHashSet<>();
    for (MappingRow each : rows) {
      Mapping last = each.steps().getLast().mapping();
      RequirementId target = each.target().id();
      if (last.kind() == Mapping.Kind.MAPS_TO
          && last.basis() == basis
          && documents.contains(target.standard())) {
        ends.add(target);
      }
    }
    return ends;
  }

  private static Set<RequirementId> union(Set<RequirementId> one, Set<RequirementId> other) {
    Set<RequirementId> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }
}
