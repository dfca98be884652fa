package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.List;

/** The parts of a query as they count beside each other. */
final class Merged {
  /** Share of the weight for plain words beside expressions that call for concepts. */
  private static final double BESIDE_CONCEPTS = 0.55;

  private Merged() {}

  /** Makes expressions that call for the same concept one unit, so that it counts once. */
  static List<Unit> of(List<Unit> units) {
    List<Unit> merged = new ArrayList<>();
    for (Unit each : units) {
      int at = 0;
      while (at < merged.size() && !each.sameMeaning(merged.get(at))) {
        at++;
      }
      if (at < merged.size()) {
        merged.set(at, merged.get(at).and(each));
      } else {
        merged.add(each);
      }
    }
    if (merged.stream().anyMatch(each -> !each.concepts().isEmpty())) {
      merged.replaceAll(each ->
          each.concepts().isEmpty() && !each.isName() ? each.scaled(BESIDE_CONCEPTS) : each);
    }
    return merged;
  }
}
