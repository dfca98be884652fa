package org.otsecurity.domain.requirement;

import java.util.Optional;

/** A control baseline of NIST SP 800-53B. */
public enum Baseline implements Coded {
  LOW("LOW"),
  MODERATE("MODERATE"),
  HIGH("HIGH"),
  PRIVACY("PRIVACY");

  private final String value;

  Baseline(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<Baseline> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
