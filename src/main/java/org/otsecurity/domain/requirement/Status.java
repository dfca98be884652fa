package org.otsecurity.domain.requirement;

import java.util.Optional;

/** Whether a requirement is in force in the edition at hand. */
public enum Status implements Coded {
  ACTIVE("active"),
  WITHDRAWN("withdrawn"),
  DEPRECATED("deprecated"),
  REVOKED("revoked"),
  /** It belongs to an edition that another one has replaced. */
  SUPERSEDED("superseded");

  private final String value;

  Status(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<Status> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
