package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleaseChange;
import org.otsecurity.domain.release.ReleaseComparison;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.release.ReleasedRequirement;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.TextKind;

/**
 * Puts what changed since the release that the build knows onto the rows of a document that this
 * corpus keeps itself: new rows, titles, standing, baselines, what is related. Anything else stays:
 * the baselines of the OT overlay, and rows that the file lacks, for publishers withdraw them and
 * take none away.
 */
final class ReleaseChangeWriter {
  /** The relation by which facts of a release name baselines. */
  private static final String BASELINES = "baselines";

  private static final Pattern FAMILY = Pattern.compile("[A-Z]+");

  private final Connection connection;
  private final Document document;
  private final Map<RequirementId, Integer> keys;

  /** The baselines that the release states: one whose profile is not at hand is not lost. */
  private final Set<String> stated = new HashSet<>();

  private ReleaseChangeWriter(
      Connection connection, Document document, Map<RequirementId, Integer> keys) {
    this.connection = connection;
    this.document = document;
    this.keys = keys;
  }

  /** The newest release that a database knows, if another one is newer and changes it. */
  static Optional<String> before(StoreReader reader, Release release) {
    List<ReleaseTable.Known> known = reader.releases().known(release.standard());
    return Optional.of(known)
        .filter(each -> !each.isEmpty())
        .map(each -> each.getLast().version())
        .filter(each -> Release.VERSION_ORDER.compare(release.version(), each) > 0)
        .filter(each -> !reader.documents().get(release.standard()).has(Capability.RELEASED_ROWS));
  }

  /**
   * Applies the changes to a database whose foreign keys are off.
   *
   * @param known the release that it knows
   * @param verified ISO date on which the facts were read from the publisher's files
   */
  static void apply(
      Connection connection, StoreReader reader, String known, Release release, String verified)
      throws SQLException {
    DocumentId id = release.standard();
    ReleaseComparison comparison =
        ReleaseComparison.of(
            reader.releases().facts(id, known).orElseThrow(), ReleaseFacts.of(release));
    Document document = reader.documents().get(id);
    Map<RequirementId, Integer> before = Renumbering.keys(connection);
    List<RequirementId> order =
        order(
            new ArrayList<>(before.keySet()),
            release,
            comparison.of(ReleaseChange.Kind.ADDED).stream().map(ReleaseChange::id).toList());
    ReleaseChangeWriter writer =
        new ReleaseChangeWriter(connection, document, Renumbering.apply(connection, order));
    writer.write(comparison, before);
    writer.edition(known, release, verified);
  }

  /** New rows stand behind the one that the publisher puts before them. */
  private static List<RequirementId> order(
      List<RequirementId> order, Release release, List<String> added) {
    RequirementId last = null;
    for (ReleasedRequirement each : release.requirements()) {
      RequirementId id = new RequirementId(release.standard(), each.id());
      int place = order.indexOf(id);
      if (place < 0 && last != null && added.contains(each.id())) {
        order.add(order.indexOf(last) + 1, id);
        place = 0;
      }
      if (place >= 0) {
        last = id;
      }
    }
    return order;
  }

  private void write(ReleaseComparison comparison, Map<RequirementId, Integer> before)
      throws SQLException {
    Map<String, ReleaseFacts.Row> rows = new HashMap<>();
    for (ReleaseFacts.Row each : comparison.to().rows()) {
      rows.put(each.id(), each);
      stated.addAll(each.relations().getOrDefault(BASELINES, List.of()));
    }
    for (ReleaseChange each : comparison.of(ReleaseChange.Kind.ADDED)) {
      if (!before.containsKey(id(each.id())) && keys.containsKey(id(each.id()))) {
        insert(Objects.requireNonNull(rows.get(each.id())));
      }
    }
    for (ReleaseChange each : comparison.changes()) {
      Integer key = keys.get(id(each.id()));
      boolean added = each.kinds().contains(ReleaseChange.Kind.ADDED);
      if (key == null || each.kinds().contains(ReleaseChange.Kind.REMOVED)) {
        continue;
      }
      if (each.kinds().contains(ReleaseChange.Kind.RENAMED)) {
        run("UPDATE requirement SET title = ? WHERE key = ?", each.title(), key);
      }
      if (!added && !each.status().isEmpty()) {
        run("UPDATE requirement SET status = ? WHERE key = ?", each.status(), key);
      }
      if (!each.status().isEmpty()) {
        for (String one : each.successors()) {
          relate(key, RelationType.INCORPORATED_INTO, one);
        }
      }
      ReleaseFacts.Row row = rows.get(each.id());
      gain(key, added && row != null ? row.relations() : each.gained());
      lose(key, each.lost());
    }
  }

  private void insert(ReleaseFacts.Row row) throws SQLException {
    RequirementKind kind =
        document.kinds().stream()
            .filter(each -> each.value().equals(row.kind()))
            .findFirst()
            .orElseThrow(() ->
                new StoreException(
                    document.id() + " has a row of the unknown kind " + row.kind() + ".",
                    "A newer build reads it."));
    var letters = FAMILY.matcher(row.id());
    String family = letters.lookingAt() ? letters.group() : "";
    boolean declared =
        document.standard().families().stream().anyMatch(each -> each.id().equals(family));
    Sql.insert(
        connection,
        "requirement (key, standard, id, kind, title, status, parent, family, text_kind)",
        keys.get(id(row.id())),
        document.id().value(),
        row.id(),
        kind.value(),
        row.title(),
        row.status().value(),
        row.parent().isEmpty() ? null : row.parent(),
        declared ? family : null,
        TextKind.NONE.value());
  }

  private void gain(int key, Map<String, List<String>> gained) throws SQLException {
    for (String each : gained.getOrDefault(BASELINES, List.of())) {
      if (Baseline.parse(each).isPresent()) {
        run("INSERT OR IGNORE INTO baseline (baseline, requirement) VALUES (?, ?)", each, key);
      }
    }
    for (String each : gained.getOrDefault(RelationType.RELATED.value(), List.of())) {
      relate(key, RelationType.RELATED, each);
    }
  }

  private void lose(int key, Map<String, List<String>> lost) throws SQLException {
    for (String each : lost.getOrDefault(BASELINES, List.of())) {
      if (stated.contains(each)) {
        run("DELETE FROM baseline WHERE baseline = ? AND requirement = ?", each, key);
      }
    }
    for (String each : lost.getOrDefault(RelationType.RELATED.value(), List.of())) {
      Integer target = keys.get(id(each));
      if (target != null) {
        run(
            "DELETE FROM relation WHERE type = ? AND source = ? AND target = ?",
            RelationType.RELATED.value(),
            key,
            target);
      }
    }
  }

  private void relate(int key, RelationType type, String other) throws SQLException {
    Integer target = keys.get(id(other));
    if (target != null) {
      run(
          "INSERT OR IGNORE INTO relation (type, basis, source, target) VALUES (?, ?, ?, ?)",
          type.value(),
          Basis.PUBLISHED.value(),
          key,
          target);
    }
  }

  /** The number of the release stands within the edition: Revision 5, release 5.2.0. */
  private void edition(String known, Release release, String verified) throws SQLException {
    Standard standard = document.standard();
    run(
        "UPDATE standard SET edition = ?, published = ?, verified = ? WHERE id = ?",
        standard.edition().replace(known, release.version()),
        release.date().isEmpty() ? standard.published() : release.date(),
        verified,
        document.id().value());
  }

  private RequirementId id(String value) {
    return new RequirementId(document.id(), value);
  }

  private void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Sql.row(statement, values);
    }
  }
}
