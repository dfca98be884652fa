package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.known.KnownKind;
import org.otsecurity.domain.known.KnownName;
import org.otsecurity.domain.known.KnownThing;
import org.otsecurity.domain.requirement.Coded;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.StatedFor;

/** What is known by name and not held. */
public final class KnownTable {
  private final Statements statements;

  KnownTable(Statements statements) {
    this.statements = statements;
  }

  /**
   * Something with all that it is found by.
   *
   * @param id its stable name
   * @param instrument whether it is an instrument, or an entry of its own
   * @param name a name, or a regular expression for whole ids
   * @param pattern whether it is the latter
   * @param heldAsDocument whether its document is held, so that the name means that in a text
   * @param term whether it is a word for something, and no publication or body
   */
  public record Entry(
      String id,
      boolean instrument,
      KnownName name,
      boolean pattern,
      boolean heldAsDocument,
      boolean term) {}

  /**
   * Something that is held instead.
   *
   * @param document the document
   * @param row the heading of the requirement; the document as a whole if empty
   * @param why what it gives
   * @param statedFor the row that the entry names, if this one came after it
   */
  public record Near(
      DocumentId document, Optional<Heading> row, String why, Optional<StatedFor> statedFor) {}

  /** All names and patterns: those of entries, then of instruments, and the ids of these last. */
  public List<Entry> entries() {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT k.id, 0, n.name, n.only_as_written, 0, 0, 0, k.position, n.position, k.kind
              FROM known_name n JOIN known k ON k.id = n.known
              UNION ALL SELECT id, 0, pattern, 0, 1, 0, 1, position, 0, kind FROM known
              WHERE pattern IS NOT NULL
              UNION ALL SELECT coalesce(k.id, i.id), k.id IS NULL, n.name, 0, 0,
                i.standard IS NOT NULL, n.use, i.position, n.position, k.kind
              FROM (SELECT id, name, 2 AS use, 0 AS position FROM instrument
                UNION ALL SELECT owner, value, 3, position FROM text_list
                WHERE kind = 'instrument' AND label = 'names'
                UNION ALL SELECT id, id, 4, 0 FROM instrument) n
              JOIN instrument i ON i.id = n.id
              LEFT JOIN known k ON k.instrument = i.id
              ORDER BY 7, 8, 9\
              """);
      List<Entry> entries = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          entries.add(
              new Entry(
                  row.getString(1),
                  row.getBoolean(2),
                  new KnownName(row.getString(3), row.getBoolean(4)),
                  row.getBoolean(5),
                  row.getBoolean(6),
                  KnownKind.TERM.value().equals(row.getString(10))));
        }
      }
      return entries;
    });
  }

  /** An entry without what is nearest, and with its first name only; it must exist. */
  public KnownThing thing(String id) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT k.kind, n.name, n.only_as_written, k.pattern, k.what, k.not_held,
                k.published_by, k.published_url, k.source, k.seen, k.instrument
              FROM known k JOIN known_name n ON n.known = k.id AND n.position = 1
              WHERE k.id = ?\
              """);
      statement.setString(1, id);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new IllegalArgumentException("nothing known as " + id);
        }
        return new KnownThing(
            id,
            Coded.parse(KnownKind.values(), row.getString(1)).orElseThrow(),
            List.of(new KnownName(row.getString(2), row.getBoolean(3))),
            Optional.ofNullable(row.getString(4)),
            row.getString(5),
            row.getString(6),
            List.of(),
            new KnownThing.Publication(row.getString(7), row.getString(8)),
            row.getString(9),
            row.getString(10),
            Optional.ofNullable(row.getString(11)));
      }
    });
  }

  /** What is held instead of an entry, the nearest first. */
  public List<Near> nearest(String id) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT n.standard, n.why, %s, o.id FROM known_nearest n
              LEFT JOIN succession c ON c.revoked = n.requirement
              LEFT JOIN requirement r ON r.key = coalesce(c.successor, n.requirement)
              LEFT JOIN requirement o ON o.key = c.revoked
              WHERE n.known = ? ORDER BY n.position\
              """
                  .formatted(RequirementRows.HEADING));
      statement.setString(1, id);
      List<Near> nearest = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          nearest.add(near(row));
        }
      }
      return nearest;
    });
  }

  private Near near(ResultSet row) throws SQLException {
    DocumentId document = DocumentId.of(row.getString(1)).orElseThrow();
    String why = row.getString(2);
    if (row.getString(3) == null) {
      return new Near(document, Optional.empty(), why, Optional.empty());
    }
    Heading heading = RequirementRows.heading(statements, row, 3);
    return new Near(
        document,
        Optional.of(heading),
        why,
        SuccessionTable.of(statements, heading.id(), row.getString(4)));
  }

  static void write(
      Connection connection, List<KnownThing> things, ToIntFunction<RequirementId> keys)
      throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO known (id, kind, pattern, what, not_held, published_by, published_url,
                  source, seen, instrument)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """);
        PreparedStatement name =
            connection.prepareStatement(
                """
                INSERT INTO known_name (known, position, name, only_as_written)
                VALUES (?, ?, ?, ?)\
                """);
        PreparedStatement nearest =
            connection.prepareStatement(
                """
                INSERT INTO known_nearest (known, position, standard, requirement, why)
                VALUES (?, ?, ?, ?, ?)\
                """)) {
      for (KnownThing each : things) {
        Sql.row(
            insert,
            each.id(),
            each.kind().value(),
            each.pattern().orElse(null),
            each.what(),
            each.notHeld(),
            each.published().by(),
            each.published().url(),
            each.source(),
            each.seen(),
            each.instrument().orElse(null));
        int position = 0;
        for (KnownName one : each.names()) {
          Sql.row(name, each.id(), ++position, one.name(), one.onlyAsWritten() ? 1 : 0);
        }
        position = 0;
        for (KnownThing.Nearest one : each.nearest()) {
          Sql.row(
              nearest,
              each.id(),
              ++position,
              one.document().value(),
              one.row().map(keys::applyAsInt).orElse(null),
              one.why());
        }
      }
    }
  }
}
