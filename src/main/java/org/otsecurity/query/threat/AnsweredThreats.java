package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.mapping.Hop;

/** Gathers paths by the requirement in which they end. */
final class AnsweredThreats {
  private final Map<RequirementId, String> tiers;
  private final Map<RequirementId, List<ThreatPath>> found = new LinkedHashMap<>();
  private final Map<RequirementId, Heading> headings = new LinkedHashMap<>();
  private final List<Heading> unanswered = new ArrayList<>();

  /**
   * Begins.
   *
   * @param tiers how advanced mitigations are, by EMB3D
   */
  AnsweredThreats(Map<RequirementId, String> tiers) {
    this.tiers = tiers;
  }

  /**
   * Adds the paths of one threat.
   *
   * @param property the property that exposes a device to it; empty if none was read
   */
  void add(Heading threat, String property, List<List<Hop>> paths) {
    if (paths.isEmpty()) {
      unanswered.add(threat);
    }
    for (List<Hop> steps : paths) {
      Heading end = steps.getLast().to();
      headings.put(end.id(), end);
      found
          .computeIfAbsent(end.id(), id -> new ArrayList<>())
          .add(new ThreatPath(threat, steps, property, tier(threat, steps), List.of()));
    }
  }

  /** Threats without a path. */
  List<Heading> unanswered() {
    return unanswered;
  }

  /** The ends of all paths. */
  Set<RequirementId> ends() {
    return found.keySet();
  }

  /**
   * The requirements, ordered.
   *
   * @param facts what is known of them
   */
  List<Answered> in(Comparator<RequirementId> ids, Map<RequirementId, Requirement> facts) {
    List<Answered> answered = new ArrayList<>();
    found.forEach((id, all) -> {
      all.sort((a, b) ->
          Integer.compare(Surest.place(a.tier(), a.steps()), Surest.place(b.tier(), b.steps())));
      Map<RequirementId, ThreatPath> first = new LinkedHashMap<>();
      Map<RequirementId, Set<Heading>> labeled = new LinkedHashMap<>();
      for (ThreatPath each : all) {
        first.putIfAbsent(each.threat().id(), each);
        each.steps().stream()
            .filter(Hop::isLabel)
            .forEach(label ->
                labeled
                    .computeIfAbsent(each.threat().id(), threat -> new LinkedHashSet<>())
                    .add(label.from()));
      }
      List<ThreatPath> paths =
          first.values().stream()
              .map(each ->
                  each.with(List.copyOf(labeled.getOrDefault(each.threat().id(), Set.of()))))
              .toList();
      Heading end = headings.getOrDefault(id, paths.getFirst().threat());
      answered.add(
          new Answered(
              end,
              paths.stream().map(ThreatPath::threat).toList(),
              paths,
              all.size(),
              Optional.ofNullable(facts.get(id))));
    });
    answered.sort(Answered.order(ids));
    return answered;
  }

  /** The tier of the mitigation that a path leads over; empty if there is none. */
  private String tier(Heading threat, List<Hop> steps) {
    return tiers.getOrDefault(threat.id(), tiers.getOrDefault(steps.getFirst().to().id(), ""));
  }
}
