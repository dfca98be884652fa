package org.otsecurity.query.mapping;

import java.util.Optional;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.requirement.Heading;

/**
 * A mapping read from one of its ends.
 *
 * @param mapping the assertion
 * @param from the end it is read from
 * @param to the other end
 */
public record Hop(Mapping mapping, Heading from, Heading to) {

  /** Whether it is read against its direction, from its target to its source. */
  public boolean reversed() {
    return !mapping.source().equals(from.id());
  }

  /** The relationship in the direction of reading; empty if whoever asserts it names none. */
  public Optional<Relationship> relationship() {
    return reversed() ? mapping.relationship().map(Relationship::inverse) : mapping.relationship();
  }

  /** Whether it leads from an earlier edition to a later one, or from a later one back. */
  boolean isSuccession(boolean back) {
    return mapping.kind() == Mapping.Kind.SUCCEEDED_BY && reversed() == back;
  }

  /**
   * Whether its far end is a threat: two requirements that answer one threat need not have anything
   * in common, so that no path leads over it.
   */
  boolean leadsToThreat() {
    return switch (mapping.kind()) {
      case ANSWERED_BY -> reversed();
      case REALIZED_BY -> true;
      default -> false;
    };
  }

  /** Whether it is read from a requirement to a threat that it answers. */
  boolean answersThreat() {
    return mapping.kind() == Mapping.Kind.ANSWERED_BY && reversed();
  }

  /** Whether it starts at a threat, or leads from one kind of threat to a technique. */
  boolean startsAtThreat() {
    return mapping.ofThreat() && !reversed();
  }

  /** Whether MITRE names the far end on the mitigation it is read from: a label or a reference. */
  public boolean isLabel() {
    return !reversed()
        && (mapping.kind() == Mapping.Kind.LABELED || mapping.kind() == Mapping.Kind.REFERENCES);
  }
}
