package org.otsecurity.query.applicable;

import org.otsecurity.domain.sector.FacilityFact;
import org.otsecurity.domain.sector.FactTest.Reason;

/**
 * A known fact that bears on whether a rule applies.
 *
 * @param fact the fact
 * @param reason its value, and what it was measured against
 * @param putsAside whether it puts the rule aside
 * @param byName whether nobody gave it: it follows from the name of the sector
 */
public record Ground(FacilityFact fact, Reason reason, boolean putsAside, boolean byName) {}
