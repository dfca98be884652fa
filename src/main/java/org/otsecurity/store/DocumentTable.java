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
import java.util.function.Function;
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

/**
 * Reads the registry of documents: one statement per table, and one row per document, because the
 * driver takes longer over a cell than over its text.
 */
final class DocumentTable {
  static final String NAME = "name";
  static final String SHORT_NAME = "short name";
  static final String PUBLISHER_WORD = "publisher word";
  static final String CLAUSE_PREFIX = "clause prefix";

  private final Prepared statements;

  DocumentTable(Prepared statements) {
    this.statements = statements;
  }

  Documents read() throws SQLException {
    var families =
        grouped(
            "SELECT standard, group_concat(id || char(31) || title, char(31) ORDER BY position)"
                + " FROM family GROUP BY standard",
            row -> new Standard.Family(row.next(), row.next()));
    var sources =
        grouped(
            "SELECT standard, group_concat(id || char(31) || name || char(31) || description,"
                + " char(31) ORDER BY position) FROM evidence_source GROUP BY standard",
            row -> new Standard.EvidenceSource(row.next(), row.next(), row.next()));
    var names =
        grouped(
            "SELECT standard || use, group_concat(name, char(31) ORDER BY position)"
                + " FROM document_name GROUP BY standard, use",
            Cells::next);
    var capabilities =
        grouped(
            "SELECT standard, group_concat(capability, char(31))"
                + " FROM document_capability GROUP BY standard",
            row -> Capability.parse(row.next()).orElseThrow());
    var files =
        grouped(
            "SELECT standard, group_concat(name || char(31) || url, char(31) ORDER BY position)"
                + " FROM official_file GROUP BY standard",
            row -> new PublishersFiles.File(row.next(), row.next()));
    var headings =
        grouped(
            "SELECT standard, group_concat(id || char(31) || title, char(31) ORDER BY position)"
                + " FROM heading_only GROUP BY standard",
            row -> new Numbering.HeadingOnly(row.next(), row.next()));
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
                    row.getString(20),
                    headings.getOrDefault(id, List.of())),
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
            "SELECT standard || kind, group_concat(word, char(31) ORDER BY position)"
                + " FROM document_kind_word GROUP BY standard, kind",
            Cells::next);
    return grouped(
        """
        SELECT standard, group_concat(kind || char(31) || standard || kind || char(31) ||
          adds_to_parent || char(31) || mapping || char(31) || standing || char(31) ||
          when_asked || char(31) || page || char(31) || coalesce(usual, 0), char(31)
          ORDER BY position)
        FROM document_kind GROUP BY standard\
        """,
        row -> {
          String kind = row.next();
          String key = row.next();
          boolean addsToParent = row.next().equals("1");
          MappingExpectation mapping =
              Coded.parse(MappingExpectation.values(), row.next()).orElseThrow();
          double standing = Double.parseDouble(row.next());
          double whenAsked = Double.parseDouble(row.next());
          String page = row.next();
          int usual = Integer.parseInt(row.next());
          return new RequirementKind(
              kind,
              addsToParent,
              mapping,
              standing,
              whenAsked,
              words.getOrDefault(key, List.of()),
              page,
              usual == 0 ? OptionalInt.empty() : OptionalInt.of(usual));
        });
  }

  private Map<String, List<IdForm.Declared>> forms() throws SQLException {
    var yields =
        grouped(
            "SELECT standard || form, group_concat(document, char(31))"
                + " FROM id_form_yields_to GROUP BY standard, form",
            row -> new DocumentId(row.next()));
    return grouped(
        """
        SELECT standard, group_concat(standard || position || char(31) || pattern || char(31) ||
          canonical || char(31) || only_with_document || char(31) || in_text, char(31)
          ORDER BY position)
        FROM id_form GROUP BY standard\
        """,
        row -> {
          String key = row.next();
          return new IdForm.Declared(
              row.next(),
              row.next(),
              row.next().equals("1"),
              IdForm.InText.parse(row.next()).orElseThrow(),
              yields.getOrDefault(key, List.of()));
        });
  }

  /** The rows of a table by what they belong to; a statement joins those of each in one cell. */
  private <T> Map<String, List<T>> grouped(String sql, Function<Cells, T> reading)
      throws SQLException {
    Map<String, List<T>> all = new HashMap<>();
    try (ResultSet row = statements.get(sql).executeQuery()) {
      while (row.next()) {
        String key = row.getString(1);
        Cells cells = new Cells(row.getString(2));
        List<T> read = new ArrayList<>();
        while (cells.hasNext()) {
          read.add(reading.apply(cells));
        }
        all.put(key, read);
      }
    }
    return all;
  }
}
