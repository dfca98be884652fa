package org.otsecurity.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.requirement.AttackRelease;
import org.otsecurity.domain.requirement.EvidenceStrength;
import org.otsecurity.domain.requirement.Explanation;
import org.otsecurity.domain.requirement.Requirement;

/**
 * Writes a corpus into a new database file.
 *
 * <p>Deterministic: the same corpus gives the same bytes. Rows are inserted in corpus order, the
 * file is compacted at the end and carries no time stamp.
 */
public final class StoreWriter implements AutoCloseable {
  private final Connection connection;
  private final Map<RequirementId, Integer> keys = new HashMap<>();

  private StoreWriter(Connection connection) {
    this.connection = connection;
  }

  /**
   * Writes the corpus to a file that does not exist yet.
   *
   * @throws StoreException if the database cannot be written or fails its checks
   */
  public static void write(Corpus corpus, List<ReleaseFacts> releases, Path file) {
    try (StoreWriter writer =
        new StoreWriter(DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath()))) {
      writer.writeAll(corpus, releases);
    } catch (SQLException e) {
      throw new StoreException(
          "The database could not be written: " + e.getMessage() + ".",
          "Check that the folder exists and has room, then build again.");
    }
  }

  private void writeAll(Corpus corpus, List<ReleaseFacts> releases) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA page_size = 4096");
      NewDatabase.begin(statement);
      statement.executeUpdate("PRAGMA foreign_keys = ON");
      for (String sql : Schema.sql().replaceAll("--[^\n]*", "").split(";")) {
        if (!sql.isBlank()) {
          statement.executeUpdate(sql);
        }
      }
    }
    connection.setAutoCommit(false);
    SearchTerms terms = SearchTerms.of(corpus.vocabulary());
    meta(corpus);
    DocumentWriter.write(connection, corpus.documents());
    requirements(corpus.requirements());
    RelationWriter relations = new RelationWriter(connection, this::key);
    relations.relations(corpus.relations());
    explanations(corpus.explanations());
    GlossaryTable.write(connection, corpus.glossary());
    TopicTable.write(connection, corpus.topics(), this::key, terms);
    relations.labels(corpus.labels());
    MappingWriter.write(connection, corpus.mappings(), this::key);
    SectorTable.write(connection, corpus.sectors());
    KnownTable.write(connection, corpus.known(), this::key);
    EditionTable.write(connection, corpus.editions(), this::key);
    StandingNoteTable.write(connection, corpus.standingNotes());
    NercWordsTable.write(connection, corpus.nercWords());
    DeviceTable.write(connection, corpus.devices());
    VocabularyTable.write(connection, corpus.vocabulary());
    LanguageTable.write(connection, corpus, terms);
    try (ZoneWriter zones = new ZoneWriter(connection, this::key)) {
      zones.write(corpus.zones());
    }
    ReleaseTable.write(connection, releases);
    new SearchIndexWriter(connection, keys, terms).write(corpus);
    SuccessionTable.write(connection);
    // After succession, which points concepts to successors as well.
    CompanionsWriter.write(connection);
    connection.commit();
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("VACUUM");
      NewDatabase.check(statement);
    }
  }

  private void meta(Corpus corpus) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO meta (key, value) VALUES (?, ?)")) {
      Sql.row(insert, Marks.CORPUS_HASH, corpus.hash());
    }
  }

  private void requirements(List<Requirement> requirements) throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO requirement (key, standard, id, kind, title, status, parent, family,
                  level, text_kind, text, confidence, note, retired_in,
                  overlay_section)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """);
        PreparedStatement type =
            connection.prepareStatement(
                "INSERT INTO component_type (requirement, type) VALUES (?, ?)");
        PreparedStatement baseline =
            connection.prepareStatement(
                "INSERT INTO baseline (requirement, baseline) VALUES (?, ?)");
        PreparedStatement name = connection.prepareStatement(NameRows.INSERT);
        PreparedStatement evidence =
            connection.prepareStatement(
                "INSERT INTO evidence (requirement, source, value) VALUES (?, ?, ?)");
        PreparedStatement attribute = connection.prepareStatement(AttributeRows.INSERT)) {
      NercTable nerc = new NercTable(connection);
      for (Requirement each : requirements) {
        int key = keys.size() + 1;
        if (keys.put(each.id(), key) != null) {
          throw new StoreException("The corpus holds " + each.id() + " twice.", "Correct it.");
        }
        Sql.row(
            insert,
            key,
            each.id().standard().value(),
            each.id().value(),
            each.kind().value(),
            each.title(),
            each.status().value(),
            each.parent().orElse(null),
            each.family().orElse(null),
            each.level().orElse(null),
            each.text().map(text -> text.kind().value()).orElse("none"),
            each.text().map(text -> text.value()).orElse(null),
            each.confidence().map(EvidenceStrength::value).orElse(null),
            each.note().orElse(null),
            each.retiredIn().map(AttackRelease::major).orElse(null),
            each.overlaySection().orElse(null));
        for (var one : each.componentTypes()) {
          Sql.row(type, key, one.value());
        }
        for (var one : each.baselines()) {
          Sql.row(baseline, key, one.value());
        }
        NameRows.write(name, key, each.names());
        for (var one : each.evidence().entrySet()) {
          Sql.row(evidence, key, one.getKey(), one.getValue());
        }
        nerc.write(key, each);
        for (var one : each.attributes()) {
          AttributeRows.write(attribute, key, one);
        }
      }
    }
  }

  private void explanations(List<Explanation> explanations) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO explanation (requirement, kind, position, point) VALUES (?, ?, ?, ?)")) {
      for (Explanation each : explanations) {
        int position = 0;
        for (String point : each.points()) {
          Sql.row(insert, key(each.requirement()), each.kind().value(), ++position, point);
        }
      }
    }
  }

  private int key(RequirementId id) {
    Integer key = keys.get(id);
    if (key == null) {
      throw new StoreException("The corpus refers to " + id + ", which it lacks.", "Correct it.");
    }
    return key;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
