package org.otsecurity.domain.requirement;

import java.util.Optional;

/** Why a requirement is also known by another name. */
public enum NameKind implements Coded {
  ALIAS("alias"),
  FORMER("former name"),
  RELATED_ASSET("related asset"),
  DEVICE("device"),
  WEAKNESS("weakness"),
  ENTERPRISE_NEIGHBOR("enterprise neighbor");

  private final String value;

  NameKind(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<NameKind> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
