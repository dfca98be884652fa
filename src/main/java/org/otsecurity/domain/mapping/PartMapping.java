package org.otsecurity.domain.mapping;

import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Basis;

/**
 * The assertion that a requirement relates to a part of another document that is no row of it. It
 * is told as it is stated and never taken apart into rows.
 *
 * @param asserter who says so
 * @param basis on what it rests
 * @param source the requirement
 * @param part what it is mapped to
 * @param note what qualifies it; may be empty
 */
public record PartMapping(
    Asserter asserter, Basis basis, RequirementId source, MappedPart part, String note) {}
