package org.otsecurity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.document.Numbering;
import org.otsecurity.domain.document.PublishersFiles;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.IdForm;
import org.otsecurity.domain.requirement.Coded;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.RequirementKind.MappingExpectation;
import org.otsecurity.domain.requirement.Standard;

/** Reads the registry of documents: one statement per table, whatever their number. */
final class DocumentTable {
  static final String NAME = "name";
  static final String SHORT_NAME = "short name";
  static final String PUBLISHER_WORD = "publisher word";
  static final String CLAUSE_PREFIX = "clause prefix";

  private final Prepared statements;

  DocumentTable(Prepared statements) {
    this.statements = statements;
  }

  /** Reads one row of a table. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  Documents read() throws SQLException {
    var families =
        grouped(
            "SELECT standard, id, title FROM family ORDER BY standard, position",
            row -> new Standard.Family(row.getString(2), row.getString(3)));
    var sources =
        grouped(
            "SELECT standard, id, description FROM evidence_source ORDER BY standard, position",
            row -> new Standard.EvidenceSource(row.getString(2), row.getString(3)));
    var names =
        grouped(
            "SELECT standard || use, name FROM document_name ORDER BY standard, use, position",
            row -> row.getString(2));
    var capabilities =
        grouped(
            "SELECT standard, capability FROM document_capability",
            row -> Capability.parse(row.getString(2)).orElseThrow());
    var files =
        grouped(
            "SELECT standard, name, url FROM official_file ORDER BY standard, position",
            row -> new PublishersFiles.File(row.getString(2), row.getString(3)));
    var kinds = kinds();
    var forms = forms();
    List<Document> all = new ArrayList<>();
    try (ResultSet row =
        statements
            .get(
                """
                SELECT id, name, title, edition, published, publisher, url, requirement_url,
                  licence, notice, verified, note, listed_with, called, scope, families_called,
                  named_with_edition, not_offered, clauses_called, counted_behind
                FROM standard ORDER BY position\
                """)
            .executeQuery()) {
      while (row.next()) {
        String id = row.getString(1);
        Standard standard =
            standard(
                row, families.getOrDefault(id, List.of()), sources.getOrDefault(id, List.of()));
        Set<Capability> has = EnumSet.noneOf(Capability.class);
        has.addAll(capabilities.getOrDefault(id, List.of()));
        all.add(
            new Document(
                standard,
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                names.getOrDefault(id + NAME, List.of()),
                names.getOrDefault(id + SHORT_NAME, List.of()),
                names.getOrDefault(id + PUBLISHER_WORD, List.of()),
                row.getBoolean(17),
                has,
                kinds.getOrDefault(id, List.of()),
                forms.getOrDefault(id, List.of()),
                new Numbering(
                    names.getOrDefault(id + CLAUSE_PREFIX, List.of()),
                    row.getString(19),
                    row.getString(20)),
                new PublishersFiles(files.getOrDefault(id, List.of()), row.getString(18))));
      }
    }
    return new Documents(all);
  }

  private static Standard standard(
      ResultSet row, List<Standard.Family> families, List<Standard.EvidenceSource> sources)
      throws SQLException {
    return new Standard(
        new DocumentId(row.getString(1)),
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
        families,
        sources);
  }

  private Map<String, List<RequirementKind>> kinds() throws SQLException {
    var words =
        grouped(
            "SELECT standard || kind, word FROM document_kind_word"
                + " ORDER BY standard, kind, position",
            row -> row.getString(2));
    return grouped(
        """
        SELECT standard, kind, adds_to_parent, mapping, standing, when_asked, page, usual
        FROM document_kind ORDER BY standard, position\
        """,
        row -> {
          int usual = row.getInt(8);
          return new RequirementKind(
              row.getString(2),
              row.getBoolean(3),
              Coded.parse(MappingExpectation.values(), row.getString(4)).orElseThrow(),
              row.getDouble(5),
              row.getDouble(6),
              words.getOrDefault(row.getString(1) + row.getString(2), List.of()),
              row.getString(7),
              usual == 0 ? OptionalInt.empty() : OptionalInt.of(usual));
        });
  }

  private Map<String, List<IdForm.Declared>> forms() throws SQLException {
    var yields =
        grouped(
            "SELECT standard || form, document FROM id_form_yields_to",
            row -> new DocumentId(row.getString(2)));
    return grouped(
        """
        SELECT standard, position, pattern, canonical, only_with_document, in_text
        FROM id_form ORDER BY standard, position\
        """,
        row ->
            new IdForm.Declared(
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                IdForm.InText.parse(row.getString(6)).orElseThrow(),
                yields.getOrDefault(row.getString(1) + row.getInt(2), List.of())));
  }

  /** The rows of a table by its first column. */
  private <T> Map<String, List<T>> grouped(String sql, Reading<T> reading) throws SQLException {
    Map<String, List<T>> all = new HashMap<>();
    try (ResultSet row = statements.get(sql).executeQuery()) {
      while (row.next()) {
        all.computeIfAbsent(row.getString(1), each -> new ArrayList<>()).add(reading.of(row));
      }
    }
    return all;
  }
}
