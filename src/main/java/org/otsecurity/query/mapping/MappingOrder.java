package org.otsecurity.query.mapping;

import java.util.Comparator;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.requirement.Basis;

/** The order of mappings in answers. */
final class MappingOrder {
  /** Published before curated before derived, then the surest, then by document. */
  static Comparator<MappingRow> strongestFirst(Documents documents) {
    return Comparator.comparing((MappingRow row) -> row.target().id().standard(), documents.order())
        .thenComparing(row -> row.basis() == Basis.DERIVED || row.basis() == Basis.SUGGESTED)
        .thenComparingDouble(row -> -row.confidence().orElse(0.8));
  }

  private MappingOrder() {}
}
