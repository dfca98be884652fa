package org.otsecurity.query.mapping;

import java.util.List;
import java.util.Map;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;

/**
 * What a requirement maps to, before its own facts are read: most rows of a document are counted
 * and only those of a page are shown.
 *
 * @param heading the requirement
 * @param mappings what it maps to, strongest first
 * @param noCounterpart why it has none, by the document in which it has none
 * @param derivedLeftOut paths that are only counted
 */
record Joined(
    Heading heading,
    List<MappingRow> mappings,
    Map<DocumentId, String> noCounterpart,
    int derivedLeftOut) {

  /** Whether anything is known: a mapping, or why there is none. */
  boolean says() {
    return !mappings.isEmpty() || !noCounterpart.isEmpty();
  }

  /** The documents of some that it maps to nothing in. */
  List<DocumentId> lacks(List<DocumentId> documents) {
    return MappingRow.lacking(documents, mappings);
  }

  /** With the facts of the requirement. */
  Mapped with(Requirement requirement) {
    return new Mapped(requirement, mappings, noCounterpart, derivedLeftOut);
  }
}
