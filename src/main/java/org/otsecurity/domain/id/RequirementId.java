package org.otsecurity.domain.id;

/**
 * The canonical name of one requirement: its standard and its id within it.
 *
 * @param standard the document
 * @param value the canonical id, for example {@code SR 1.1 RE 1}, {@code AC-2(1)} or {@code T0836}
 */
public record RequirementId(DocumentId standard, String value) {
  /** Prints {@code standard:id}, for example {@code iec62443-3-3:SR 1.1}. */
  @Override
  public String toString() {
    return standard.value() + ":" + value;
  }
}
