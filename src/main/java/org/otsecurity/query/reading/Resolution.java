package org.otsecurity.query.reading;

import java.util.List;
import org.otsecurity.domain.requirement.Requirement;

/**
 * What an id or name was taken to mean.
 *
 * @param requirement the requirement
 * @param notes how it was read, when not to the letter
 * @param beside words beside the id that are neither its title nor read as anything
 */
public record Resolution(Requirement requirement, List<String> notes, List<String> beside) {
  /** What is meant, with nothing else beside it. */
  public Resolution(Requirement requirement, List<String> notes) {
    this(requirement, notes, List.of());
  }
}
