package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.LicensedDocument;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Text;
import org.otsecurity.domain.requirement.TextKind;

/** Puts the text of a licensed copy onto the rows of a user's database. */
final class LicensedTextWriter {
  private final Connection connection;
  private final Map<RequirementId, Integer> keys;

  LicensedTextWriter(Connection connection, Map<RequirementId, Integer> keys) {
    this.connection = connection;
    this.keys = keys;
  }

  /**
   * Writes a document.
   *
   * @param words gets the words by row, for the search index
   */
  void write(
      LicensedDocument document, List<Requirement> requirements, Map<RequirementId, String> words)
      throws SQLException {
    Map<String, LicensedDocument.Row> rows = new HashMap<>();
    document.rows().forEach(each -> rows.put(each.id(), each));
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE requirement SET level = ?, text_kind = ?, text = ?, note = ?,
              source_edition = ?, own_words = ?, licensed_rationale = ?
            WHERE key = ?\
            """)) {
      for (Requirement each : requirements) {
        LicensedDocument.Row row = rows.get(each.id().value());
        if (each.id().standard().equals(document.standard()) && row != null) {
          words.put(each.id(), row.text().orElse("") + " " + row.rationale().orElse(""));
          put(document.edition(), each, row, update);
        }
      }
    }
  }

  private void put(
      String edition, Requirement ours, LicensedDocument.Row row, PreparedStatement update)
      throws SQLException {
    Integer key = keys.get(ours.id());
    if (key == null) {
      throw new StoreException("The corpus lacks " + ours.id() + ".", "Ingest again.");
    }
    Optional<Integer> level = row.level().or(ours::level);
    TextKind kind =
        row.text().isPresent()
            ? TextKind.LICENSED
            : ours.text().map(text -> text.kind()).orElse(TextKind.NONE);
    Sql.row(
        update,
        level.orElse(null),
        kind.value(),
        row.text().or(() -> ours.text().map(text -> text.value())).orElse(null),
        note(edition, ours, row),
        row.text().or(row::rationale).isPresent() ? edition : null,
        row.text().flatMap(text -> ours.text()).map(Text::value).orElse(null),
        row.rationale().orElse(null),
        key);
  }

  private static @Nullable String note(String edition, Requirement ours, LicensedDocument.Row row) {
    List<String> notes = new ArrayList<>();
    ours.note().ifPresent(notes::add);
    if (row.text().isPresent() || row.rationale().isPresent()) {
      notes.add(
          "Text of the user's licensed copy, edition "
              + edition
              + "; it is for the licence holder and not to be passed on.");
    }
    row.level()
        .ifPresent(level ->
            notes.add(
                "Level "
                    + level
                    + " is the user's, from that copy (edition "
                    + edition
                    + "); this corpus has "
                    + ours.level().map(each -> each.toString()).orElse("none")
                    + "."));
    return notes.isEmpty() ? null : String.join(" ", notes);
  }
}
