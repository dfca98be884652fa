package org.otsecurity.domain.requirement;

import java.util.Optional;

/** A component type of IEC 62443-4-2. */
public enum ComponentType implements Coded {
  SOFTWARE_APPLICATION("software-application", "software application", "SAR"),
  EMBEDDED_DEVICE("embedded-device", "embedded device", "EDR"),
  HOST_DEVICE("host-device", "host device", "HDR"),
  NETWORK_DEVICE("network-device", "network device", "NDR");

  private final String value;
  private final String title;
  private final String prefix;

  ComponentType(String value, String title, String prefix) {
    this.value = value;
    this.title = title;
    this.prefix = prefix;
  }

  @Override
  public String value() {
    return value;
  }

  /** The name in running text, for example {@code embedded device}. */
  public String title() {
    return title;
  }

  /** The prefix of requirements that only this type has, for example {@code EDR}. */
  public String prefix() {
    return prefix;
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
