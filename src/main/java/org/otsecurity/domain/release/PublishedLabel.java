package org.otsecurity.domain.release;

import org.otsecurity.domain.id.RequirementId;

/**
 * What a publisher says of another document's rows, verbatim.
 *
 * @param row the row that carries the label
 * @param text the label, for example {@code IEC 62443-3-3:2013 - SR 2.1}
 */
public record PublishedLabel(RequirementId row, String text) {}
