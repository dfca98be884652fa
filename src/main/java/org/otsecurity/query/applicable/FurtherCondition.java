package org.otsecurity.query.applicable;

import org.otsecurity.domain.sector.Sector;

/**
 * By what else an instrument can apply than by the rule that is shown.
 *
 * @param sector the sector of the other rule
 * @param condition to whom, in plain words
 */
public record FurtherCondition(Sector sector, String condition) {}
