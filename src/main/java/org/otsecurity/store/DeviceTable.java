package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.device.Device;
import org.otsecurity.domain.device.DeviceKey;
import org.otsecurity.domain.device.DeviceRegistry;
import org.otsecurity.domain.device.Sureness;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.ComponentType;

/** Devices as people name them. Names are looked up by key, so that nothing is read whole. */
public final class DeviceTable {
  private static final String LINE = "\n";

  private final Statements statements;

  DeviceTable(Statements statements) {
    this.statements = statements;
  }

  /**
   * A name of a device, or of a maker.
   *
   * @param key what it is compared by
   * @param name as it is written
   * @param meaning the usual name of the device or maker
   * @param maker whether it is a maker's
   * @param onlyAsWritten whether it is a usual word too
   */
  public record Named(
      String key, String name, String meaning, boolean maker, boolean onlyAsWritten) {}

  /** The names with some keys. */
  public List<Named> named(Collection<String> keys) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT key, name, meaning, maker, only_as_written FROM device_name
              WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key, maker\
              """);
      statement.setString(1, Keys.texts(keys));
      List<Named> named = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          named.add(
              new Named(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getBoolean(4),
                  row.getBoolean(5)));
        }
      }
      return named;
    });
  }

  /** Every name of a device, for whoever looks for what is near to one. */
  public List<String> names() {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get("SELECT name FROM device_name WHERE maker = 0 ORDER BY name");
      List<String> names = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          names.add(row.getString(1));
        }
      }
      return names;
    });
  }

  /** The devices of these usual names, in the order of the corpus. */
  public List<Device> devices(Collection<String> names) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT name, names, makers, kinds, what, types, why, assets, asset_why, levels,
                safety, may_mean
              FROM device WHERE name IN (SELECT value FROM json_each(?)) ORDER BY position\
              """);
      statement.setString(1, Keys.texts(names));
      List<Device> devices = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          devices.add(
              new Device(
                  row.getString(1),
                  row.getString(2).lines().toList(),
                  List.of(),
                  row.getString(3).lines().toList(),
                  row.getString(4).lines().toList(),
                  row.getString(5),
                  row.getString(6).lines().map(DeviceTable::typed).toList(),
                  row.getString(7),
                  row.getString(8)
                      .lines()
                      .map(each -> new RequirementId(DocumentId.MITRE_ICS, each))
                      .toList(),
                  row.getString(9),
                  row.getString(10).lines().toList(),
                  row.getBoolean(11),
                  row.getString(12).lines().toList()));
        }
      }
      return devices;
    });
  }

  /** The device of a usual name; empty if there is none. */
  public Optional<Device> device(String name) {
    return devices(List.of(name)).stream().findFirst();
  }

  private static Device.Typed typed(String text) {
    int space = text.indexOf(' ');
    return new Device.Typed(
        ComponentType.parse(text.substring(0, space)).orElseThrow(),
        Sureness.parse(text.substring(space + 1)).orElseThrow());
  }

  static void write(Connection connection, DeviceRegistry registry) throws SQLException {
    try (PreparedStatement device =
            connection.prepareStatement(
                """
                INSERT INTO device (name, position, names, makers, kinds, what, types, why, assets,
                  asset_why, levels, safety, may_mean)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """);
        PreparedStatement name =
            connection.prepareStatement(
                """
                INSERT INTO device_name (key, name, meaning, maker, only_as_written)
                VALUES (?, ?, ?, ?, ?)\
                """)) {
      int position = 0;
      for (Device each : registry.devices()) {
        Sql.row(
            device,
            each.name(),
            ++position,
            String.join(LINE, each.names()),
            String.join(LINE, each.makers()),
            String.join(LINE, each.kinds()),
            each.what(),
            String.join(
                LINE,
                each.types().stream()
                    .map(one -> one.type().value() + " " + one.sureness().value())
                    .toList()),
            each.why(),
            String.join(LINE, each.assets().stream().map(RequirementId::value).toList()),
            each.assetWhy(),
            String.join(LINE, each.levels()),
            each.safety() ? 1 : 0,
            String.join(LINE, each.mayMean()));
        for (String one : each.allNames()) {
          int onlyAsWritten = each.onlyAsWritten().contains(one) ? 1 : 0;
          Sql.row(name, DeviceKey.of(one), one, each.name(), 0, onlyAsWritten);
        }
      }
      for (DeviceRegistry.Maker each : registry.makers()) {
        Sql.row(name, DeviceKey.of(each.name()), each.name(), each.name(), 1, 0);
        for (String one : each.names()) {
          Sql.row(name, DeviceKey.of(one), one, each.name(), 1, 0);
        }
      }
    }
  }
}
