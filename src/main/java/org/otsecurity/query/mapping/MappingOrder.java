package org.otsecurity.query.mapping;

import java.util.Comparator;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Basis;

/** The order of mappings in answers. */
final class MappingOrder {
  private static final double UNRATED = 0.8;

  /**
   * By document; of each, what somebody states before what follows from it or is suggested, then
   * the surest. What states no confidence stands between the sure and the likely.
   */
  static Comparator<MappingRow> strongestFirst(Documents documents) {
    Comparator<DocumentId> order = documents.order();
    return (a, b) -> {
      int document = order.compare(a.target().id().standard(), b.target().id().standard());
      if (document != 0) {
        return document;
      }
      int stated = Boolean.compare(follows(a), follows(b));
      return stated != 0 ? stated : Double.compare(sure(b), sure(a));
    };
  }

  private static boolean follows(MappingRow row) {
    return row.basis() == Basis.DERIVED || row.basis() == Basis.SUGGESTED;
  }

  private static double sure(MappingRow row) {
    return row.confidence().orElse(UNRATED);
  }

  private MappingOrder() {}
}
