package org.otsecurity.query.search;

import java.util.List;
import org.otsecurity.domain.requirement.Requirement;

/**
 * One hit.
 *
 * @param requirement the requirement with all its facts
 * @param score comparable within one answer only, higher is better
 * @param snippet the sentence of its text that answers best, at most 130 characters; may be empty
 * @param why short reasons, for example {@code title: network segmentation}
 */
public record SearchHit(Requirement requirement, double score, String snippet, List<String> why) {}
