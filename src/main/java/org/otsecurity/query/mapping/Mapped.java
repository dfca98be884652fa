package org.otsecurity.query.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Requirement;

/**
 * A requirement with what it maps to.
 *
 * @param requirement the requirement
 * @param mappings what it maps to, strongest first
 * @param places what it is mapped to that is no row
 * @param agreement who states a pair, by where it leads, where both speak of the documents
 * @param noCounterpart why it has none, by the document in which it has none
 * @param derivedLeftOut paths through a third document that are only counted
 */
public record Mapped(
    Requirement requirement,
    List<MappingRow> mappings,
    List<NamedPlace> places,
    Map<RequirementId, Agreement> agreement,
    Map<DocumentId, String> noCounterpart,
    int derivedLeftOut) {

  /** With all paths that there are, and nothing that is no row. */
  public Mapped(
      Requirement requirement, List<MappingRow> mappings, Map<DocumentId, String> noCounterpart) {
    this(requirement, mappings, List.of(), Map.of(), noCounterpart, 0);
  }

  /** Whether it is mapped to a row, or to more than a row. */
  public boolean isMapped() {
    return !mappings.isEmpty() || !places.isEmpty();
  }

  /** The same with other mappings. */
  Mapped with(List<MappingRow> others) {
    return new Mapped(requirement, others, places, agreement, noCounterpart, derivedLeftOut);
  }

  /**
   * Who states a pair, where both a publisher and this project map the documents onto each other.
   */
  public Optional<Agreement> agreement(MappingRow mapping) {
    return Optional.ofNullable(agreement.get(mapping.target().id()));
  }

  /** Of a row to which no row of a document leads, though each of those was read. */
  static final String NOT_REACHED =
      "Reviewed, not reached: each row of that document was read, and none leads here.";

  /** Whether all that is known of documents is that their rows were read and none leads here. */
  public boolean isOnlyNotReached() {
    return !noCounterpart.isEmpty()
        && noCounterpart.values().stream().allMatch(NOT_REACHED::equals);
  }

  /** Why it has none in a document, as far as that is known. */
  public String none(DocumentId document) {
    return noCounterpart.getOrDefault(document, "No mapping known.");
  }
}
