package org.otsecurity.query.threat;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;

/**
 * A requirement with the threats it answers.
 *
 * @param requirement the requirement
 * @param threats the threats it answers, in order
 * @param paths one path per threat, the shortest and surest
 * @param ways how many paths there are in all
 * @param facts its level and component types, if it has any
 */
public record Answered(
    Heading requirement,
    List<Heading> threats,
    List<ThreatPath> paths,
    int ways,
    Optional<Requirement> facts) {

  /** How sure the surest of its paths is; 0 if nobody says. */
  public double confidence() {
    return paths.stream().mapToDouble(ThreatPath::confidence).max().orElse(0);
  }

  /** How much it answers: each threat as far as it is sure. */
  private double weight() {
    return paths.stream().mapToDouble(ThreatPath::confidence).sum();
  }

  /** What it does against most of its threats; empty if nobody says. */
  public Optional<ThreatFunction> function() {
    Map<ThreatFunction, Integer> counts = new EnumMap<>(ThreatFunction.class);
    paths.forEach(each -> each.function().ifPresent(one -> counts.merge(one, 1, Integer::sum)));
    return counts.entrySet().stream()
        .max(
            Comparator.<Map.Entry<ThreatFunction, Integer>>comparingInt(Map.Entry::getValue)
                .thenComparing(each -> each.getKey(), Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }

  /**
   * The same as far as paths of a function go; empty if it has none.
   *
   * @param function what it is to do
   */
  Optional<Answered> only(ThreatFunction function) {
    List<ThreatPath> own =
        paths.stream()
            .filter(each -> each.function().filter(function::equals).isPresent())
            .toList();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Answered(
                requirement,
                own.stream().map(ThreatPath::threat).toList(),
                own,
                own.size(),
                facts));
  }

  /**
   * What answers most the surest first, whatever it does, so that a page has some of each function;
   * last what nobody says a function of.
   *
   * @param ids the order of what is equal else
   */
  static Comparator<Answered> order(Comparator<RequirementId> ids) {
    return (a, b) -> {
      boolean judged = a.function().isPresent();
      int said = Boolean.compare(b.function().isPresent(), judged);
      int much = said == 0 && judged ? Double.compare(b.weight(), a.weight()) : said;
      int most = much != 0 ? much : Integer.compare(b.threats().size(), a.threats().size());
      int sure = most != 0 ? most : Double.compare(b.confidence(), a.confidence());
      int what = sure != 0 ? sure : Integer.compare(place(a), place(b));
      int ways = what != 0 ? what : Integer.compare(b.ways(), a.ways());
      return ways != 0 ? ways : ids.compare(a.requirement().id(), b.requirement().id());
    };
  }

  /** The rows of a page by what they do, in the order of an attack; of each in their order. */
  static List<Answered> byFunction(List<Answered> page) {
    return page.stream().sorted(Comparator.comparingInt(Answered::place)).toList();
  }

  private static int place(Answered row) {
    return row.function().map(ThreatFunction::ordinal).orElse(ThreatFunction.values().length);
  }
}
