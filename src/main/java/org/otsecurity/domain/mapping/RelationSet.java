package org.otsecurity.domain.mapping;

import java.util.Optional;
import org.otsecurity.domain.requirement.RelationType;

/**
 * The relations of one type that join requirements of different documents, as one party asserts
 * them. They are mappings that belong to no {@link MappingSet}.
 *
 * @param type of which relations
 * @param asserter who asserts them, and where
 * @param relationship in which both ends stand; empty if whoever asserts them names none
 */
public record RelationSet(
    RelationType type, Asserter asserter, Optional<Relationship> relationship) {}
