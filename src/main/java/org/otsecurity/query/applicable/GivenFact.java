package org.otsecurity.query.applicable;

/**
 * A fact of a facility as somebody gives it.
 *
 * @param name the id of a {@link org.otsecurity.domain.sector.FacilityFact}
 * @param value its value as typed
 */
public record GivenFact(String name, String value) {}
