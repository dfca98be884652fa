package org.otsecurity.domain.requirement;

import java.util.Optional;

/** How sure the facts of a row are, by what they were read from; shown as {@code confidence}. */
public enum EvidenceStrength implements Coded {
  HIGH("high"),
  MEDIUM_HIGH("medium-high"),
  MEDIUM("medium"),
  LOW("low");

  private final String value;

  EvidenceStrength(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<EvidenceStrength> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
