package org.otsecurity.query.search;

import java.util.List;
import org.otsecurity.domain.id.RequirementId;

/**
 * A query as it was understood.
 *
 * @param ids the ids in it
 * @param mentions documents, levels and kinds in it
 * @param units what it is about
 * @param phrases what stands in quotation marks, as stems with single spaces
 * @param corrections words read as others
 * @param concepts expressions read as concepts
 */
record Reading(
    List<RequirementId> ids,
    Mentions mentions,
    List<Unit> units,
    List<String> phrases,
    List<Interpretation.Correction> corrections,
    List<Interpretation.ReadAs> concepts) {}
