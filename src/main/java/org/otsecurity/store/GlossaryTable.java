package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.requirement.Term;

/** The glossary. */
final class GlossaryTable {
  private static final String TERM = "term";
  private static final String ALSO = "also";
  private static final String DIFFERS_FROM = "differs from";
  private static final String SEE = "see";

  private final Statements statements;

  GlossaryTable(Statements statements) {
    this.statements = statements;
  }

  List<Term> terms() {
    return Sql.query(() -> {
      TextLists lists = TextLists.read(statements, TERM);
      List<Term> terms = new ArrayList<>();
      try (ResultSet row =
          statements
              .get("SELECT name, definition, difference, source FROM term ORDER BY position")
              .executeQuery()) {
        while (row.next()) {
          String name = row.getString(1);
          terms.add(
              new Term(
                  name,
                  lists.of(name, ALSO),
                  row.getString(2),
                  lists.of(name, DIFFERS_FROM),
                  Optional.ofNullable(row.getString(3)),
                  row.getString(4),
                  lists.of(name, SEE)));
        }
      }
      return terms;
    });
  }

  static void write(Connection connection, List<Term> terms) throws SQLException {
    try (TextLists.Writer lists = new TextLists.Writer(connection, TERM);
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO term (name, definition, difference, source) VALUES (?, ?, ?, ?)")) {
      for (Term each : terms) {
        Sql.row(
            insert, each.name(), each.definition(), each.difference().orElse(null), each.source());
        lists.add(each.name(), ALSO, each.also());
        lists.add(each.name(), DIFFERS_FROM, each.differsFrom());
        lists.add(each.name(), SEE, each.see());
      }
    }
  }
}
