package org.otsecurity.query.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.otsecurity.domain.release.ReleaseChange;
import org.otsecurity.domain.release.ReleaseComparison;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.release.ReleasedFact;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.query.reading.IdOrder;

/**
 * What of a comparison touches the ids that somebody uses: they themselves, what replaces them, the
 * parts they gained, the strategies and analytics that detect them, and whatever gained or lost a
 * relation to them.
 */
final class InUse {
  /** The ids that are watched, with those of the user that they stand for. */
  private final Map<String, Set<String>> watched = new HashMap<>();

  private final Set<String> ids;

  InUse(ReleaseComparison comparison, List<String> ids) {
    this.ids = Set.copyOf(ids);
    for (String each : ids) {
      watch(each, each);
    }
    for (ReleaseFacts release : List.of(comparison.from(), comparison.to())) {
      for (ReleaseFacts.Row each : release.rows()) {
        if (this.ids.contains(each.id())) {
          each.successors().forEach(one -> watch(one, each.id()));
        }
      }
    }
    for (ReleaseFacts release : List.of(comparison.from(), comparison.to())) {
      detecting(release);
    }
  }

  private void watch(String id, String because) {
    watched.computeIfAbsent(id, key -> new TreeSet<>(IdOrder::compare)).add(because);
  }

  /** Strategies of what is watched and of used analytics, with all their analytics. */
  private void detecting(ReleaseFacts release) {
    List<ReleaseFacts.Row> analytics =
        release.rows().stream()
            .filter(each -> each.kind().equals(RequirementKind.ANALYTIC.value()))
            .toList();
    for (ReleaseFacts.Row each : release.rows()) {
      for (String one : each.relations().getOrDefault(RelationType.DETECTS.value(), List.of())) {
        List.copyOf(reasons(one)).forEach(because -> watch(each.id(), because));
      }
    }
    for (ReleaseFacts.Row each : analytics) {
      if (ids.contains(each.id()) && !each.parent().isEmpty()) {
        watch(each.parent(), each.id());
      }
    }
    for (ReleaseFacts.Row each : analytics) {
      List.copyOf(reasons(each.parent())).forEach(because -> watch(each.id(), because));
    }
  }

  private Set<String> reasons(String id) {
    return watched.getOrDefault(id, Set.of());
  }

  /** The ids of the user that a change touches; none if it is of no concern. */
  List<String> touched(ReleaseChange change) {
    Set<String> touched = new TreeSet<>(IdOrder::compare);
    touched.addAll(reasons(change.id()));
    for (Map<String, List<String>> each : List.of(change.gained(), change.lost())) {
      each.values().forEach(ids -> ids.forEach(one -> touched.addAll(reasons(one))));
    }
    for (List<ReleasedFact> each : List.of(change.factsGained(), change.factsLost())) {
      each.forEach(one -> touched.addAll(reasons(one.value())));
    }
    return List.copyOf(touched);
  }

  /** A change without what is of no concern; one of what is watched is told whole. */
  ReleaseChange narrowed(ReleaseChange change) {
    if (watched.containsKey(change.id())) {
      return change;
    }
    return change.narrowed(
        relations(change.gained()),
        relations(change.lost()),
        facts(change.factsGained()),
        facts(change.factsLost()));
  }

  private Map<String, List<String>> relations(Map<String, List<String>> relations) {
    Map<String, List<String>> some = new TreeMap<>();
    relations.forEach((name, ids) -> {
      List<String> left = ids.stream().filter(watched::containsKey).toList();
      if (!left.isEmpty()) {
        some.put(name, left);
      }
    });
    return some;
  }

  private List<ReleasedFact> facts(List<ReleasedFact> facts) {
    return facts.stream().filter(each -> watched.containsKey(each.value())).toList();
  }
}
