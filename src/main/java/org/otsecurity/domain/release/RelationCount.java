package org.otsecurity.domain.release;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often a relation was gained and lost, each counted once, not at both ends.
 *
 * @param name the name of the relation
 * @param gained ids that are new
 * @param lost ids that are gone
 */
public record RelationCount(String name, int gained, int lost) {
  /**
   * The relations that changed, by name.
   *
   * @param leftOut names that were not compared
   */
  public static List<RelationCount> of(List<ReleaseChange> changes, List<String> leftOut) {
    Map<String, Set<List<String>>> gained = new TreeMap<>();
    Map<String, Set<List<String>>> lost = new TreeMap<>();
    for (ReleaseChange each : changes) {
      gather(each.id(), each.gained(), gained);
      gather(each.id(), each.lost(), lost);
    }
    Set<String> names = new TreeSet<>(gained.keySet());
    names.addAll(lost.keySet());
    leftOut.forEach(names::remove);
    return names.stream()
        .map(each ->
            new RelationCount(
                each,
                gained.getOrDefault(each, Set.of()).size(),
                lost.getOrDefault(each, Set.of()).size()))
        .toList();
  }

  /** What two requirements state of each other is one relation, as NIST's related controls. */
  private static void gather(
      String id, Map<String, List<String>> relations, Map<String, Set<List<String>>> all) {
    relations.forEach((name, ids) -> {
      Set<List<String>> pairs = all.computeIfAbsent(name, key -> new HashSet<>());
      ids.forEach(one -> pairs.add(id.compareTo(one) < 0 ? List.of(id, one) : List.of(one, id)));
    });
  }
}
