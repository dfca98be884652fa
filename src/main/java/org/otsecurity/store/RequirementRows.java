package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.AttackRelease;
import org.otsecurity.domain.requirement.Attribute;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.EvidenceStrength;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.SourceWords;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.domain.requirement.Text;
import org.otsecurity.domain.requirement.TextKind;

/** Turns rows of the requirement table and its side tables into records. */
final class RequirementRows {
  /** The heading of requirement {@code r}, in one column. */
  static final String HEADING = headingOf("r");

  /** The columns that {@link #add} reads, in its order. */
  static final String COLUMNS =
      "r.key, "
          + HEADING
          + """
          , r.parent, r.family, r.level, r.text_kind, r.text, r.confidence, r.note, r.retired_in,
          r.overlay_section, r.source_edition, r.own_words, r.discussion, r.licensed_rationale\
          """;

  /** The heading of a requirement by its name in a statement, in one column. */
  static String headingOf(String row) {
    return Cells.join(
        row + ".standard", row + ".id", row + ".kind", row + ".title", row + ".status");
  }

  private static final class Row {
    final List<ComponentType> componentTypes = new ArrayList<>();
    final List<Baseline> baselines = new ArrayList<>();
    final List<Name> names = new ArrayList<>();
    final Map<String, String> evidence = new LinkedHashMap<>();
    final Map<String, List<String>> attributes = new LinkedHashMap<>();
    final NercTable.Row nerc = new NercTable.Row();
    final Heading heading;
    final @Nullable String parent;
    final @Nullable String family;
    final @Nullable Integer level;
    final TextKind textKind;
    final @Nullable String text;
    final @Nullable String confidence;
    final @Nullable String note;
    final @Nullable AttackRelease retiredIn;
    final @Nullable String overlaySection;
    final @Nullable SourceWords sourceWords;

    Row(Statements statements, ResultSet row) throws SQLException {
      heading = heading(statements, row, 2);
      parent = row.getString(3);
      family = row.getString(4);
      int value = row.getInt(5);
      level = value == 0 ? null : value;
      textKind = TextKind.parse(row.getString(6)).orElse(TextKind.NONE);
      text = row.getString(7);
      confidence = row.getString(8);
      note = row.getString(9);
      int release = row.getInt(10);
      retiredIn = release == 0 ? null : new AttackRelease(release);
      overlaySection = row.getString(11);
      sourceWords = sourceWords(row, 12);
    }

    boolean isNerc() {
      return heading.id().standard().equals(DocumentId.NERC_CIP);
    }

    Requirement requirement() {
      return new Requirement(
          heading.id(),
          heading.kind(),
          heading.title(),
          heading.status(),
          Optional.ofNullable(parent),
          Optional.ofNullable(family),
          Optional.ofNullable(level),
          componentTypes,
          baselines,
          names,
          Optional.ofNullable(text).map(value -> new Text(textKind, value)),
          Optional.ofNullable(confidence).flatMap(EvidenceStrength::parse),
          Optional.ofNullable(note),
          evidence,
          nerc.applicability(),
          nerc.version(),
          Optional.ofNullable(retiredIn),
          Optional.ofNullable(overlaySection),
          Optional.ofNullable(sourceWords),
          attributes.entrySet().stream()
              .map(each -> new Attribute(each.getKey(), each.getValue()))
              .toList());
    }
  }

  private static @Nullable SourceWords sourceWords(ResultSet row, int first) throws SQLException {
    String edition = row.getString(first);
    return edition == null
        ? null
        : new SourceWords(
            edition,
            Optional.ofNullable(row.getString(first + 1)),
            Optional.ofNullable(row.getString(first + 2)),
            Optional.ofNullable(row.getString(first + 3)));
  }

  private final Statements statements;
  private final Map<Integer, Row> rows = new LinkedHashMap<>();

  RequirementRows(Statements statements) {
    this.statements = statements;
  }

  /** Reads all rows of a result with {@link #COLUMNS}. */
  RequirementRows add(ResultSet result) throws SQLException {
    while (result.next()) {
      rows.put(result.getInt(1), new Row(statements, result));
    }
    return this;
  }

