package org.otsecurity.domain.requirement;

import java.util.Optional;

/** Whose words a text is: ours, the publisher's, or the user's licensed copy. */
public enum TextKind implements Coded {
  SUMMARY("summary"),
  OFFICIAL("official"),
  LICENSED("licensed"),
  NONE("none");

  private final String value;

  TextKind(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<TextKind> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
