package org.otsecurity.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleaseFacts;

/** Writes and reads facts of releases, packed: they are read whole, and seldom. */
public final class ReleaseTable {
  private final Statements statements;

  ReleaseTable(Statements statements) {
    this.statements = statements;
  }

  /** Writes releases; one that is there already stays. */
  static void write(Connection connection, List<ReleaseFacts> releases) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT OR IGNORE INTO release (standard, version, date, size, facts)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      for (ReleaseFacts each : releases) {
        byte[] text = each.text().getBytes(StandardCharsets.UTF_8);
        Sql.row(
            insert, each.standard().value(), each.version(), each.date(), text.length, pack(text));
      }
    }
  }

  /**
   * A release that is known.
   *
   * @param version the release
   * @param date ISO date; empty if unknown
   */
  public record Known(String version, String date) {}

  /** The releases of a document that are known, oldest first. */
  public List<Known> known(DocumentId standard) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get("SELECT version, date FROM release WHERE standard = ? ORDER BY version");
      statement.setString(1, standard.value());
      List<Known> known = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          known.add(new Known(row.getString(1), row.getString(2)));
        }
      }
      known.sort(Comparator.comparing(Known::version, Release.VERSION_ORDER));
      return known;
    });
  }

  /** The documents with releases that are known. */
  public List<DocumentId> standards() {
    return Sql.query(() -> {
      List<DocumentId> standards = new ArrayList<>();
      try (ResultSet row =
          statements
              .get("SELECT DISTINCT standard FROM release ORDER BY standard")
              .executeQuery()) {
        while (row.next()) {
          standards.add(new DocumentId(row.getString(1)));
        }
      }
      return standards;
    });
  }

  /** The facts of a release. */
  public Optional<ReleaseFacts> facts(DocumentId standard, String version) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get("SELECT size, facts FROM release WHERE standard = ? AND version = ?");
      statement.setString(1, standard.value());
      statement.setString(2, version);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(ReleaseFacts.parse(unpack(row.getBytes(2), row.getInt(1))))
            : Optional.empty();
      }
    });
  }

  private static byte[] pack(byte[] text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(text);
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private static String unpack(byte[] packed, int size) throws SQLException {
    byte[] text = new byte[size];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      if (inflater.inflate(text) != size) {
        throw new SQLException("the facts of a release are cut off");
      }
      return new String(text, StandardCharsets.UTF_8);
    } catch (DataFormatException e) {
      throw new SQLException("the facts of a release are damaged", e);
    } finally {
      inflater.end();
    }
  }
}
