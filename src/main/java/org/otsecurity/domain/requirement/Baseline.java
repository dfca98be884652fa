package org.otsecurity.domain.requirement;

import java.util.Optional;

/** A control baseline of NIST SP 800-53B, or of the OT overlay of SP 800-82 Rev. 3, Appendix F. */
public enum Baseline implements Coded {
  LOW("LOW"),
  MODERATE("MODERATE"),
  HIGH("HIGH"),
  PRIVACY("PRIVACY"),
  OT_LOW("OT LOW"),
  OT_MODERATE("OT MODERATE"),
  OT_HIGH("OT HIGH");

  private final String value;

  Baseline(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** Whether it is a baseline of the OT overlay. */
  public boolean isOverlay() {
    return ordinal() >= OT_LOW.ordinal();
  }

  /** The baseline of the OT overlay for a baseline of SP 800-53B; it has none for privacy. */
  public Optional<Baseline> overlay() {
    return switch (this) {
      case LOW -> Optional.of(OT_LOW);
      case MODERATE -> Optional.of(OT_MODERATE);
      case HIGH -> Optional.of(OT_HIGH);
      default -> Optional.empty();
    };
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
