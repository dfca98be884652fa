package org.otsecurity.query.evaluation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.store.Store;

/** An id that a release revoked and the one it was replaced by count as the same result. */
final class Successors {
  private final Map<String, String> byItem = new HashMap<>();

  private Successors() {}

  static Successors of(Store store) {
    Successors successors = new Successors();
    store.read(reader -> {
      List<Heading> revoked =
          reader.headings(Optional.empty()).stream()
              .filter(each -> each.status() == Status.REVOKED)
              .toList();
      reader
          .links()
          .from(revoked.stream().map(Heading::id).toList(), Set.of(RelationType.REVOKED_BY))
          .forEach((heading, links) -> {
            if (links.size() == 1) {
              Link link = links.get(0);
              successors.byItem.put(heading.id().toString(), link.other().id().toString());
            }
          });
      return successors;
    });
    return successors;
  }

  /** Results as their successors, each at its best place. */
  List<String> of(List<String> results) {
    Set<String> distinct = new LinkedHashSet<>();
    results.forEach(each -> distinct.add(byItem.getOrDefault(each, each)));
    return List.copyOf(distinct);
  }

  /** Judgments as those of their successors, each with its best grade. */
  Map<String, Integer> of(Map<String, Integer> judgments) {
    Map<String, Integer> best = new LinkedHashMap<>();
    judgments.forEach(
        (item, grade) -> best.merge(byItem.getOrDefault(item, item), grade, Math::max));
    return best;
  }
}
