package org.otsecurity.domain.requirement;

import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;

/**
 * A requirement without its facts.
 *
 * @param heading what it is called
 * @param parent the id, in the same document, of what it is a part of
 * @param family the id of its family
 * @param level the level from which on it is asked
 */
public record Outline(
    Heading heading, Optional<String> parent, Optional<String> family, Optional<Integer> level)
    implements Leveled {
  @Override
  public RequirementId id() {
    return heading.id();
  }
}
