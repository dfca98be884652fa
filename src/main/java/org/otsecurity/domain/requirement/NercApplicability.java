package org.otsecurity.domain.requirement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * To which systems a part of NERC CIP applies.
 *
 * @param words the same in short words
 * @param ratings the impact ratings named, in the order of the words
 * @param systems the kinds of systems named, in the order of the words
 * @param exclusions kinds that are left out at one of the ratings
 * @param conditions where systems must be; of several on the same systems one is enough
 */
public record NercApplicability(
    String words,
    List<ImpactRating> ratings,
    List<ApplicableSystem> systems,
    List<Exclusion> exclusions,
    List<Condition> conditions) {

  /**
   * Where the systems of a rating must be.
   *
   * @param system the kind that it is asked of; empty if of all that the part names
   */
  public record Condition(ImpactRating rating, Optional<ApplicableSystem> system, NercPlace place) {
    /** As answers name it. */
    public String value() {
      return rating.value() + system.map(each -> " " + each.value()).orElse("") + " " + place;
    }

    private boolean isOn(ImpactRating otherRating, ApplicableSystem otherSystem) {
      return rating == otherRating && system.map(each -> each == otherSystem).orElse(true);
    }

    @Override
    public String toString() {
      return value();
    }
  }

  /** A kind of system that is left out at a rating, though the part names both. */
  public record Exclusion(ImpactRating rating, ApplicableSystem system) {
    /** As answers name it. */
    public String value() {
      return rating.value() + " " + system.value();
    }

    private boolean is(ImpactRating otherRating, ApplicableSystem otherSystem) {
      return rating == otherRating && system == otherSystem;
    }

    @Override
    public String toString() {
      return value();
    }
  }

  /** Whether it applies to a system of one of these kinds at one of these ratings, there. */
  public boolean appliesTo(
      Collection<ApplicableSystem> kinds, Collection<ImpactRating> rated, NercSite site) {
    return systems.stream()
        .filter(kinds::contains)
        .anyMatch(system ->
            ratings.stream().filter(rated::contains).anyMatch(each -> holds(each, system, site)));
  }

  private boolean holds(ImpactRating rating, ApplicableSystem system, NercSite site) {
    if (exclusions.stream().anyMatch(each -> each.is(rating, system))) {
      return false;
    }
    List<Condition> asked = conditions.stream().filter(each -> each.isOn(rating, system)).toList();
    return asked.isEmpty() || asked.stream().anyMatch(each -> site.mayBe(each.place()));
  }
}
