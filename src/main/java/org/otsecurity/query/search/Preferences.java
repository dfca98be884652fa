package org.otsecurity.query.search;

import java.util.HashMap;
import java.util.Map;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.store.SearchRows;

/** Weighs requirements by the documents, level and kinds that a query names. */
final class Preferences {
  private static final double OTHER_STANDARD = 0.5;
  private static final double OTHER_KIND = 0.6;
  private static final double ABOVE_LEVEL = 0.7;

  private final Mentions mentions;
  private final SearchRows rows;

  /** The highest standing that a kind of a named document has. */
  private final Map<DocumentId, Double> highest = new HashMap<>();

  Preferences(Mentions mentions, SearchRows rows) {
    this.mentions = mentions;
    this.rows = rows;
    for (int key = 1; !mentions.standards().isEmpty() && key <= rows.size(); key++) {
      DocumentId document = rows.standard(key);
      if (mentions.standards().contains(document)) {
        highest.merge(document, rows.kind(key).standing(), Math::max);
      }
    }
  }

  /** How its kind stands among all rows; in a document that is named, among the rows there. */
  double standing(int key) {
    double highestThere = highest.isEmpty() ? 1 : highest.getOrDefault(rows.standard(key), 1.0);
    return rows.kind(key).standing() / highestThere;
  }

  double weight(int key) {
    double weight = 1;
    if (!mentions.standards().isEmpty() && !mentions.standards().contains(rows.standard(key))) {
      weight *= OTHER_STANDARD;
    }
    RequirementKind kind = rows.kind(key);
    if (!mentions.kinds().isEmpty() && !mentions.kinds().contains(kind)) {
      weight *= OTHER_KIND;
    } else if (!mentions.kinds().isEmpty()) {
      weight *= kind.whenAsked();
    }
    if (mentions.level().isPresent() && rows.level(key) > mentions.level().get()) {
      weight *= ABOVE_LEVEL;
    }
    return weight;
  }
}
