package org.otsecurity.query.mapping;

import java.util.Comparator;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.requirement.Basis;

/** The order of mappings in answers. */
final class MappingOrder {
  private static final double UNRATED = 0.8;

  /**
   * By document; of each, what somebody states before what follows from it or is suggested, then
   * the surest. What states no confidence stands between the sure and the likely.
   */
  static Comparator<MappingRow> strongestFirst(Documents documents) {
    return Comparator.comparing((MappingRow row) -> row.target().id().standard(), documents.order())
        .thenComparing(row -> row.basis() == Basis.DERIVED || row.basis() == Basis.SUGGESTED)
        .thenComparingDouble(row -> -row.confidence().orElse(UNRATED));
  }

  private MappingOrder() {}
}
