package org.otsecurity.domain.requirement;

import java.util.Locale;
import java.util.Optional;

/** Who stands behind a relation or mapping. */
public enum Basis {
  PUBLISHED("published"),
  CURATED("curated"),
  DERIVED("derived"),
  SUGGESTED("suggested");

  private final String value;

  Basis(String value) {
    this.value = value;
  }

  /** The name used in the corpus, the database and on every interface. */
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<Basis> parse(String text) {
    String wanted = text.trim().toLowerCase(Locale.ROOT);
    for (Basis each : values()) {
      if (each.value.toLowerCase(Locale.ROOT).equals(wanted)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
