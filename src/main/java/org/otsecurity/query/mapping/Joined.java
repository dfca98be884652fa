package org.otsecurity.query.mapping;

import java.util.List;
import java.util.Map;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;

/**
 * What a requirement maps to, before its own facts are read: most rows of a document are counted
 * and only those of a page are shown.
 *
 * @param heading the requirement
 * @param mappings what it maps to, strongest first
 * @param places what it is mapped to that is no row
 * @param agreement who states a pair, by where it leads, where both speak of the documents
 * @param noCounterpart why it has none, by the document in which it has none
 * @param derivedLeftOut paths that are only counted
 */
record Joined(
    Heading heading,
    List<MappingRow> mappings,
    List<NamedPlace> places,
    Map<RequirementId, Agreement> agreement,
    Map<DocumentId, String> noCounterpart,
    int derivedLeftOut) {

  /** Whether anything is known: a mapping, or why there is none. */
  boolean says() {
    return isMapped() || !noCounterpart.isEmpty();
  }

  /** Whether it is mapped to a row, or to more than a row. */
  boolean isMapped() {
    return !mappings.isEmpty() || !places.isEmpty();
  }

  /** The documents of some that it maps to nothing in. */
  List<DocumentId> lacks(List<DocumentId> documents) {
    return MappingRow.lacking(documents, mappings, places);
  }

  /** With the facts of the requirement. */
  Mapped with(Requirement requirement) {
    return new Mapped(requirement, mappings, places, agreement, noCounterpart, derivedLeftOut);
  }
}
