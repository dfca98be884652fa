package org.otsecurity.query.zone;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.device.Device;
import org.otsecurity.domain.zone.PurdueLevel;
import org.otsecurity.query.reading.Devices;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.store.Store;
import org.otsecurity.text.Quoted;

/** Reads the level of the Purdue model at which a device usually stands. */
final class DeviceLevel {
  private DeviceLevel() {}

  /**
   * The level of the device that a text names; empty if it names none.
   *
   * @param notes takes how it was read
   * @throws QueryException if the device usually stands at several levels, or at none
   */
  static Optional<PurdueLevel> of(
      Store store, Devices devices, List<PurdueLevel> levels, String typed, List<String> notes) {
    return store
        .read(reader -> devices.read(reader, typed))
        .map(device -> of(device, levels, typed, notes));
  }

  private static PurdueLevel of(
      Device device, List<PurdueLevel> levels, String typed, List<String> notes) {
    String quoted = "\"" + Quoted.of(typed.strip()) + "\"";
    if (device.levels().size() != 1) {
      throw new QueryException(
          quoted
              + " is a device"
              + (device.levels().isEmpty()
                  ? " without a usual level of the Purdue model."
                  : " that usually stands at one of several levels of the Purdue model."),
          "Give the level that is meant.",
          device.levels());
    }
    PurdueLevel level =
        levels.stream()
            .filter(each -> each.id().equals(device.levels().getFirst()))
            .findFirst()
            .orElseThrow();
    notes.add(
        quoted
            + " is read as the level at which it usually stands, "
            + level.id()
            + " "
            + level.name()
            + "; the model does not fix it.");
    return level;
  }
}
