package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.release.HeldText;
import org.otsecurity.domain.requirement.Standard;

/** Reads the standards and counts what is held of each, over one connection. */
public final class CoverageReader {
  private final Statements statements;

  CoverageReader(Statements statements) {
    this.statements = statements;
  }

  /** All standards in the corpus, in its order. */
  public List<Standard> standards() {
    return StoreReader.query(() -> {
      Map<String, List<Standard.Family>> families = new LinkedHashMap<>();
      try (ResultSet row =
          statements
              .get("SELECT standard, id, title FROM family ORDER BY standard, position")
              .executeQuery()) {
        while (row.next()) {
          families
              .computeIfAbsent(row.getString(1), key -> new ArrayList<>())
              .add(new Standard.Family(row.getString(2), row.getString(3)));
        }
      }
      Map<String, List<Standard.EvidenceSource>> sources = new LinkedHashMap<>();
      try (ResultSet row =
          statements
              .get(
                  "SELECT standard, id, description FROM evidence_source"
                      + " ORDER BY standard, position")
              .executeQuery()) {
        while (row.next()) {
          sources
              .computeIfAbsent(row.getString(1), key -> new ArrayList<>())
              .add(new Standard.EvidenceSource(row.getString(2), row.getString(3)));
        }
      }
      List<Standard> standards = new ArrayList<>();
      try (ResultSet row =
          statements
              .get(
                  """
                  SELECT id, name, title, edition, published, publisher, url, requirement_url,
                    licence, notice, verified, note
                  FROM standard ORDER BY position\
                  """)
              .executeQuery()) {
        while (row.next()) {
          String id = row.getString(1);
          standards.add(
              new Standard(
                  RequirementRows.standard(id),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  row.getString(8),
                  row.getString(9),
                  row.getString(10),
                  row.getString(11),
                  row.getString(12),
                  families.getOrDefault(id, List.of()),
                  sources.getOrDefault(id, List.of())));
        }
      }
      return standards;
    });
  }

  /** How many requirements of a standard have each kind of text, by kind. */
  public Map<String, Integer> textKinds(StandardId standard) {
    return counts(
        "SELECT text_kind, count(*) FROM requirement WHERE standard = ?"
            + " GROUP BY text_kind ORDER BY text_kind",
        standard);
  }

  /** How many requirements in force a standard has of each kind. */
  public Map<String, Integer> kinds(StandardId standard) {
    return counts(
        "SELECT kind, count(*) FROM requirement WHERE standard = ? AND status = 'active'"
            + " GROUP BY kind ORDER BY min(key)",
        standard);
  }

  /** How many requirements of a standard are no longer in force, by status. */
  public Map<String, Integer> retired(StandardId standard) {
    return counts(
        "SELECT status, count(*) FROM requirement WHERE standard = ? AND status <> 'active'"
            + " GROUP BY status ORDER BY status",
        standard);
  }

  /** How many requirements of a standard have each kind of explanation. */
  public Map<String, Integer> explanations(StandardId standard) {
    return counts(
        "SELECT e.kind, count(DISTINCT e.requirement) FROM explanation e"
            + " JOIN requirement r ON r.key = e.requirement WHERE r.standard = ?"
            + " GROUP BY e.kind ORDER BY e.kind DESC",
        standard);
  }

  /** How many relations start in a standard, by type. */
  public Map<String, Integer> relationTypes(StandardId standard) {
    return counts(
        "SELECT l.type, count(*) FROM relation l JOIN requirement r ON r.key = l.source"
            + " WHERE r.standard = ? GROUP BY l.type ORDER BY l.type",
        standard);
  }

  /** The official text that is held of a standard, if any is. */
  public Optional<HeldText> officialText(StandardId standard) {
    return StoreReader.query(() -> {
      PreparedStatement statement =
          statements.get(
              "SELECT r.value, s.value FROM meta r JOIN meta s ON s.key = ?2 WHERE r.key = ?1");
      statement.setString(1, LicensedWriter.OFFICIAL_RELEASE + standard.value());
      statement.setString(2, LicensedWriter.OFFICIAL_SINCE + standard.value());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new HeldText(row.getString(1), row.getString(2)))
            : Optional.empty();
      }
    });
  }

  private Map<String, Integer> counts(String sql, StandardId standard) {
    return StoreReader.query(() -> {
      PreparedStatement statement = statements.get(sql);
      statement.setString(1, standard.value());
      Map<String, Integer> counts = new LinkedHashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          counts.put(row.getString(1), row.getInt(2));
        }
      }
      return counts;
    });
  }
}
