package org.otsecurity.render;

import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRow;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a row is mapped to very many, those that only help (confidence 0.5) are told by ids in
 * answers that are short, so that what asks the same stands out.
 */
final class HelpInShort {
  /** The key beside {@code mappings}. */
  private static final String KEY = "supporting_ids";

  /** So many mappings of one row are told with their titles, whatever they say. */
  private static final int TOLD_IN_FULL = 20;

  private HelpInShort() {}

  /** Whether a mapping of a row is told so. */
  static boolean of(Mapped row, MappingRow mapping) {
    return row.mappings().size() > TOLD_IN_FULL
        && mapping.basis() == Basis.CURATED
        && mapping.relationship().filter(Relationship::isSupportive).isPresent()
        && row.agreement(mapping).isEmpty()
        && mapping.statedFor().isEmpty();
  }

  /** Adds the ids by document. */
  static void add(ObjectNode json, Mapped row) {
    PublishedInShort.addIds(json, KEY, row, each -> of(row, each));
  }
}
