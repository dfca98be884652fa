package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.domain.zone.ZoneModel;

/** The guidance on zones and conduits, whole and in parts. */
public final class ZoneTable {
  private final Statements statements;

  ZoneTable(Statements statements) {
    this.statements = statements;
  }

  /** All of it. */
  public ZoneModel whole() {
    return Sql.query(() -> ZoneRows.whole(statements));
  }

  /** All that hangs on no architecture. */
  public ZoneModel ofLevels() {
    return Sql.query(() -> ZoneRows.withoutArchitectures(statements));
  }

  /** A reference architecture, which must be held. */
  public ReferenceArchitecture architecture(String id) {
    return Sql.query(() -> ZoneRows.architecture(statements, id));
  }

  /** What reference architectures are called, in their order. */
  public List<ReferenceArchitecture.Called> architectures() {
    return Sql.query(() -> {
      List<ReferenceArchitecture.Called> called = new ArrayList<>();
      PreparedStatement statement =
          statements.get(
              """
              SELECT id, name, (SELECT group_concat(value, char(31) ORDER BY position)
                FROM text_list WHERE kind = ? AND owner = 'architecture/' || id AND label = 'names')
              FROM architecture ORDER BY position\
              """);
      statement.setString(1, ZoneWriter.ZONES);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          List<String> names = new ArrayList<>();
          String joined = row.getString(3);
          Cells cells = joined == null ? Cells.none() : new Cells(joined);
          while (cells.hasNext()) {
            names.add(cells.next());
          }
          called.add(
              new ReferenceArchitecture.Called(
                  row.getString(1), row.getString(2), List.copyOf(names)));
        }
      }
      return called;
    });
  }
}
