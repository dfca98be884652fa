package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.otsecurity.domain.requirement.AttackRelease;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.NameKind;

/** Rows of the table of other names. */
final class NameRows {
  /** Reads the names of requirements, see {@link #read}. */
  static final String QUERY =
      "SELECT requirement, kind, name, release, details FROM name"
          + " WHERE requirement BETWEEN ? AND ? ORDER BY requirement, position";

  static final String INSERT =
      "INSERT INTO name (requirement, position, kind, name, release, details)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  private NameRows() {}

  /** The name in a row of {@link #QUERY}. */
  static Name read(ResultSet row) throws SQLException {
    String value = row.getString(3);
    return switch (NameKind.parse(row.getString(2)).orElseThrow()) {
      case ALIAS -> new Name.Alias(value);
      case FORMER -> new Name.Former(value, new AttackRelease(row.getInt(4)));
      case RELATED_ASSET -> new Name.RelatedAsset(value, row.getString(5).lines().toList());
      case DEVICE -> new Name.Device(value);
      case ENTERPRISE_NEIGHBOR -> {
        List<String> details = row.getString(5).lines().toList();
        yield new Name.EnterpriseNeighbor(value, details.get(0), details.get(1));
      }
    };
  }

  /** Writes the names of a requirement by {@link #INSERT}. */
  static void write(PreparedStatement insert, int key, List<Name> names) throws SQLException {
    int position = 0;
    for (Name each : names) {
      Integer release = null;
      String details = null;
      switch (each) {
        case Name.Former former -> release = former.until().major();
        case Name.RelatedAsset asset -> details = String.join("\n", asset.sectors());
        case Name.EnterpriseNeighbor neighbor ->
            details = neighbor.title() + "\n" + neighbor.reason();
        case Name.Alias alias -> {}
        case Name.Device device -> {}
      }
      Sql.row(insert, key, ++position, each.kind().value(), each.value(), release, details);
    }
  }
}
