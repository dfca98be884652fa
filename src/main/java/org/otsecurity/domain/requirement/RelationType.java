package org.otsecurity.domain.requirement;

import java.util.Locale;
import java.util.Optional;

/** How one requirement relates to another, read from source to target. */
public enum RelationType {
  PAIRED_WITH("paired with"),
  RELATED("related"),
  INCORPORATED_INTO("incorporated into"),
  MOVED_TO("moved to"),
  USE_NOW("use now"),
  REVOKED_BY("revoked by"),
  MITIGATES("mitigates"),
  TARGETS("targets"),
  USES("uses"),
  ATTRIBUTED_TO("attributed to"),
  DETECTS("detects"),
  HAS_TACTIC("has tactic"),
  LABELED("labeled");

  private final String value;

  RelationType(String value) {
    this.value = value;
  }

  /** The name used in the corpus, the database and on every interface. */
  public String value() {
    return value;
  }

  /** Whether the target is what to use instead of the source. */
  public boolean isReplacement() {
    return switch (this) {
      case USE_NOW, REVOKED_BY, INCORPORATED_INTO, MOVED_TO -> true;
      default -> false;
    };
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<RelationType> parse(String text) {
    String wanted = text.trim().toLowerCase(Locale.ROOT);
    for (RelationType each : values()) {
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
