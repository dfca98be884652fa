package org.otsecurity.domain.requirement;

import java.util.List;
import java.util.Optional;

/**
 * A term of the field, explained in our own words.
 *
 * @param name the term
 * @param also abbreviations, synonyms and spellings
 * @param definition what it is and what it means in practice
 * @param differsFrom names of the terms it is confused with
 * @param difference how it differs from them
 * @param source the document that defines the concept, or "usual practice"
 * @param see ids of requirements that treat it
 */
public record Term(
    String name,
    List<String> also,
    String definition,
    List<String> differsFrom,
    Optional<String> difference,
    String source,
    List<String> see) {
  /** Written out: what Java makes of a record at run time no class cache holds. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
