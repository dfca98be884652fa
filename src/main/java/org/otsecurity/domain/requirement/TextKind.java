package org.otsecurity.domain.requirement;

import java.util.Locale;
import java.util.Optional;

/** Whose words a text is: ours, the publisher's, or the user's licensed copy. */
public enum TextKind {
  SUMMARY("summary"),
  OFFICIAL("official"),
  LICENSED("licensed"),
  NONE("none");

  private final String value;

  TextKind(String value) {
    this.value = value;
  }

  /** The name used in the corpus, the database and on every interface. */
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<TextKind> parse(String text) {
    String wanted = text.trim().toLowerCase(Locale.ROOT);
    for (TextKind each : values()) {
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
