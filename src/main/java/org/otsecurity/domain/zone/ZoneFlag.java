package org.otsecurity.domain.zone;

import java.util.Optional;

/** Why a zone is kept apart; {@link ZoneModel} knows which requirement asks for it. */
public enum ZoneFlag {
  BUSINESS("business"),
  SAFETY("safety"),
  TEMPORARY("temporary"),
  WIRELESS("wireless"),
  EXTERNAL("external");

  private final String value;

  ZoneFlag(String value) {
    this.value = value;
  }

  /** The name that the corpus, the database and every interface use. */
  public String value() {
    return value;
  }

  /** The flag with a name. */
  public static Optional<ZoneFlag> parse(String text) {
    for (ZoneFlag each : values()) {
      if (each.value.equals(text)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
