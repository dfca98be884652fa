package org.otsecurity.query.mapping;

import java.util.List;
import java.util.Map;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Requirement;

/**
 * A requirement with what it maps to.
 *
 * @param requirement the requirement
 * @param mappings what it maps to, strongest first
 * @param noCounterpart why it has none, by the document in which it has none
 * @param derivedLeftOut paths through a third document that are only counted
 */
public record Mapped(
    Requirement requirement,
    List<MappingRow> mappings,
    Map<DocumentId, String> noCounterpart,
    int derivedLeftOut) {

  /** With all paths that there are. */
  public Mapped(
      Requirement requirement, List<MappingRow> mappings, Map<DocumentId, String> noCounterpart) {
    this(requirement, mappings, noCounterpart, 0);
  }

  /** Why it has none in a document, as far as that is known. */
  public String none(DocumentId document) {
    return noCounterpart.getOrDefault(document, "No mapping known.");
  }
}
