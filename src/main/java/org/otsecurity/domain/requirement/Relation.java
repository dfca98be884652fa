package org.otsecurity.domain.requirement;

import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;

/**
 * A directed link between two requirements.
 *
 * @param source where it starts
 * @param type what it means, read from source to target
 * @param target where it ends
 * @param basis who asserts it
 * @param confidence how far both ask the same, for a pairing; empty for every other relation
 * @param note what qualifies it
 */
public record Relation(
    RequirementId source,
    RelationType type,
    RequirementId target,
    Basis basis,
    Optional<Confidence> confidence,
    Optional<String> note) {}
