package org.otsecurity.domain.mapping;

import org.otsecurity.domain.id.RequirementId;

/**
 * The assertion that a requirement has no counterpart in the target document of a set.
 *
 * @param set the {@link MappingSet} that says so
 * @param source the requirement
 * @param reason what is asked that the other document does not ask
 */
public record Unmapped(String set, RequirementId source, String reason) {}
