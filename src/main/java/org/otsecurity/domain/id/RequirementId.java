package org.otsecurity.domain.id;

import org.jspecify.annotations.Nullable;

/**
 * The canonical name of one requirement: its standard and its id within it.
 *
 * @param standard the document
 * @param value the canonical id, for example {@code SR 1.1 RE 1}, {@code AC-2(1)} or {@code T0836}
 */
public record RequirementId(DocumentId standard, String value) {
  /** Written out for the same reason as that of {@link DocumentId}. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RequirementId id
        && value.equals(id.value)
        && standard.equals(id.standard);
  }

  @Override
  public int hashCode() {
    return 31 * standard.hashCode() + value.hashCode();
  }

  /** Prints {@code standard:id}, for example {@code iec62443-3-3:SR 1.1}. */
  @Override
  public String toString() {
    return standard.value() + ":" + value;
  }
}
