package org.otsecurity.domain.device;

import java.util.List;

/**
 * The devices that are known by name, and who makes some.
 *
 * @param devices in the order of the corpus
 * @param makers makers with their other names
 */
public record DeviceRegistry(List<Device> devices, List<Maker> makers) {
  /** A maker, and how else it is called, in front of the name of a device. */
  public record Maker(String name, List<String> names) {}
}
