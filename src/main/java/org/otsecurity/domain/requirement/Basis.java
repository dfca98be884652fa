package org.otsecurity.domain.requirement;

import java.util.Optional;

/** Who stands behind a relation or mapping. */
public enum Basis implements Coded {
  PUBLISHED("published"),
  CURATED("curated"),
  DERIVED("derived"),
  SUGGESTED("suggested");

  private final String value;

  Basis(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<Basis> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
