package org.otsecurity.domain.sector;

import java.util.List;
import java.util.Optional;

/**
 * That an instrument applies to a sector in a jurisdiction.
 *
 * @param sector id of a {@link Sector}, or {@code any}
 * @param jurisdiction id of a {@link Jurisdiction}
 * @param role operator, product-maker, service-provider or any
 * @param instrument id of an {@link Instrument}
 * @param applicability how it applies
 * @param condition to whom, in plain words
 * @param unknowns facts of the facility that decide
 * @param threshold a number that decides, if one does
 * @param since ISO date of the first day of the duty, if known
 * @param source where the condition stands
 * @param confidence high, medium-high, medium or low
 */
public record ApplicabilityRule(
    String sector,
    String jurisdiction,
    String role,
    String instrument,
    Applicability applicability,
    String condition,
    List<String> unknowns,
    Optional<Threshold> threshold,
    Optional<String> since,
    String source,
    String confidence) {

  /**
   * A fact that must exceed a number.
   *
   * @param fact the name of the fact, for example {@code persons_served}
   * @param moreThan the number
   * @param settles whether a smaller number means that the rule does not apply; otherwise other
   *     facts can still decide
   */
  public record Threshold(String fact, long moreThan, boolean settles) {}
}
