package org.otsecurity.domain.mapping;

import java.util.List;

/**
 * Every mapping of a corpus.
 *
 * @param sets who asserts them
 * @param mappings in the order of the sets and of rows in them
 * @param parts what is mapped to more than a row, or to a place in another edition
 * @param unmapped rows said to have no counterpart
 * @param relationSets who asserts the relations that join documents beside them, by their type
 */
public record Mappings(
    List<MappingSet> sets,
    List<Mapping> mappings,
    List<PartMapping> parts,
    List<Unmapped> unmapped,
    List<RelationSet> relationSets) {}
