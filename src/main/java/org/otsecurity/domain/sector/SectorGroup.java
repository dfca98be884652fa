package org.otsecurity.domain.sector;

import java.util.List;

/**
 * Words that mean several sectors, together.
 *
 * @param names for example {@code energy company}
 * @param sectors ids of the {@link Sector}s; none for words that only look like a name
 */
public record SectorGroup(List<String> names, List<String> sectors) {}
