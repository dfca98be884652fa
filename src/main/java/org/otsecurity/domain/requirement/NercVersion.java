package org.otsecurity.domain.requirement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The version of a NERC CIP reliability standard that is held.
 *
 * @param effective the first day on which it is effective
 * @param enforcement whether it is enforced
 * @param later versions approved to come after it
 */
public record NercVersion(LocalDate effective, Enforcement enforcement, List<Later> later) {

  /** Whether a version is enforced, in NERC's words. */
  public enum Enforcement implements Coded {
    MANDATORY("mandatory"),
    APPROVED("approved, subject to future enforcement");

    private final String value;

    Enforcement(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }

    /** Finds a constant by its {@link #value()}, ignoring case. */
    public static Optional<Enforcement> parse(String text) {
      return Coded.parse(values(), text);
    }
  }

  /**
   * A later version.
   *
   * @param id for example {@code CIP-007-7.1}
   * @param effective the first day on which it is effective, if known
   */
  public record Later(String id, Optional<LocalDate> effective) {
    @Override
    public String toString() {
      return id + effective.map(each -> " from " + each).orElse(", date not known");
    }
  }

  /** The later versions as one text; empty if there are none. */
  public String laterText() {
    return String.join("; ", later.stream().map(Later::toString).toList());
  }
}
