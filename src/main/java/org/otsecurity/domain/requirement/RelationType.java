package org.otsecurity.domain.requirement;

import java.util.Optional;

/** How one requirement relates to another, read from source to target. */
public enum RelationType implements Coded {
  PAIRED_WITH("paired with"),
  RELATED("related"),
  INCORPORATED_INTO("incorporated into"),
  MOVED_TO("moved to"),
  USE_NOW("use now"),
  REVOKED_BY("revoked by"),
  /** A row of an earlier edition, held as a document of its own, to what stands for it later. */
  SUPERSEDED_BY("superseded by"),
  MITIGATES("mitigates"),
  TARGETS("targets"),
  USES("uses"),
  ATTRIBUTED_TO("attributed to"),
  DETECTS("detects"),
  HAS_TACTIC("has tactic"),
  LABELED("labeled"),
  READS("reads"),
  /** A property of a device to the threats it brings (EMB3D {@code relates-to}). */
  EXPOSES_TO("relates to"),
  /** A mitigation of EMB3D to the requirements of IEC 62443-4-2 that MITRE names on it. */
  REFERENCES("references");

  private final String value;

  RelationType(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** Whether the target is what to use instead of the source. */
  public boolean isReplacement() {
    return switch (this) {
      case USE_NOW, REVOKED_BY, SUPERSEDED_BY, INCORPORATED_INTO, MOVED_TO -> true;
      default -> false;
    };
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<RelationType> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
