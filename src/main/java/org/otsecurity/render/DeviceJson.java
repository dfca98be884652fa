package org.otsecurity.render;

import java.util.function.Function;
import org.otsecurity.domain.device.Device;
import org.otsecurity.json.Json;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.reading.TellDevice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of a device. */
final class DeviceJson {
  private DeviceJson() {}

  /**
   * A device with what it is in each document.
   *
   * @param names names of what takes a next step
   */
  static ObjectNode of(TellDevice.Told told, Function<NextStep, String> names) {
    Device device = told.device();
    ObjectNode json = Json.object();
    json.put("name", device.name());
    json.put("what", told.what());
    Rows.texts(json, "may_mean", device.mayMean());
    if (!device.mayMean().isEmpty()) {
      return json;
    }
    Rows.texts(json, "kind_of", device.kinds());
    ArrayNode types = json.putArray("component_types");
    device
        .types()
        .forEach(each ->
            types
                .addObject()
                .put("type", each.type().value())
                .put("sureness", each.sureness().value()));
    Rows.put(json, "component_types_note", device.why());
    ArrayNode assets = json.putArray("assets");
    told.assets().forEach(each -> assets.add(Rows.heading(each)));
    Rows.put(json, "assets_note", device.assetWhy());
    Rows.put(json, "nerc_cip", told.nerc());
    Rows.texts(json, "purdue_levels", device.levels());
    if (device.safety()) {
      json.put("safety_function", true);
    }
    Rows.texts(json, "next", told.next().stream().map(names).toList());
    return json;
  }
}
