package org.otsecurity.query.mapping;

import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Basis;

/**
 * What to map.
 *
 * @param requirement one requirement by id or name; empty for a whole document
 * @param source the document it stands in, or the whole document
 * @param target the document to map to; empty for all, with one requirement only
 * @param basis only mappings with this basis
 * @param securityLevel of a whole IEC 62443 document: rows selected at this level
 * @param derived whether paths through a third document are wanted
 * @param suggested whether computed suggestions are wanted
 * @param limit rows of a page
 * @param offset rows before it
 */
public record MappingRequest(
    Optional<String> requirement,
    Optional<DocumentId> source,
    Optional<DocumentId> target,
    Optional<Basis> basis,
    Optional<Integer> securityLevel,
    boolean derived,
    boolean suggested,
    int limit,
    int offset) {

  /** What a document maps to in another, as it is asserted, from the first row on. */
  public static MappingRequest between(DocumentId source, DocumentId target, int limit) {
    return new MappingRequest(
        Optional.empty(),
        Optional.of(source),
        Optional.of(target),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        limit,
        0);
  }

  /** The same of one requirement, wherever it stands. */
  public MappingRequest of(String other) {
    return new MappingRequest(
        Optional.of(other),
        Optional.empty(),
        target,
        basis,
        securityLevel,
        derived,
        suggested,
        limit,
        offset);
  }

  /** The same, with paths through a third document or without. */
  public MappingRequest withDerived(boolean wanted) {
    return new MappingRequest(
        requirement, source, target, basis, securityLevel, wanted, suggested, limit, offset);
  }
}
