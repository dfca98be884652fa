package org.otsecurity.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;

/** Writes the {@link SearchTables}, packed. */
final class SearchTablesWriter {
  private final Connection connection;
  private final Map<RequirementId, Integer> keys;
  private final SearchTerms cut;

  SearchTablesWriter(Connection connection, Map<RequirementId, Integer> keys, SearchTerms cut) {
    this.connection = connection;
    this.keys = keys;
    this.cut = cut;
  }

  /** The stems of all rows, and what triggers of concepts begin with. */
  void terms(Iterable<String> stems) throws SQLException {
    TreeSet<String> terms = new TreeSet<>();
    stems.forEach(terms::add);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT DISTINCT first FROM concept_trigger")) {
      while (row.next()) {
        terms.add(row.getString(1));
      }
    }
    table("terms", SortedTerms.pack(terms));
  }

  void rows(Documents documents, List<Requirement> requirements) throws SQLException {
    ByteBuffer packed = ByteBuffer.allocate(requirements.size() * SearchRows.WIDTH);
    Map<Integer, Integer> levels = levels();
    for (Requirement each : requirements) {
      int types = 0;
      for (var type : each.componentTypes()) {
        types |= 1 << type.ordinal();
      }
      Integer parent =
          each.parent()
              .map(id -> keys.get(new RequirementId(each.id().standard(), id)))
              .orElse(null);
      packed
          .put((byte) documents.place(each.id().standard()))
          .put((byte) documents.kindPlace(each.id().standard(), each.kind()))
          .put((byte) each.status().ordinal())
          .put(levels.getOrDefault(keys.get(each.id()), 0).byteValue())
          .put((byte) types)
          .put((byte) Math.min(127, cut.stems(each.title()).size()))
          .putInt(parent == null ? 0 : parent);
    }
    table("rows", packed.array());
  }

  /** The levels by key: a licensed copy may have given others than the corpus. */
  private Map<Integer, Integer> levels() throws SQLException {
    Map<Integer, Integer> levels = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT key, level FROM requirement WHERE level IS NOT NULL")) {
      while (row.next()) {
        levels.put(row.getInt(1), row.getInt(2));
      }
    }
    return levels;
  }

  /** All relations in the order of the table, which is that of their ends. */
  void relations() throws SQLException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT source, target, type FROM relation ORDER BY source, type, target")) {
      while (row.next()) {
        packed.writeBytes(
            ByteBuffer.allocate(RelationTable.WIDTH)
                .putInt(row.getInt(1))
                .putInt(row.getInt(2))
                .put((byte) RelationType.parse(row.getString(3)).orElseThrow().ordinal())
                .array());
      }
    }
    table("relations", packed.toByteArray());
  }

  private void table(String name, byte[] content) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO search_table (name, content) VALUES (?, ?)")) {
      Sql.row(insert, name, content);
    }
  }
}
