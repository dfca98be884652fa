package org.otsecurity.query;

import java.util.Optional;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Heading;

/**
 * One assertion that joins two requirements, read from {@code from} to {@code to}.
 *
 * @param from where it starts
 * @param to where it leads
 * @param relationship of what is asked; empty if whoever asserts it names none
 * @param basis who stands behind it
 * @param confidence 0.9, 0.7 or 0.5; empty if none is stated
 * @param rationale what is shared and what differs; may be empty
 * @param assertedBy who says so and where
 * @param says what the step means in words, for example {@code mitigated by}
 */
public record Hop(
    Heading from,
    Heading to,
    Optional<Relationship> relationship,
    Basis basis,
    Optional<Double> confidence,
    String rationale,
    String assertedBy,
    String says) {

  /** The confidence from which on a path may lead through a mapping. */
  private static final double SURE = 0.7;

  /** Whether it is MITRE's label on a mitigation. */
  boolean isLabel() {
    return says.equals("labeled");
  }

  /** Whether a path may lead through it: nobody states less than 0.7. */
  boolean isSure() {
    return confidence.orElse(SURE) >= SURE;
  }

  /** The same assertion read the other way. */
  Hop reversed() {
    return new Hop(
        to,
        from,
        relationship.map(Relationship::inverse),
        basis,
        confidence,
        rationale,
        assertedBy,
        says);
  }
}
