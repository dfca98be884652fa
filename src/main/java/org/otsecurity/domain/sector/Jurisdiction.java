package org.otsecurity.domain.sector;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule binds.
 *
 * @param id a stable name, for example {@code eu}
 * @param name what it is called
 * @param names words for it and its parts
 * @param inCapitals names that are words of another meaning unless in capitals
 * @param saidAs phrases in lower case that name it in any case
 * @param adjectives words for what is of it, with a capital
 * @param partOf the wider jurisdiction that applies as well
 * @param note what of its law is held, and what is not
 */
public record Jurisdiction(
    String id,
    String name,
    List<String> names,
    List<String> inCapitals,
    List<String> saidAs,
    List<String> adjectives,
    Optional<String> partOf,
    String note) {
  /** The id of what is no place: standards and class rules. */
  static final String INTERNATIONAL = "international";

  /** Those of an id are one: rules and notes look places up in sets. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Jurisdiction place && place.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Whether it is no place but everywhere. */
  public boolean isInternational() {
    return id.equals(INTERNATIONAL);
  }
}
