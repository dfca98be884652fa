package org.otsecurity.query.mapping;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.ComponentType;

/**
 * What to map.
 *
 * @param requirement one requirement by id or name; empty for a whole document
 * @param source the document it stands in, or the whole document
 * @param targets the documents to map to; none for all, with one requirement only
 * @param basis only mappings with this basis
 * @param securityLevel of a whole IEC 62443 document: rows selected at this level
 * @param componentType rows of IEC 62443-4-2, at either end, for this type only
 * @param derived whether paths through a third document are wanted
 * @param suggested whether computed suggestions are wanted
 * @param listed which rows of a document are listed; all are counted
 * @param mostDerived most paths from one row to one document that are listed
 * @param limit rows of a page
 * @param offset rows before it
 */
public record MappingRequest(
    Optional<String> requirement,
    Optional<DocumentId> source,
    List<DocumentId> targets,
    Optional<Basis> basis,
    Optional<Integer> securityLevel,
    Optional<ComponentType> componentType,
    boolean derived,
    boolean suggested,
    Listed listed,
    int mostDerived,
    int limit,
    int offset) {

  /** Which rows of a document are listed. */
  public enum Listed {
    /** Those that map to something and those that do not. */
    ALL,
    /** Those that map to something. */
    MAPPED,
    /** Those that map to nothing in one of the documents. */
    GAPS
  }

  /** What a document maps to in another, as it is asserted, from the first row on. */
  public static MappingRequest between(DocumentId source, DocumentId target, int limit) {
    return new MappingRequest(
        Optional.empty(),
        Optional.of(source),
        List.of(target),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Listed.ALL,
        Integer.MAX_VALUE,
        limit,
        0);
  }

  /** The same of one requirement, wherever it stands. */
  public MappingRequest of(String other) {
    return new MappingRequest(
        Optional.of(other),
        Optional.empty(),
        targets,
        basis,
        securityLevel,
        componentType,
        derived,
        suggested,
        listed,
        mostDerived,
        limit,
        offset);
  }

  /** What one requirement maps to, in one document or in all. */
  public static MappingRequest of(String requirement, Optional<DocumentId> target) {
    return new MappingRequest(
        Optional.of(requirement),
        Optional.empty(),
        target.stream().toList(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Listed.ALL,
        Integer.MAX_VALUE,
        1,
        0);
  }

  /** The same, with paths through a third document or without. */
  public MappingRequest withDerived(boolean wanted) {
    return with(wanted, suggested);
  }

  /** The same with computed suggestions. */
  public MappingRequest withSuggested() {
    return with(derived, true);
  }

  private MappingRequest with(boolean paths, boolean computed) {
    return new MappingRequest(
        requirement,
        source,
        targets,
        basis,
        securityLevel,
        componentType,
        paths,
        computed,
        listed,
        mostDerived,
        limit,
        offset);
  }

  boolean wantsPaths() {
    return derived || basis.filter(each -> each == Basis.DERIVED).isPresent();
  }

  /** Whether a document is one to map to. */
  boolean leadsTo(DocumentId document) {
    return targets.isEmpty() || targets.contains(document);
  }
}
