package org.otsecurity.domain.release;

import org.otsecurity.domain.id.RequirementId;

/**
 * What a publisher says of another document's rows, verbatim.
 *
 * @param row the row that carries the label
 * @param field the publisher's field that holds it, which tells how it is written
 * @param text the label, for example {@code IEC 62443-3-3:2013 - SR 2.1}
 */
public record PublishedLabel(RequirementId row, FactName field, String text) {}
