package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;

/** What requirements are called, by id, title and other names. */
final class HeadingTable {
  private final Statements statements;

  HeadingTable(Statements statements) {
    this.statements = statements;
  }

  /** The headings of many requirements, by id in reading order; unknown ones are left out. */
  Map<RequirementId, Heading> of(Collection<RequirementId> ids) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              Keys.ASKED
                  + "SELECT "
                  + RequirementRows.HEADING
                  + " FROM asked JOIN requirement r ON r.key = asked.key ORDER BY r.key");
      statement.setString(1, Keys.of(ids));
      Map<RequirementId, Heading> headings = new LinkedHashMap<>();
      headings(statement).forEach(each -> headings.put(each.id(), each));
      return headings;
    });
  }

  /** The headings of a standard, or of all when empty, in reading order. */
  List<Heading> all(Optional<DocumentId> standard) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              "SELECT "
                  + RequirementRows.HEADING
                  + " FROM requirement r WHERE ?1 IS NULL OR r.standard = ?1 ORDER BY r.key");
      statement.setString(1, standard.map(DocumentId::value).orElse(null));
      return headings(statement);
    });
  }

  /**
   * The requirements with a title or other name, ignoring case; those in force first.
   *
   * @param standard the document to look in, or all when empty
   */
  List<Heading> named(String name, Optional<DocumentId> standard) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              "SELECT "
                  + RequirementRows.HEADING
                  + """
                   FROM requirement r WHERE (?1 IS NULL OR r.standard = ?1)
                    AND (r.title = ?2 COLLATE NOCASE OR EXISTS (SELECT 1 FROM name n
                      WHERE n.requirement = r.key AND n.name = ?2 COLLATE NOCASE))
                  ORDER BY r.status <> 'active', r.key LIMIT 10\
                  """);
      statement.setString(1, standard.map(DocumentId::value).orElse(null));
      statement.setString(2, name);
      return headings(statement);
    });
  }

  /**
   * The requirements with a title or other name that begins with a name, ignoring case: "Sandworm"
   * for Sandworm Team. Former names and device names count as well.
   */
  List<Heading> namedLike(String beginning, Optional<DocumentId> standard) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              "SELECT "
                  + RequirementRows.HEADING
                  + """
                   FROM requirement r WHERE (?1 IS NULL OR r.standard = ?1)
                    AND (lower(substr(r.title, 1, length(?2) + 1)) = lower(?2) || ' '
                      OR EXISTS (SELECT 1 FROM name n WHERE n.requirement = r.key
                        AND lower(substr(n.name, 1, length(?2) + 1)) = lower(?2) || ' '))
                  ORDER BY r.status <> 'active', r.key LIMIT 10\
                  """);
      statement.setString(1, standard.map(DocumentId::value).orElse(null));
      statement.setString(2, beginning);
      return headings(statement);
    });
  }

  /** The ids of a standard that start with some characters, ignoring case, in reading order. */
  List<Heading> startingWith(String prefix, Optional<DocumentId> standard, int limit) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              "SELECT "
                  + RequirementRows.HEADING
                  + " FROM requirement r WHERE (?1 IS NULL OR r.standard = ?1)"
                  + " AND lower(substr(r.id, 1, length(?2))) = lower(?2) ORDER BY r.key LIMIT ?3");
      statement.setString(1, standard.map(DocumentId::value).orElse(null));
      statement.setString(2, prefix);
      statement.setInt(3, limit);
      return headings(statement);
    });
  }

  private List<Heading> headings(PreparedStatement statement) throws SQLException {
    List<Heading> headings = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        headings.add(RequirementRows.heading(statements, row, 1));
      }
    }
    return headings;
  }

  /** Every title and other name, each once. */
  List<String> names() {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get("SELECT title FROM requirement UNION SELECT name FROM name ORDER BY 1");
      List<String> names = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          names.add(row.getString(1));
        }
      }
      return names;
    });
  }
}
