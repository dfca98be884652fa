package org.otsecurity.domain.vocabulary;

import java.util.Optional;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.Coded;

/** What a word of a baseline that is asked for says of it. */
public enum BaselineSign implements Coded {
  LOW("low", Optional.of(Baseline.LOW)),
  MODERATE("moderate", Optional.of(Baseline.MODERATE)),
  HIGH("high", Optional.of(Baseline.HIGH)),
  PRIVACY("privacy", Optional.of(Baseline.PRIVACY)),
  /** That of the OT overlay is meant. */
  OVERLAY("overlay", Optional.empty()),
  /** Says that it is a baseline, and no more. */
  BASELINE("baseline", Optional.empty());

  private final String value;
  private final Optional<Baseline> baseline;

  BaselineSign(String value, Optional<Baseline> baseline) {
    this.value = value;
    this.baseline = baseline;
  }

  @Override
  public String value() {
    return value;
  }

  /** The baseline that the word names. */
  public Optional<Baseline> baseline() {
    return baseline;
  }
}
