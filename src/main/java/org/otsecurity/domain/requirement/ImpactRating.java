package org.otsecurity.domain.requirement;

import java.util.Optional;

/** The impact ratings that CIP-002 gives to BES Cyber Systems. */
public enum ImpactRating implements Coded {
  HIGH("high"),
  MEDIUM("medium"),
  LOW("low");

  private final String value;

  ImpactRating(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<ImpactRating> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
