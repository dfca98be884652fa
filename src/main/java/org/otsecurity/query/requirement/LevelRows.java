package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.FoundationalRequirement;
import org.otsecurity.domain.requirement.Leveled;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.SecurityLevelVector;

/** What levels select among rows that have one. */
public final class LevelRows {
  private LevelRows() {}

  /**
   * How much of one foundational requirement is selected.
   *
   * @param fr the foundational requirement
   * @param level the level asked of it, 0 to 4
   * @param selected rows selected
   * @param of rows it has at SL 4
   */
  public record FrCount(FoundationalRequirement fr, int level, int selected, int of) {}

  /**
   * What a second level changes in one foundational requirement.
   *
   * @param fr the foundational requirement
   * @param from the first level, 0 to 4; the level achieved, say
   * @param to the second level; the target, say
   * @param added rows selected only at the second
   * @param removed rows selected only at the first
   */
  public record FrGap(FoundationalRequirement fr, int from, int to, int added, int removed) {}

  /**
   * What a second level changes.
   *
   * @param from the first level or vector
   * @param to the second level or vector
   * @param total rows selected there
   * @param perFr the change per foundational requirement
   * @param added rows selected there and not here
   * @param removed rows selected here and not there
   */
  public record Difference(
      SecurityLevelVector from,
      SecurityLevelVector to,
      int total,
      List<FrGap> perFr,
      List<Requirement> added,
      List<Requirement> removed) {
    /**
     * What the rows removed are, since the lower level may have been named second; empty if there
     * are none.
     */
    public Optional<String> onlyFirst() {
      return removed.isEmpty()
          ? Optional.empty()
          : Optional.of("selected at " + from + ", not at " + to);
    }
  }

  private static FoundationalRequirement fr(Leveled row) {
    return FoundationalRequirement.parse(row.family().orElseThrow()).orElseThrow();
  }

  /** The rows that a vector selects. */
  public static <R extends Leveled> List<R> at(List<R> rows, SecurityLevelVector vector) {
    return rows.stream().filter(row -> row.level().orElseThrow() <= vector.level(fr(row))).toList();
  }

  static int count(List<? extends Leveled> rows, int level) {
    return (int) rows.stream().filter(row -> row.level().orElseThrow() <= level).count();
  }

  /** How many rows a vector selects of each foundational requirement. */
  public static <R extends Leveled> List<FrCount> perFr(List<R> all, SecurityLevelVector vector) {
    Map<FoundationalRequirement, List<R>> byFr = byFr(all);
    List<FrCount> counts = new ArrayList<>();
    for (FoundationalRequirement each : FoundationalRequirement.values()) {
      List<R> rows = byFr.getOrDefault(each, List.of());
      int level = vector.level(each);
      counts.add(new FrCount(each, level, count(rows, level), rows.size()));
    }
    return counts;
  }

  static Difference difference(
      List<Requirement> all, SecurityLevelVector from, SecurityLevelVector to) {
    List<Requirement> here = at(all, from);
    List<Requirement> there = at(all, to);
    List<Requirement> added = without(there, here);
    List<Requirement> removed = without(here, there);
    Map<FoundationalRequirement, List<Requirement>> more = byFr(added);
    Map<FoundationalRequirement, List<Requirement>> fewer = byFr(removed);
    List<FrGap> gaps = new ArrayList<>();
    for (FoundationalRequirement each : FoundationalRequirement.values()) {
      int plus = more.getOrDefault(each, List.of()).size();
      int minus = fewer.getOrDefault(each, List.of()).size();
      gaps.add(new FrGap(each, from.level(each), to.level(each), plus, minus));
    }
    return new Difference(from, to, there.size(), gaps, added, removed);
  }

  private static List<Requirement> without(List<Requirement> rows, List<Requirement> others) {
    Set<RequirementId> out = others.stream().map(Requirement::id).collect(Collectors.toSet());
    return rows.stream().filter(row -> !out.contains(row.id())).toList();
  }

  private static <R extends Leveled> Map<FoundationalRequirement, List<R>> byFr(List<R> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                LevelRows::fr,
                () -> new EnumMap<>(FoundationalRequirement.class),
                Collectors.toList()));
  }
}
