package org.otsecurity.store;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.requirement.Term;

/** Reads the glossary, over one connection. */
final class GlossaryTable {
  private final Statements statements;

  GlossaryTable(Statements statements) {
    this.statements = statements;
  }

  List<Term> terms() {
    return StoreReader.query(() -> {
      List<Term> terms = new ArrayList<>();
      try (ResultSet row =
          statements
              .get(
                  "SELECT name, also, definition, differs_from, difference, source, see"
                      + " FROM term ORDER BY position")
              .executeQuery()) {
        while (row.next()) {
          terms.add(
              new Term(
                  row.getString(1),
                  list(row.getString(2)),
                  row.getString(3),
                  list(row.getString(4)),
                  Optional.ofNullable(row.getString(5)),
                  row.getString(6),
                  list(row.getString(7))));
        }
      }
      return terms;
    });
  }

  private static List<String> list(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split("\\|"));
  }
}
