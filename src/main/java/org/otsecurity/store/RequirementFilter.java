package org.otsecurity.store;

import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.RequirementKind;

/**
 * Which requirements of a standard to read; what is empty does not filter.
 *
 * @param standard the document
 * @param level rows selected at this SL-C, that is with a lowest level at or below it
 * @param family id of a family
 * @param within canonical id of a row: it, and what stands under it
 * @param componentType rows for this component type
 * @param baseline rows in this baseline
 * @param kind rows of this kind
 * @param enhancements whether enhancements are wanted
 * @param retired whether withdrawn, deprecated and revoked rows are wanted; those of an earlier
 *     edition are what its document holds
 */
public record RequirementFilter(
    DocumentId standard,
    Optional<Integer> level,
    Optional<String> family,
    Optional<String> within,
    Optional<ComponentType> componentType,
    Optional<Baseline> baseline,
    Optional<RequirementKind> kind,
    boolean enhancements,
    boolean retired) {

  /** Everything in force in a standard, or all of an earlier edition. */
  public static RequirementFilter all(DocumentId standard) {
    return new RequirementFilter(
        standard,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        false);
  }

  /** The same at a security level, or at any if it is empty. */
  public RequirementFilter atLevel(Optional<Integer> value) {
    return new RequirementFilter(
        standard, value, family, within, componentType, baseline, kind, enhancements, retired);
  }

  /** The same for a row and what stands under it. */
  public RequirementFilter within(String id) {
    return new RequirementFilter(
        standard,
        level,
        family,
        Optional.of(id),
        componentType,
        baseline,
        kind,
        enhancements,
        retired);
  }

  /** The same with another kind. */
  public RequirementFilter withKind(RequirementKind value) {
    return new RequirementFilter(
        standard,
        level,
        family,
        within,
        componentType,
        baseline,
        Optional.of(value),
        enhancements,
        retired);
  }

  /** The same with the rows that are no longer in force. */
  public RequirementFilter withRetired() {
    return new RequirementFilter(
        standard, level, family, within, componentType, baseline, kind, enhancements, true);
  }
}
