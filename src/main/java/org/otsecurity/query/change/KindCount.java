package org.otsecurity.query.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.otsecurity.domain.release.ReleaseChange;

/**
 * How many requirements of a kind changed, and how.
 *
 * @param kind the kind
 * @param counts by kind of change; a requirement counts for each that applies
 */
public record KindCount(String kind, Map<ReleaseChange.Kind, Integer> counts) {
  /** How many changed so. */
  public int of(ReleaseChange.Kind change) {
    return counts.getOrDefault(change, 0);
  }

  /**
   * Counts changes.
   *
   * @param order the kinds as their document declares them
   */
  public static List<KindCount> of(List<ReleaseChange> changes, List<String> order) {
    Map<String, Map<ReleaseChange.Kind, Integer>> byKind = new TreeMap<>();
    for (ReleaseChange each : changes) {
      Map<ReleaseChange.Kind, Integer> counts =
          byKind.computeIfAbsent(each.kind(), key -> new EnumMap<>(ReleaseChange.Kind.class));
      each.kinds().forEach(kind -> counts.merge(kind, 1, Integer::sum));
    }
    List<KindCount> all = new ArrayList<>();
    byKind.forEach((kind, counts) -> all.add(new KindCount(kind, counts)));
    all.sort(
        Comparator.comparing((KindCount each) -> !order.contains(each.kind()))
            .thenComparingInt(each -> order.indexOf(each.kind())));
    return List.copyOf(all);
  }
}
