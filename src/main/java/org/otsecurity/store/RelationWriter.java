package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Confidence;
import org.otsecurity.domain.requirement.Relation;

/** Writes relations between requirements, and the labels that some of them were read from. */
final class RelationWriter {
  private final Connection connection;
  private final ToIntFunction<RequirementId> keys;

  RelationWriter(Connection connection, ToIntFunction<RequirementId> keys) {
    this.connection = connection;
    this.keys = keys;
  }

  void relations(List<Relation> relations) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO relation (source, type, target, basis, confidence, note)
            VALUES (?, ?, ?, ?, ?, ?)\
            """)) {
      for (Relation each : relations) {
        Sql.row(
            insert,
            keys.applyAsInt(each.source()),
            each.type().value(),
            keys.applyAsInt(each.target()),
            each.basis().value(),
            each.confidence().map(Confidence::value).orElse(null),
            each.note().orElse(null));
      }
    }
  }

  void labels(List<Corpus.Label> labels) throws SQLException {
    Map<RequirementId, Integer> positions = new HashMap<>();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO label (mitigation, position, label, note) VALUES (?, ?, ?, ?)")) {
      for (Corpus.Label each : labels) {
        int position = positions.merge(each.mitigation(), 1, Integer::sum);
        Sql.row(insert, keys.applyAsInt(each.mitigation()), position, each.text(), each.note());
      }
    }
  }
}
