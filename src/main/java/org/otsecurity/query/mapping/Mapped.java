package org.otsecurity.query.mapping;

import java.util.List;
import java.util.Map;
import org.otsecurity.domain.requirement.Requirement;

/**
 * A requirement with what it maps to.
 *
 * @param requirement the requirement
 * @param mappings what it maps to, strongest first
 * @param noCounterpart who says why it has none, by set
 */
public record Mapped(
    Requirement requirement, List<MappingRow> mappings, Map<String, String> noCounterpart) {

  /** Whether anything is known: a mapping, or why there is none. */
  boolean says() {
    return !mappings.isEmpty() || !noCounterpart.isEmpty();
  }
}
