package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.otsecurity.domain.requirement.AttackRelease;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.NameKind;

/** Rows of the table of other names. */
final class NameRows {
  /**
   * The names of requirement {@code r} in one column, see {@link #read}. The order is that of a
   * query within, which the key gives: an aggregate with an order of its own sorts, which takes
   * longer than to read the row.
   */
  static final String JOINED =
      "(SELECT group_concat("
          + Cells.join("kind", "name", "coalesce(release, 0)", "coalesce(details, '')")
          + ", char(31)) FROM (SELECT * FROM name WHERE requirement = r.key ORDER BY position))";

  /** The same of one requirement, by its key. */
  static final String OF_ONE = "SELECT " + JOINED + " FROM requirement r WHERE r.key = ?";

  static final String INSERT =
      "INSERT INTO name (requirement, position, kind, name, release, details)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  private NameRows() {}

  /** The next name of {@link #JOINED}. */
  static Name read(Cells cells) {
    NameKind kind = NameKind.parse(cells.next()).orElseThrow();
    String value = cells.next();
    int release = Integer.parseInt(cells.next());
    String details = cells.next();
    return switch (kind) {
      case ALIAS -> new Name.Alias(value);
      case FORMER -> new Name.Former(value, new AttackRelease(release));
      case RELATED_ASSET -> new Name.RelatedAsset(value, details.lines().toList());
      case DEVICE -> new Name.Device(value);
      case WEAKNESS -> new Name.Weakness(value);
      case ENTERPRISE_NEIGHBOR -> {
        List<String> lines = details.lines().toList();
        yield new Name.EnterpriseNeighbor(value, lines.get(0), lines.get(1));
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
        case Name.Weakness weakness -> {}
        case Name.Alias alias -> {}
        case Name.Device device -> {}
      }
      Sql.row(insert, key, ++position, each.kind().value(), each.value(), release, details);
    }
  }
}
