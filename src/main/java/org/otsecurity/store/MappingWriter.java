package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToIntFunction;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.Mappings;
import org.otsecurity.domain.mapping.PartMapping;
import org.otsecurity.domain.mapping.RelationSet;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.mapping.Unmapped;
import org.otsecurity.domain.requirement.Confidence;

/** Writes the mappings between documents, which {@link MappingTable} reads. */
final class MappingWriter {
  private MappingWriter() {}

  static void write(Connection connection, Mappings mappings, ToIntFunction<RequirementId> keys)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO mapping_set (id, title, source, target, target_edition, basis, kind,
              publisher, document, url, licence, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)) {
      for (MappingSet each : mappings.sets()) {
        Sql.row(
            insert,
            each.id(),
            each.title(),
            each.source().value(),
            each.target().value(),
            each.targetEdition(),
            each.basis().value(),
            each.kind().name(),
            each.publisher(),
            each.document(),
            each.url(),
            each.licence(),
            each.note());
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO relation_set (type, publisher, document, relationship)"
                + " VALUES (?, ?, ?, ?)")) {
      for (RelationSet each : mappings.relationSets()) {
        Sql.row(
            insert,
            each.type().value(),
            each.asserter().publisher(),
            each.asserter().document(),
            each.relationship().map(Relationship::value).orElse(null));
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO mapping (position, mapping_set, source, relationship, target, confidence,
              rationale, function) VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
            """)) {
      int position = 0;
      for (Mapping each : mappings.mappings()) {
        Sql.row(
            insert,
            ++position,
            each.asserter().set().orElseThrow(),
            keys.applyAsInt(each.source()),
            each.relationship().map(Relationship::value).orElse(null),
            keys.applyAsInt(each.target()),
            each.confidence().map(Confidence::value).orElse(null),
            each.rationale(),
            each.function().map(ThreatFunction::value).orElse(null));
      }
    }
    parts(connection, mappings.parts(), keys);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO unmapped (position, mapping_set, source, reason) VALUES (?, ?, ?, ?)")) {
      int position = 0;
      for (Unmapped each : mappings.unmapped()) {
        Sql.row(insert, ++position, each.set(), keys.applyAsInt(each.source()), each.reason());
      }
    }
  }

  private static void parts(
      Connection connection, List<PartMapping> parts, ToIntFunction<RequirementId> keys)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO mapping_part (position, mapping_set, source, kind, part, called, note)
            VALUES (?, ?, ?, ?, ?, ?, ?)\
            """)) {
      int position = 0;
      for (PartMapping each : parts) {
        Sql.row(
            insert,
            ++position,
            each.asserter().set().orElseThrow(),
            keys.applyAsInt(each.source()),
            each.part().kind().value(),
            each.part().id(),
            each.part().called(),
            each.note());
      }
    }
  }
}
