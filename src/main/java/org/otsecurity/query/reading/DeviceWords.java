package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.otsecurity.domain.device.Device;
import org.otsecurity.text.Quoted;

/** What is said of a device in a sentence. */
public final class DeviceWords {
  private DeviceWords() {}

  /** "S7-1500 (PLC of Siemens)"; for what is no product, its name and nothing else. */
  public static String called(Device device) {
    return device.isProduct() ? device.name() + " (" + what(device) + ")" : device.name();
  }

  /** What it is: a phrase of its own, or the device it is a kind of and who makes it. */
  public static String what(Device device) {
    String makers = device.isProduct() ? " of " + String.join(", ", device.makers()) : "";
    return (device.what().isEmpty() ? device.kinds().getFirst() : device.what()) + makers;
  }

  /** How a component type was read out of the name of a device, and how sure that is. */
  static String read(String text, Device device, Device.Typed typed) {
    String typedName = text.strip();
    String called = device.name().equalsIgnoreCase(typedName) ? "" : called(device) + ", ";
    return "\""
        + Quoted.of(typedName)
        + "\" is read as "
        + called
        + typed.type().title()
        + " ("
        + typed.sureness()
        + (device.why().isEmpty() ? "" : ": " + device.why())
        + ").";
  }

  /** Its component types with how sure each is: "host device (usual) or embedded device". */
  public static String types(Device device) {
    return device.types().isEmpty()
        ? "no component"
        : device.types().stream()
            .map(each -> each.type().title() + " (" + each.sureness() + ")")
            .collect(Collectors.joining(", "));
  }

  /** Its assets of ATT&amp;CK, or that there is none. */
  public static String assets(Device device) {
    return device.assets().isEmpty()
        ? "no asset"
        : device.assets().stream().map(each -> each.value()).collect(Collectors.joining(", "));
  }

  /** Its component types, and on what they depend. */
  public static String typesAndWhy(Device device) {
    return types(device) + (device.why().isEmpty() ? "" : "; " + device.why());
  }

  /** Its assets, and why those or none. */
  public static String assetsAndWhy(Device device) {
    return assets(device) + (device.assetWhy().isEmpty() ? "" : "; " + device.assetWhy());
  }

  /** All of it in one sentence, for a note beside hits of a search. */
  public static String inShort(String typed, Device device) {
    List<String> said =
        new ArrayList<>(List.of(what(device), types(device), "ATT&CK for ICS: " + assets(device)));
    return "\"" + Quoted.of(typed) + "\" is read as a device: " + String.join("; ", said) + ".";
  }
}
