package org.otsecurity.domain.requirement;

import java.util.List;
import org.otsecurity.domain.id.RequirementId;

/**
 * An explanation of a requirement in our own words.
 *
 * @param requirement what it explains
 * @param kind what it answers
 * @param points one paragraph, or a list of points
 */
public record Explanation(RequirementId requirement, ExplanationKind kind, List<String> points) {}
