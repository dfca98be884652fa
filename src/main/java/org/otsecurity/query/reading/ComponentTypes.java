package org.otsecurity.query.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.otsecurity.domain.device.Device;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.store.Store;
import org.otsecurity.text.Quoted;

/** Reads component types as people name them: by their own names, or by that of a device. */
public final class ComponentTypes {
  private static final String TYPES =
      "Types: software-application, embedded-device, host-device, network-device"
          + " (or a device such as PLC, switch, workstation, S7-1500).";

  private final Store store;
  private final Devices devices;

  public ComponentTypes(Store store, Devices devices) {
    this.store = store;
    this.devices = devices;
  }

  /**
   * A component type as it was read.
   *
   * @param type the type
   * @param note how it was read and how sure that is; empty for the type's own name
   */
  public record Read(ComponentType type, Optional<String> note) {}

  /** The component type that a text is a name of; empty if it is none, or of several alike. */
  public Optional<ComponentType> named(String text) {
    return readIfAny(text).map(Read::type);
  }

  /** The same, with how it was read. */
  public Optional<Read> readIfAny(String text) {
    return store
        .read(reader -> devices.whole(reader, text))
        .flatMap(device -> device.type().map(typed -> read(text, device, typed)));
  }

  private static Read read(String text, Device device, Device.Typed typed) {
    boolean own = device.name().equals(typed.type().title());
    return new Read(
        typed.type(), own ? Optional.empty() : Optional.of(DeviceWords.read(text, device, typed)));
  }

  /**
   * The component type a text names.
   *
   * @throws QueryException if there is none of that name
   */
  public ComponentType parse(String text) {
    return read(text).type();
  }

  /**
   * The component type a text names, with how it was read.
   *
   * @throws QueryException if there is none of that name, or the device it names is of several
   *     types alike, or of none
   */
  public Read read(String text) {
    Device device =
        store
            .read(reader -> devices.read(reader, text))
            .orElseThrow(() ->
                new QueryException(
                    "\"" + Quoted.of(text) + "\" is no component type, and no device known here.",
                    TYPES,
                    store.read(reader -> devices.nearest(reader, text))));
    return read(text, device, device.type().orElseThrow(() -> undecided(text, device)));
  }

  private static QueryException undecided(String text, Device device) {
    String typed = "\"" + Quoted.of(text.strip()) + "\"";
    if (device.types().isEmpty()) {
      return new QueryException(
          typed + " is no component of IEC 62443-4-2: " + device.why() + ".", "", List.of());
    }
    List<String> types =
        device.types().stream().map(each -> each.type().value()).collect(Collectors.toList());
    return new QueryException(
        typed + " is not of one component type: " + device.why() + ".",
        "Give the type that is meant.",
        types);
  }
}
