package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.release.LabelResolver;
import org.otsecurity.domain.release.PublishedLabel;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.release.ReleasedRow;
import org.otsecurity.domain.release.ReleasedRows;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Relation;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.domain.vocabulary.StandingNote;

/**
 * Makes the facts of a release the facts of a database: its rows in its order, with its titles,
 * standing, names, attributes, relations and labels. What this corpus adds stays with its row by
 * id; a row that the release lacks goes, and what hangs on it.
 *
 * <p>The search index is not rewritten here: whoever applies a release does so at the end.
 */
final class ReleaseWriter {
  /** The year in which a publisher's notice was last renewed. */
  private static final Pattern NOTICE_YEAR = Pattern.compile("(?<=© )\\d{4}");

  private static final int YEAR = "2026".length();

  private final Connection connection;
  private final Documents documents;
  private final Document document;
  private final ReleaseFacts facts;

  private ReleaseWriter(Connection connection, Documents documents, ReleaseFacts facts) {
    this.connection = connection;
    this.documents = documents;
    this.document = documents.get(facts.standard());
    this.facts = facts;
  }

  /** Whether a release is newer than the facts of a database, and its document follows releases. */
  static boolean isNews(Documents documents, DocumentId standard, String version) {
    return documents
        .find(standard)
        .filter(each -> each.has(Capability.RELEASED_ROWS))
        .filter(each -> Release.VERSION_ORDER.compare(version, each.standard().edition()) > 0)
        .isPresent();
  }

  /**
   * Applies a release to a database whose foreign keys are off.
   *
   * @param verified ISO date on which the facts were read from the publisher's file
   * @throws StoreException if the program has no words for a fact of the release
   */
  static void apply(Connection connection, ReleaseFacts facts, String verified)
      throws SQLException {
    StoreReader reader = new StoreReader(connection, new ReadOnce());
    new ReleaseWriter(connection, reader.documents(), facts)
        .apply(
            verified,
            Objects.requireNonNull(reader.standingNotes().get(StandingNote.RELEASED_FACTS)));
  }

  private void apply(String verified, String note) throws SQLException {
    ReleasedRows released;
    try {
      released = ReleasedRows.of(document, facts);
    } catch (IllegalArgumentException e) {
      throw new StoreException(
          "The facts of "
              + document.id()
              + " "
              + facts.version()
              + " are not read by this build: "
              + e.getMessage()
              + ".",
          "A newer build reads them.");
    }
    List<RequirementId> order = order(released);
    EarlierRows.apply(
        connection,
        document.id(),
        released.rows().stream().map(each -> each.id().value()).collect(Collectors.toSet()));
    clear();
    Map<RequirementId, Integer> keys = Renumbering.apply(connection, order);
    new ReleasedRowWriter(connection, keys).write(released.rows());
    retired();
    relations(released, keys);
    edition(verified, note);
    SuccessionTable.write(connection);
  }

  /** All requirements, those of the document in the order of the release. */
  private List<RequirementId> order(ReleasedRows released) throws SQLException {
    List<RequirementId> order = new ArrayList<>();
    boolean placed = false;
    for (RequirementId each : Renumbering.keys(connection).keySet()) {
      if (!each.standard().equals(document.id())) {
        order.add(each);
      } else if (!placed) {
        placed = true;
        released.rows().stream().map(ReleasedRow::id).forEach(order::add);
      }
    }
    return order;
  }

  /** Takes away what the publisher states. */
  private void clear() throws SQLException {
    run(
        """
        DELETE FROM relation WHERE basis = '%s'
        AND source IN (SELECT key FROM requirement WHERE standard = ?)\
        """
            .formatted(Basis.PUBLISHED.value()));
    run("DELETE FROM label WHERE mitigation IN (SELECT key FROM requirement WHERE standard = ?)");
    run(
        "DELETE FROM attribute WHERE requirement IN"
            + " (SELECT key FROM requirement WHERE standard = ?)");
  }

  /** What this corpus says of retired rows holds where they are retired. */
  private void retired() throws SQLException {
    String inForce =
        "(SELECT key FROM requirement WHERE standard = ? AND status = '%s')"
            .formatted(Status.ACTIVE.value());
    run("UPDATE requirement SET retired_in = NULL WHERE key IN " + inForce);
    run(
        "DELETE FROM relation WHERE type = '%s' AND source IN %s"
            .formatted(RelationType.USE_NOW.value(), inForce));
  }

  private void relations(ReleasedRows released, Map<RequirementId, Integer> keys)
      throws SQLException {
    LabelResolver resolver = new LabelResolver(documents, keys.keySet());
    List<Corpus.Label> labels = new ArrayList<>();
    for (PublishedLabel each : released.labels()) {
      labels.add(new Corpus.Label(each.row(), each.text(), resolver.resolve(each)));
    }
    List<Relation> relations = new ArrayList<>(released.relations());
    relations.addAll(resolver.relations());
    RelationWriter writer = new RelationWriter(connection, id -> key(keys, id));
    writer.relations(relations);
    writer.labels(labels);
  }

  private int key(Map<RequirementId, Integer> keys, RequirementId id) {
    Integer key = keys.get(id);
    if (key == null) {
      throw new StoreException(
          "Release "
              + facts.version()
              + " of "
              + document.id()
              + " refers to "
              + id
              + ", which it lacks.",
          "Sync the publisher's file again.");
    }
    return key;
  }

  private void edition(String verified, String note) throws SQLException {
    Standard standard = document.standard();
    String date = facts.date().isEmpty() ? standard.published() : facts.date();
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE standard SET edition = ?, published = ?, notice = ?, verified = ?, note = ?
            WHERE id = ?\
            """)) {
      Sql.row(
          update,
          facts.version(),
          date,
          NOTICE_YEAR
              .matcher(standard.notice())
              .replaceAll(Matcher.quoteReplacement(date.substring(0, YEAR))),
          verified,
          note,
          document.id().value());
    }
  }

  private void run(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Sql.row(statement, document.id().value());
    }
  }
}
