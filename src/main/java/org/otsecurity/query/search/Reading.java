package org.otsecurity.query.search;

import java.util.List;
import org.otsecurity.domain.id.RequirementId;

/**
 * A query as it was understood.
 *
 * @param ids the ids in it
 * @param mentions documents, levels and kinds in it
 * @param kindAlone whether it names a kind of rows and nothing else, so that all of them are meant
 * @param retiredToo whether it asks for rows that are not in force as well
 * @param units what it is about
 * @param phrases what stands in quotation marks, as stems with single spaces
 * @param corrections words read as others
 * @param concepts expressions read as concepts
 * @param unread words that nothing was made of, in lower case
 */
record Reading(
    List<RequirementId> ids,
    Mentions mentions,
    boolean kindAlone,
    boolean retiredToo,
    List<Unit> units,
    List<String> phrases,
    List<Interpretation.Correction> corrections,
    List<Interpretation.ReadAs> concepts,
    List<String> unread) {}
