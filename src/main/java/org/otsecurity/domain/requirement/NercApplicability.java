package org.otsecurity.domain.requirement;

import java.util.Collection;
import java.util.List;

/**
 * To which systems a part of NERC CIP applies.
 *
 * @param words the same in short words, with what only they say: connectivity, place
 * @param ratings the impact ratings named, in the order of the words
 * @param systems the kinds of systems named, in the order of the words
 * @param exclusions kinds that are left out at one of the ratings
 */
public record NercApplicability(
    String words,
    List<ImpactRating> ratings,
    List<ApplicableSystem> systems,
    List<Exclusion> exclusions) {

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

  /** Whether it applies to a system of one of these kinds at one of these ratings. */
  public boolean appliesTo(Collection<ApplicableSystem> kinds, Collection<ImpactRating> rated) {
    return systems.stream()
        .filter(kinds::contains)
        .anyMatch(system ->
            ratings.stream()
                .filter(rated::contains)
                .anyMatch(
                    rating -> exclusions.stream().noneMatch(each -> each.is(rating, system))));
  }
}
