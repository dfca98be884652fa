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
          r.overlay_section, r.source_edition, r.own_words, r.discussion, r.licensed_rationale,
          (SELECT group_concat(type, char(31)) FROM component_type WHERE requirement = r.key),
          (SELECT group_concat(baseline, char(31)) FROM baseline WHERE requirement = r.key),
          \
          """
          + NameRows.JOINED
          + """
          , (SELECT group_concat(source || char(31) || value, char(31)) FROM
            (SELECT source, value FROM evidence WHERE requirement = r.key ORDER BY source)),
          (SELECT group_concat(label || char(31) || value, char(31)) FROM
            (SELECT label, value FROM attribute WHERE requirement = r.key
             ORDER BY label, position))\
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
      for (Cells each = cells(row, 16); each.hasNext(); ) {
        ComponentType.parse(each.next()).ifPresent(componentTypes::add);
      }
      for (Cells each = cells(row, 17); each.hasNext(); ) {
        Baseline.parse(each.next()).ifPresent(baselines::add);
      }
      for (Cells each = cells(row, 18); each.hasNext(); ) {
        names.add(NameRows.read(each));
      }
      for (Cells each = cells(row, 19); each.hasNext(); ) {
        evidence.put(each.next(), each.next());
      }
      for (Cells each = cells(row, 20); each.hasNext(); ) {
        attributes.computeIfAbsent(each.next(), label -> new ArrayList<>()).add(each.next());
      }
      componentTypes.sort(null);
      baselines.sort(null);
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

  private static Cells cells(ResultSet row, int column) throws SQLException {
    String joined = row.getString(column);
    return joined == null ? Cells.none() : new Cells(joined);
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

  /** Completes the rows from the tables that few documents have rows in. */
  List<Requirement> requirements() throws SQLException {
    if (rows.isEmpty()) {
      return List.of();
    }
    if (rows.values().stream().anyMatch(Row::isNerc)) {
      for (NercTable.Query each : NercTable.QUERIES) {
        side(each.sql(), (row, result) -> each.reading().accept(row.nerc, result));
      }
    }
    return rows.values().stream().map(Row::requirement).toList();
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
    return heading(statements, new Cells(joined));
  }

  /** Reads what {@link #headingOf} joins from cells that more may stand behind. */
  static Heading heading(Statements statements, Cells cells) throws SQLException {
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
