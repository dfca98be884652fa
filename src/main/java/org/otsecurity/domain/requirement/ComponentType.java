package org.otsecurity.domain.requirement;

import java.util.Optional;

/** A component type of IEC 62443-4-2. */
public enum ComponentType implements Coded {
  SOFTWARE_APPLICATION("software-application", "software application"),
  EMBEDDED_DEVICE("embedded-device", "embedded device"),
  HOST_DEVICE("host-device", "host device"),
  NETWORK_DEVICE("network-device", "network device");

  private final String value;
  private final String title;

  ComponentType(String value, String title) {
    this.value = value;
    this.title = title;
  }

  @Override
  public String value() {
    return value;
  }

  /** The name in running text, for example {@code embedded device}. */
  public String title() {
    return title;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<ComponentType> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
