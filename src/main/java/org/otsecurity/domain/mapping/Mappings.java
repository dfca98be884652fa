package org.otsecurity.domain.mapping;

import java.util.List;

/**
 * Every mapping of a corpus.
 *
 * @param sets who asserts them
 * @param mappings in the order of the sets and of rows in them
 * @param unmapped rows said to have no counterpart
 */
public record Mappings(List<MappingSet> sets, List<Mapping> mappings, List<Unmapped> unmapped) {}
