package org.otsecurity.domain.sector;

import java.util.List;

/**
 * Words that mean several sectors, together, or so that one has to be named.
 *
 * @param names for example {@code energy company}
 * @param sectors ids of the {@link Sector}s; none for words that only look like a name
 * @param all whether they are meant together
 */
public record SectorGroup(List<String> names, List<String> sectors, boolean all) {}
