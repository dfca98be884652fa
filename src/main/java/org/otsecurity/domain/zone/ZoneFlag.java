package org.otsecurity.domain.zone;

import java.util.Optional;

/** Why a zone is kept apart (IEC 62443-3-2, ZCR 3.2 to 3.6). */
public enum ZoneFlag {
  BUSINESS("business", "ZCR 3.2"),
  SAFETY("safety", "ZCR 3.3"),
  TEMPORARY("temporary", "ZCR 3.4"),
  WIRELESS("wireless", "ZCR 3.5"),
  EXTERNAL("external", "ZCR 3.6");

  private final String value;
  private final String zcr;

  ZoneFlag(String value, String zcr) {
    this.value = value;
    this.zcr = zcr;
  }

  /** The name that the corpus, the database and every interface use. */
  public String value() {
    return value;
  }

  /** The requirement that asks for the separation. */
  public String zcr() {
    return zcr;
  }

  /** The flag with the requirement behind it, for example {@code safety (ZCR 3.3)}. */
  public String reason() {
    return value + " (" + zcr + ")";
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
