package org.otsecurity.domain.sector;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.requirement.EvidenceStrength;

/**
 * That an instrument applies to a sector in a jurisdiction.
 *
 * @param sector id of a {@link Sector}, or {@code any}
 * @param jurisdiction id of a {@link Jurisdiction}
 * @param role whom it binds
 * @param instrument id of an {@link Instrument}
 * @param applicability how it applies
 * @param condition to whom, in plain words
 * @param when what facts decide of it; empty if it has to be read
 * @param unless what puts it aside, taken not to hold until it is known
 * @param dutiesBy facts by which the duties differ once it applies
 * @param since ISO date of the first day of the duty, if known
 * @param source where the condition stands
 * @param confidence how sure it is
 */
public record ApplicabilityRule(
    String sector,
    String jurisdiction,
    Role role,
    String instrument,
    Applicability applicability,
    String condition,
    Optional<FactTest> when,
    Optional<FactTest> unless,
    List<String> dutiesBy,
    Optional<String> since,
    String source,
    EvidenceStrength confidence) {
  private static final String ANY = "any";

  /** Whether it holds in every sector that has no rule of its own for the instrument. */
  public boolean isForAnySector() {
    return sector.equals(ANY);
  }

  /** Whether it binds in every role. */
  public boolean isForAnyRole() {
    return role == Role.ANY;
  }

  /** Whether it is asked for everywhere. */
  public boolean isInternational() {
    return jurisdiction.equals(Jurisdiction.INTERNATIONAL);
  }
}
