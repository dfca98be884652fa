package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.otsecurity.domain.requirement.AttackRelease;
import org.otsecurity.domain.requirement.Basis;
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
          + Cells.join(
              "kind",
              "name",
              "coalesce(release, 0)",
              "coalesce(basis, '')",
              "coalesce(sectors, '')")
          + ", char(31)) FROM (SELECT * FROM name WHERE requirement = r.key ORDER BY position))";

  static final String INSERT =
      "INSERT INTO name (requirement, position, kind, name, release, basis, sectors)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";

  private NameRows() {}

  /** The next name of {@link #JOINED}. */
  static Name read(Cells cells) {
    NameKind kind = NameKind.parse(cells.next()).orElseThrow();
    String value = cells.next();
    int release = Integer.parseInt(cells.next());
    String basis = cells.next();
    String sectors = cells.next();
    return switch (kind) {
      case ALIAS -> new Name.Alias(value);
      case FORMER -> new Name.Former(value, new AttackRelease(release));
      case RELATED_ASSET -> new Name.RelatedAsset(value, sectors.lines().toList());
      case DEVICE -> new Name.Device(value);
      case EXPECTED_SUCCESSOR ->
          new Name.ExpectedSuccessor(
              value, new AttackRelease(release), Basis.parse(basis).orElseThrow());
    };
  }

  /** Writes the names of a requirement by {@link #INSERT}. */
  static void write(PreparedStatement insert, int key, List<Name> names) throws SQLException {
    int position = 0;
    for (Name each : names) {
      Integer release = null;
      String basis = null;
      String sectors = null;
      switch (each) {
        case Name.Former former -> release = former.until().major();
        case Name.RelatedAsset asset -> sectors = String.join("\n", asset.sectors());
        case Name.ExpectedSuccessor successor -> {
          release = successor.from().major();
          basis = successor.basis().value();
        }
        case Name.Alias alias -> {}
        case Name.Device device -> {}
      }
      Sql.row(insert, key, ++position, each.kind().value(), each.value(), release, basis, sectors);
    }
  }
}
