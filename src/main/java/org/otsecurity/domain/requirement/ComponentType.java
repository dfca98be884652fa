package org.otsecurity.domain.requirement;

import java.util.Locale;
import java.util.Optional;

/** A component type of IEC 62443-4-2. */
public enum ComponentType {
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

  /** The name used in the corpus, the database and on every interface. */
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

  /**
   * Finds a type by what people call it: its name, its prefix, or a typical device ({@code PLC},
   * {@code switch}, {@code HMI software}, {@code workstation}).
   */
  public static Optional<ComponentType> parse(String text) {
    String word = text.trim().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    return Optional.ofNullable(
        switch (word) {
          case "software application",
              "software applications",
              "application",
              "applications",
              "app",
              "software",
              "sar",
              "sa",
              "scada software",
              "hmi software",
              "historian" ->
              SOFTWARE_APPLICATION;
          case "embedded device",
              "embedded devices",
              "embedded",
              "edr",
              "ed",
              "plc",
              "rtu",
              "ied",
              "controller",
              "drive",
              "sensor",
              "actuator",
              "safety controller",
              "relay" ->
              EMBEDDED_DEVICE;
          case "host device",
              "host devices",
              "host",
              "hosts",
              "hdr",
              "hd",
              "workstation",
              "engineering workstation",
              "ews",
              "server",
              "pc",
              "hmi",
              "operator station",
              "data center" ->
              HOST_DEVICE;
          case "network device",
              "network devices",
              "network",
              "ndr",
              "nd",
              "switch",
              "router",
              "firewall",
              "gateway",
              "access point",
              "data diode",
              "vpn" ->
              NETWORK_DEVICE;
          default -> null;
        });
  }

  @Override
  public String toString() {
    return value;
  }
}
