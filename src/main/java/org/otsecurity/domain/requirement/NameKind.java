package org.otsecurity.domain.requirement;

import java.util.Locale;
import java.util.Optional;

/** Why a requirement is also known by another name. */
public enum NameKind {
  ALIAS("alias"),
  FORMER("former name"),
  RELATED_ASSET("related asset"),
  DEVICE("device"),
  EXPECTED_SUCCESSOR("expected successor");

  private final String value;

  NameKind(String value) {
    this.value = value;
  }

  /** The name used in the corpus, the database and on every interface. */
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<NameKind> parse(String text) {
    String wanted = text.trim().toLowerCase(Locale.ROOT);
    for (NameKind each : values()) {
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
