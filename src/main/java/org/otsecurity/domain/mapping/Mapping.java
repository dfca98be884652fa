package org.otsecurity.domain.mapping;

import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;

/**
 * An assertion that one requirement relates to another.
 *
 * @param set the {@link MappingSet} it belongs to
 * @param source where it starts
 * @param relationship read from source to target; empty if the publisher names none
 * @param target where it leads
 * @param confidence 0.9, 0.7 or 0.5 on the scale of docs/mappings.md; empty for a published mapping
 * @param rationale what is shared and what differs; empty for a published mapping without one
 */
public record Mapping(
    String set,
    RequirementId source,
    Optional<Relationship> relationship,
    RequirementId target,
    Optional<Double> confidence,
    String rationale) {

  /** Values of {@link #confidence} that a corpus may hold. */
  public static boolean isConfidence(double value) {
    return value == 0.9 || value == 0.7 || value == 0.5;
  }
}
