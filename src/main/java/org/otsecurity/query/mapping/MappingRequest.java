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
    return asserted(Optional.empty(), Optional.of(source), List.of(target), limit);
  }

  /** The same of one requirement, wherever it stands. */
  public MappingRequest of(String other) {
    return with(Optional.of(other), Optional.empty(), derived, suggested);
  }

  /** What one requirement maps to, in one document or in all. */
  public static MappingRequest of(String requirement, Optional<DocumentId> target) {
    return asserted(Optional.of(requirement), Optional.empty(), target.stream().toList(), 1);
  }

  /** What somebody asserts, without paths and suggestions, from the first row on. */
  private static MappingRequest asserted(
      Optional<String> requirement,
      Optional<DocumentId> source,
      List<DocumentId> targets,
      int limit) {
    return new MappingRequest(
        requirement,
        source,
        targets,
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

  /** The same, with paths through a third document or without. */
  public MappingRequest withDerived(boolean wanted) {
    return with(requirement, source, wanted, suggested);
  }

  /** The same with computed suggestions. */
  public MappingRequest withSuggested() {
    return with(requirement, source, derived, true);
  }

  private MappingRequest with(
      Optional<String> one, Optional<DocumentId> document, boolean paths, boolean computed) {
    return new MappingRequest(
        one,
        document,
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
