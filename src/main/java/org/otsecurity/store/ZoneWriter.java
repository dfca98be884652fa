package org.otsecurity.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.zone.Conduit;
import org.otsecurity.domain.zone.PurdueLevel;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.domain.zone.Zone;
import org.otsecurity.domain.zone.ZoneFlag;
import org.otsecurity.domain.zone.ZoneModel;

/** Writes the guidance on zones and conduits. */
final class ZoneWriter implements AutoCloseable {
  /** The kind of the lists of levels, zones, conduits and architectures. */
  static final String ZONES = "zone_model";

  private final Connection connection;
  private final ToIntFunction<RequirementId> keys;
  private final TextLists.Writer lists;

  ZoneWriter(Connection connection, ToIntFunction<RequirementId> keys) throws SQLException {
    this.connection = connection;
    this.keys = keys;
    this.lists = new TextLists.Writer(connection, ZONES);
  }

  void write(ZoneModel model) throws SQLException {
    Sql.insert(connection, "zone_model (key, position, text, basis)", "note", 1, model.note(), "");
    int position = 0;
    for (ZoneModel.Rule each : model.rules()) {
      Sql.insert(
          connection,
          "zone_model (key, position, text, basis)",
          "rule",
          ++position,
          each.text(),
          each.basis());
      references("rule/" + position, "requirement", each.requirements());
    }
    for (Map.Entry<ZoneFlag, RequirementId> each : model.separations().entrySet()) {
      references("flag/" + each.getKey().value(), "requirement", List.of(each.getValue()));
    }
    position = 0;
    for (ZoneModel.Source each : model.sources()) {
      Sql.insert(
          connection,
          "zone_source (position, document, edition, locator, url, publisher)",
          ++position,
          each.document(),
          each.edition(),
          each.locator(),
          each.url(),
          each.publisher());
    }
    position = 0;
    for (PurdueLevel each : model.levels()) {
      Sql.insert(
          connection,
          "purdue_level (position, id, name, summary)",
          ++position,
          each.id(),
          each.name(),
          each.summary());
      String owner = "level/" + each.id();
      lists.add(owner, "aliases", each.aliases());
      lists.add(owner, "holds", each.holds());
      references(owner, "asset", each.assets());
      references(owner, "requirement", each.requirements());
    }
    conduits("", model.conduits());
    position = 0;
    for (ReferenceArchitecture each : model.architectures()) {
      architecture(++position, each);
    }
  }

  private void architecture(int place, ReferenceArchitecture architecture) throws SQLException {
    Sql.insert(
        connection,
        "architecture (position, id, name, summary, notice)",
        place,
        architecture.id(),
        architecture.name(),
        architecture.summary(),
        architecture.example().notice());
    String path = "architecture/" + architecture.id();
    lists.add(path, "names", architecture.names());
    lists.add(path, "consequence", architecture.example().consequence());
    lists.add(path, "threat", architecture.example().threat());
    lists.add(path, "reasoning", architecture.example().reasoning());
    int position = 0;
    for (var each : architecture.notes()) {
      Sql.insert(
          connection,
          "architecture_note (architecture, position, text, source)",
          architecture.id(),
          ++position,
          each.text(),
          each.source());
    }
    position = 0;
    for (Zone each : architecture.zones()) {
      Sql.insert(
          connection,
          "zone (architecture, position, id, name, purpose)",
          architecture.id(),
          ++position,
          each.id(),
          each.name(),
          each.purpose());
      String owner = "zone/" + architecture.id() + "/" + each.id();
      lists.add(owner, "levels", each.levels());
      lists.add(owner, "flags", each.flags().stream().map(ZoneFlag::value).toList());
      lists.add(owner, "holds", each.holds());
      lists.add(
          owner, "example target", each.exampleTarget().stream().map(String::valueOf).toList());
      references(owner, "asset", each.assets());
      references(owner, "requirement", each.requirements());
    }
    conduits(architecture.id(), architecture.conduits());
  }

  private void conduits(String architecture, List<Conduit> conduits) throws SQLException {
    int position = 0;
    for (Conduit each : conduits) {
      Sql.insert(
          connection,
          "conduit (architecture, position, id, from_end, to_end, label, purpose, direction, rule)",
          architecture,
          ++position,
          each.id(),
          each.from(),
          each.to(),
          each.label(),
          each.purpose(),
          each.direction().value(),
          each.rule());
      String owner = "conduit/" + architecture + "/" + each.id();
      lists.add(owner, "protocols", each.protocols());
      references(owner, "control", each.controls());
      references(owner, "technique", each.techniques());
    }
  }

  private void references(String owner, String role, List<RequirementId> ids) throws SQLException {
    int position = 0;
    for (RequirementId each : ids) {
      Sql.insert(
          connection,
          "zone_reference (owner, role, position, requirement)",
          owner,
          role,
          ++position,
          keys.applyAsInt(each));
    }
  }

  @Override
  public void close() throws SQLException {
    lists.close();
  }
}
