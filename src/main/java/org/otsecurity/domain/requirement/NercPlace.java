package org.otsecurity.domain.requirement;

import java.util.Optional;

/**
 * Where a system is, by what the column "Applicable Systems" of NERC CIP asks of it: how it can be
 * reached, and whether it is at a Control Center.
 */
public enum NercPlace implements Coded {
  ROUTABLE("with External Routable Connectivity"),
  NOT_ROUTABLE("without External Routable Connectivity"),
  DIAL_UP("with Dial-up Connectivity"),
  CONTROL_CENTER("at Control Centers");

  private final String value;

  NercPlace(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<NercPlace> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
