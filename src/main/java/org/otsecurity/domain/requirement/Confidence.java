package org.otsecurity.domain.requirement;

import java.util.Arrays;
import java.util.Optional;

/** How far two requirements that are mapped onto each other ask the same (docs/mappings.md). */
public enum Confidence {
  /** Same subject and same core demand: evidence for one is most of the evidence for the other. */
  SAME_CORE(0.9),
  /** Same subject, but one asks notably more or in another scope: evidence serves in part. */
  IN_PART(0.7),
  /** The target helps to meet the source, but answers another main question. */
  SUPPORTING(0.5);

  /** Asked for each mapping that is read. */
  private static final Confidence[] ALL = values();

  private final double value;

  Confidence(double value) {
    this.value = value;
  }

  /** The number shown: 0.9, 0.7 or 0.5. */
  public double value() {
    return value;
  }

  /** Whether a path to a third requirement may lead through a mapping of this confidence. */
  public boolean carriesOn() {
    return this != SUPPORTING;
  }

  /** Finds a constant by its number, as written in the corpus. */
  public static Optional<Confidence> parse(String number) {
    return Arrays.stream(values())
        .filter(each -> String.valueOf(each.value).equals(number))
        .findFirst();
  }

  /** Finds a constant by its number. */
  public static Optional<Confidence> of(double number) {
    for (Confidence each : ALL) {
      if (each.value == number) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
