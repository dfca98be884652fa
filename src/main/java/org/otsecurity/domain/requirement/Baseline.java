package org.otsecurity.domain.requirement;

import java.util.Locale;
import java.util.Optional;

/** A control baseline of NIST SP 800-53B. */
public enum Baseline {
  LOW("LOW"),
  MODERATE("MODERATE"),
  HIGH("HIGH"),
  PRIVACY("PRIVACY");

  private final String value;

  Baseline(String value) {
    this.value = value;
  }

  /** The name used in the corpus, the database and on every interface. */
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<Baseline> parse(String text) {
    String wanted = text.trim().toLowerCase(Locale.ROOT);
    for (Baseline each : values()) {
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