  /** Completes the rows from the side tables. */
  List<Requirement> requirements() throws SQLException {
    if (rows.isEmpty()) {
      return List.of();
    }
    side(
        "SELECT requirement, type, NULL FROM component_type WHERE requirement BETWEEN ?1 AND ?2"
            + " UNION ALL"
            + " SELECT requirement, NULL, baseline FROM baseline WHERE requirement BETWEEN ?1 AND ?2"
            + " ORDER BY requirement",
        (row, result) -> {
          Optional.ofNullable(result.getString(2))
              .flatMap(ComponentType::parse)
              .ifPresent(row.componentTypes::add);
          Optional.ofNullable(result.getString(3))
              .flatMap(Baseline::parse)
              .ifPresent(row.baselines::add);
        });
    side(NameRows.QUERY, (row, result) -> row.names.add(NameRows.read(result)));
    side(
        "SELECT requirement, source, value FROM evidence WHERE requirement BETWEEN ? AND ?"
            + " ORDER BY requirement, source",
        (row, result) -> row.evidence.put(result.getString(2), result.getString(3)));
    side(
        "SELECT requirement, label, value FROM attribute WHERE requirement BETWEEN ? AND ?"
            + " ORDER BY requirement, label, position",
        (row, result) ->
            row.attributes
                .computeIfAbsent(result.getString(2), label -> new ArrayList<>())
                .add(result.getString(3)));
    if (rows.values().stream().anyMatch(Row::isNerc)) {
      for (NercTable.Query each : NercTable.QUERIES) {
        side(each.sql(), (row, result) -> each.reading().accept(row.nerc, result));
      }
    }
    return rows.values().stream()
        .peek(row -> {
          row.componentTypes.sort(null);
          row.baselines.sort(null);
        })
        .map(Row::requirement)
        .toList();
  }

  private interface Side {
    void accept(Row row, ResultSet result) throws SQLException;
  }

  private void side(String sql, Side side) throws SQLException {
    int first = rows.keySet().stream().min(Integer::compare).orElseThrow();
    int last = rows.keySet().stream().max(Integer::compare).orElseThrow();
    if (last - first < 4 * rows.size() + 16) {
      read(sql, first, last, side);
    } else {
      scattered(sql, side);
    }
  }

  /** Reads the rows of keys that lie far apart with one statement. */
  private void scattered(String sql, Side side) throws SQLException {
    PreparedStatement statement =
        statements.get(
            sql.replace("BETWEEN ?1 AND ?2", "IN (SELECT value FROM json_each(?1))")
                .replace("BETWEEN ? AND ?", "IN (SELECT value FROM json_each(?))"));
    statement.setString(1, rows.keySet().toString());
    try (ResultSet result = statement.executeQuery()) {
      accept(result, side);
    }
  }

  private void read(String sql, int first, int last, Side side) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    statement.setInt(1, first);
    statement.setInt(2, last);
    try (ResultSet result = statement.executeQuery()) {
      accept(result, side);
    }
  }

  private void accept(ResultSet result, Side side) throws SQLException {
    while (result.next()) {
      Row row = rows.get(result.getInt(1));
      if (row != null) {
        side.accept(row, result);
      }
    }
  }

  /** Reads a column of {@link #HEADING}. */
  static Heading heading(Statements statements, ResultSet row, int column) throws SQLException {
    return heading(statements, row.getString(column));
  }

  /** Reads what {@link #headingOf} joins. */
  static Heading heading(Statements statements, String joined) throws SQLException {
    Cells cells = new Cells(joined);
    RequirementId id = new RequirementId(new DocumentId(cells.next()), cells.next());
    return new Heading(
        id,
        statements.documents().kind(id.standard(), cells.next()),
        cells.next(),
        Status.parse(cells.next()).orElseThrow());
  }

  /** The requirement named by two columns: its document and its id in it. */
  static RequirementId id(ResultSet row, int first) throws SQLException {
    return new RequirementId(new DocumentId(row.getString(first)), row.getString(first + 1));
  }
}
