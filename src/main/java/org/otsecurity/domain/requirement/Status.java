package org.otsecurity.domain.requirement;

import java.util.Locale;
import java.util.Optional;

/** Whether a requirement is in force in the edition at hand. */
public enum Status {
  ACTIVE("active"),
  WITHDRAWN("withdrawn"),
  DEPRECATED("deprecated"),
  REVOKED("revoked");

  private final String value;

  Status(String value) {
    this.value = value;
  }

  /** The name used in the corpus, the database and on every interface. */
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<Status> parse(String text) {
    String wanted = text.trim().toLowerCase(Locale.ROOT);
    for (Status each : values()) {
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
