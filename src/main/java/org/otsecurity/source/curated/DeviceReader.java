package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.device.Device;
import org.otsecurity.domain.device.DeviceKey;
import org.otsecurity.domain.device.DeviceRegistry;
import org.otsecurity.domain.device.Sureness;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.ComponentType;

/**
 * Reads the registry of devices. What an entry does not say is that of the device it is a kind of;
 * a name means one device only, whatever its case, hyphens and blanks.
 */
final class DeviceReader {
  private static final String KIND = "is";

  private final Map<String, YamlFile.Row> rows = new LinkedHashMap<>();
  private final Map<String, Device> devices = new LinkedHashMap<>();
  private final List<DeviceRegistry.Maker> makers = new ArrayList<>();
  private final Map<String, String> ofDevices = new HashMap<>();
  private final Map<String, String> ofMakers = new HashMap<>();

  private DeviceReader() {}

  /** Reads every file of a folder; a missing folder holds no devices. */
  static DeviceReader read(Path folder) throws IOException {
    DeviceReader reader = new DeviceReader();
    for (YamlFile file : YamlFile.readAll(folder)) {
      for (YamlFile.Row row : file.rows("makers")) {
        reader.maker(row);
      }
      for (YamlFile.Row row : file.rows("devices")) {
        if (reader.rows.put(row.text("name"), row) != null) {
          throw row.problemAt("name", "this device is defined twice");
        }
      }
    }
    for (String each : List.copyOf(reader.rows.keySet())) {
      reader.device(each, new LinkedHashSet<>());
    }
    return reader;
  }

  /** The devices and their makers. */
  DeviceRegistry registry() {
    return new DeviceRegistry(
        rows.keySet().stream().map(each -> Objects.requireNonNull(devices.get(each))).toList(),
        List.copyOf(makers));
  }

  /** The row that defines a device. */
  YamlFile.Row row(Device device) {
    return Objects.requireNonNull(rows.get(device.name()));
  }

  private void maker(YamlFile.Row row) {
    String name = row.text("name");
    hold(ofMakers, row.value("name"), name);
    row.values("names").forEach(each -> hold(ofMakers, each, name));
    makers.add(new DeviceRegistry.Maker(name, row.texts("names")));
  }

  private static void hold(Map<String, String> names, YamlValue name, String holder) {
    String key = DeviceKey.of(name.text());
    if (key.isEmpty()) {
      throw name.problem("a name has letters or digits");
    }
    String other = names.putIfAbsent(key, holder);
    if (other != null) {
      throw name.problem("\"" + name.text() + "\" is a name of " + other + " already");
    }
  }

  /** A device with what it has from its kind, which is read first. */
  private Device device(String name, Set<String> open) {
    Device known = devices.get(name);
    if (known != null) {
      return known;
    }
    YamlFile.Row row = Objects.requireNonNull(rows.get(name));
    if (!open.add(name)) {
      throw row.problemAt(KIND, "devices are a kind of each other: " + String.join(", ", open));
    }
    Optional<Device> kind =
        row.optional(KIND)
            .map(each -> {
              if (!rows.containsKey(each)) {
                throw row.problemAt(KIND, "there is no device " + each);
              }
              return device(each, open);
            });
    Device device = device(row, kind);
    devices.put(name, device);
    return device;
  }

  private Device device(YamlFile.Row row, Optional<Device> kind) {
    String name = row.text("name");
    hold(ofDevices, row.value("name"), name);
    row.values("names").forEach(each -> hold(ofDevices, each, name));
    List<String> mayMean = row.texts("may_mean");
    mayMean.stream()
        .filter(each -> !rows.containsKey(each))
        .forEach(each -> {
          throw row.problemAt("may_mean", "there is no device " + each);
        });
    List<Device.Typed> types = types(row, kind);
    String why =
        row.optional("why").orElseGet(() -> row.node().has("types") ? "" : inherited(kind));
    boolean open =
        types.isEmpty() || types.stream().anyMatch(each -> each.sureness() == Sureness.DEPENDS);
    if (open && why.isEmpty() && mayMean.isEmpty()) {
      throw row.problemAt("types", "\"why\" must say on what it depends, or why there is none");
    }
    return new Device(
        name,
        row.texts("names"),
        onlyAsWritten(row),
        makers(row),
        kind.map(DeviceReader::chain).orElse(List.of()),
        row.optional("what").orElse(""),
        types,
        why,
        row.node().has("assets")
            ? row.texts("assets").stream()
                .map(each -> new RequirementId(DocumentId.MITRE_ICS, each))
                .toList()
            : kind.map(Device::assets).orElse(List.of()),
        row.optional("asset_why")
            .orElseGet(() -> row.node().has("assets") ? "" : kind.map(Device::assetWhy).orElse("")),
        row.node().has("levels") ? row.texts("levels") : kind.map(Device::levels).orElse(List.of()),
        row.flag("safety", kind.map(Device::safety).orElse(false)),
        mayMean);
  }

  private static String inherited(Optional<Device> kind) {
    return kind.map(Device::why).orElse("");
  }

  private static List<String> chain(Device kind) {
    List<String> chain = new ArrayList<>(List.of(kind.name()));
    chain.addAll(kind.kinds());
    return List.copyOf(chain);
  }

  private static List<Device.Typed> types(YamlFile.Row row, Optional<Device> kind) {
    if (!row.node().has("types")) {
      return kind.map(Device::types).orElse(List.of());
    }
    List<Device.Typed> types = new ArrayList<>();
    row.pairs("types")
        .forEach((type, sureness) ->
            types.add(
                new Device.Typed(
                    ComponentType.parse(type)
                        .orElseThrow(
                            () -> row.problemAt("types", "unknown component type " + type)),
                    Sureness.parse(sureness)
                        .orElseThrow(() -> row.problemAt("types", "unknown " + sureness)))));
    types.sort((a, b) -> a.sureness().compareTo(b.sureness()));
    return List.copyOf(types);
  }

  private static List<String> onlyAsWritten(YamlFile.Row row) {
    List<String> all = new ArrayList<>(row.texts("names"));
    all.add(row.text("name"));
    List<String> marked = row.texts("only_as_written");
    marked.stream()
        .filter(each -> !all.contains(each))
        .forEach(each -> {
          throw row.problemAt("only_as_written", "no name is " + each);
        });
    return marked;
  }

  private List<String> makers(YamlFile.Row row) {
    if (!row.node().has("maker")) {
      return List.of();
    }
    List<String> named = row.textOrTexts("maker");
    for (String each : named) {
      if (!each.equals(ofMakers.get(DeviceKey.of(each)))) {
        throw row.problemAt("maker", "makers.yaml has no " + each);
      }
    }
    return named;
  }

  /**
   * What engineers call an asset of ATT&amp;CK, by its id. Products are not among it: they are told
   * by what they are.
   */
  Map<String, List<String>> namesOfAssets() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Device each : registry().devices()) {
      if (!each.isProduct()) {
        for (RequirementId asset : each.assets()) {
          names.computeIfAbsent(asset.value(), id -> new ArrayList<>()).addAll(each.allNames());
        }
      }
    }
    return names;
  }
}
