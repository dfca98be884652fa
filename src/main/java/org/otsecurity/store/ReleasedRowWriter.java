package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.release.ReleasedRow;
import org.otsecurity.domain.requirement.Attribute;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.TextKind;

/** Writes rows of a release over those that are there, and beside them those that are new. */
final class ReleasedRowWriter {
  private static final String UPSERT =
      """
      INSERT INTO requirement (key, standard, id, kind, title, status, parent, family, text_kind)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET kind = excluded.kind, title = excluded.title,
        status = excluded.status, parent = excluded.parent, family = excluded.family\
      """;

  private final Connection connection;
  private final Map<RequirementId, Integer> keys;

  ReleasedRowWriter(Connection connection, Map<RequirementId, Integer> keys) {
    this.connection = connection;
    this.keys = keys;
  }

  void write(List<ReleasedRow> rows) throws SQLException {
    try (PreparedStatement row = connection.prepareStatement(UPSERT);
        PreparedStatement names = connection.prepareStatement(NameRows.OF_ONE);
        PreparedStatement clear =
            connection.prepareStatement("DELETE FROM name WHERE requirement = ?");
        PreparedStatement name = connection.prepareStatement(NameRows.INSERT);
        PreparedStatement attribute = connection.prepareStatement(AttributeRows.INSERT)) {
      for (ReleasedRow each : rows) {
        int key = Objects.requireNonNull(keys.get(each.id()));
        Sql.row(
            row,
            key,
            each.id().standard().value(),
            each.id().value(),
            each.kind().value(),
            each.title(),
            each.status().value(),
            each.parent().orElse(null),
            each.family(),
            TextKind.NONE.value());
        List<Name> all = new ArrayList<>(each.names());
        all.addAll(curated(names, key));
        Sql.row(clear, key);
        NameRows.write(name, key, all);
        for (Attribute one : each.attributes()) {
          AttributeRows.write(attribute, key, one);
        }
      }
    }
  }

  /** The names that this corpus gives. */
  private static List<Name> curated(PreparedStatement names, int key) throws SQLException {
    names.setInt(1, key);
    List<Name> curated = new ArrayList<>();
    try (ResultSet row = names.executeQuery()) {
      String joined = row.next() ? row.getString(1) : null;
      Cells cells = joined == null ? Cells.none() : new Cells(joined);
      while (cells.hasNext()) {
        Name each = NameRows.read(cells);
        boolean published =
            each instanceof Name.Alias
                || each instanceof Name.RelatedAsset
                || each instanceof Name.Weakness;
        if (!published) {
          curated.add(each);
        }
      }
    }
    return curated;
  }
}
