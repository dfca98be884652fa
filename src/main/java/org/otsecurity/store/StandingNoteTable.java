package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.otsecurity.domain.requirement.Coded;
import org.otsecurity.domain.vocabulary.StandingNote;

/** The sentences that stand beside answers. */
final class StandingNoteTable {
  private final Statements statements;

  StandingNoteTable(Statements statements) {
    this.statements = statements;
  }

  Map<StandingNote, String> read() throws SQLException {
    Map<StandingNote, String> notes = new EnumMap<>(StandingNote.class);
    try (ResultSet row =
        statements.get("SELECT id, text FROM standing_note ORDER BY id").executeQuery()) {
      while (row.next()) {
        String text = row.getString(2);
        Coded.parse(StandingNote.values(), row.getString(1))
            .ifPresent(note -> notes.put(note, text));
      }
    }
    return notes;
  }

  static void write(Connection connection, Map<StandingNote, String> notes) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO standing_note (id, text) VALUES (?, ?)")) {
      for (Map.Entry<StandingNote, String> each : notes.entrySet()) {
        Sql.row(insert, each.getKey().value(), each.getValue());
      }
    }
  }
}
