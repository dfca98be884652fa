package org.otsecurity.domain.sector;

import java.util.List;

/**
 * Words that mean several sectors, so that one has to be named.
 *
 * @param names for example {@code energy company}
 * @param sectors ids of the {@link Sector}s
 */
public record SectorGroup(List<String> names, List<String> sectors) {}
