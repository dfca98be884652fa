package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.requirement.Confidence;
import org.otsecurity.domain.requirement.Heading;

/**
 * Few requirements that together answer most threats: each adds more of them than any other left
 * would. That is a good choice, not a proof that no smaller one exists.
 *
 * @param steps the requirements in the order of what they add
 * @param uncovered threats that no requirement answers well enough
 */
public record Coverage(List<Step> steps, List<Heading> uncovered) {
  /**
   * A requirement and what it adds.
   *
   * @param answered the requirement
   * @param adds threats that none before it covers
   * @param covered how many threats are covered with it
   */
  public record Step(Answered answered, List<Heading> adds, int covered) {}

  /**
   * Chooses among the requirements of an answer.
   *
   * <p>A threat is covered by what this project calls sure or likely (0.7 and more), or, where
   * nobody states a confidence, by what a publisher names.
   */
  public static Coverage of(MapThreats.Answer answer) {
    Set<Heading> open = new LinkedHashSet<>(answer.threats());
    List<Answered> left = new ArrayList<>(answer.requirements());
    List<Step> steps = new ArrayList<>();
    while (true) {
      Answered best = null;
      List<Heading> adds = List.of();
      for (Answered each : left) {
        List<Heading> own = covered(each).stream().filter(open::contains).toList();
        if (own.size() > adds.size() || (own.size() == adds.size() && isSooner(each, best))) {
          best = each;
          adds = own;
        }
      }
      if (best == null || adds.isEmpty()) {
        return new Coverage(List.copyOf(steps), List.copyOf(open));
      }
      adds.forEach(open::remove);
      left.remove(best);
      steps.add(new Step(best, adds, answer.threats().size() - open.size()));
    }
  }

  /** Of two that add as much, the one that is asked for at the lower level. */
  private static boolean isSooner(Answered one, @Nullable Answered other) {
    return other != null && level(one) < level(other);
  }

  private static int level(Answered row) {
    return row.facts().flatMap(each -> each.level()).orElse(Integer.MAX_VALUE);
  }

  private static List<Heading> covered(Answered row) {
    return row.paths().stream()
        .filter(each -> each.stated().map(sure -> sure >= Confidence.IN_PART.value()).orElse(true))
        .map(ThreatPath::threat)
        .toList();
  }
}
