package org.otsecurity.query.reading;

import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;

/** Tells what words mean that stand beside an id: whoever writes both may have mixed up one. */
public interface MeaningOfWords {
  /**
   * The row that some words mean.
   *
   * @param id the id beside which they stand
   * @param words the words, without it
   * @return empty if they suit the row of the id or what belongs to it, or mean nothing clearly
   */
  Optional<Heading> otherThan(RequirementId id, String words);
}
