package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.otsecurity.domain.requirement.Attribute;

/** Rows of the table of attributes. */
final class AttributeRows {
  static final String INSERT =
      "INSERT INTO attribute (requirement, label, position, value) VALUES (?, ?, ?, ?)";

  private AttributeRows() {}

  /** Writes an attribute of a requirement by {@link #INSERT}. */
  static void write(PreparedStatement insert, int key, Attribute attribute) throws SQLException {
    int position = 0;
    for (String value : attribute.values()) {
      Sql.row(insert, key, attribute.label(), ++position, value);
    }
  }
}
