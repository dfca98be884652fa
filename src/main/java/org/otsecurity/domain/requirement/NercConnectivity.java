package org.otsecurity.domain.requirement;

import java.util.Optional;

/** How a system of NERC CIP can be reached from outside of its perimeter. */
public enum NercConnectivity implements Coded {
  /** External Routable Connectivity (ERC). */
  ROUTABLE("external routable"),
  DIAL_UP("dial-up"),
  /** Neither of the two. */
  NONE("none");

  private final String value;

  NercConnectivity(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<NercConnectivity> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
