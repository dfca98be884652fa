package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.domain.sector.SectorModel;
import org.otsecurity.domain.zone.ZoneModel;

/** Reads requirements and relations over one connection. Not safe for use by several threads. */
public final class StoreReader {
  private final Statements statements;
  private final CoverageReader coverage;
  private final SearchIndex searchIndex;

  StoreReader(Connection connection) {
    this.statements = new Statements(connection);
    this.coverage = new CoverageReader(statements);
    this.searchIndex = new SearchIndex(statements);
  }

  /** Full text, words and thesaurus. */
  public SearchIndex searchIndex() {
    return searchIndex;
  }

  /** The standards and what is held of each. */
  public CoverageReader coverage() {
    return coverage;
  }

  /** Facts of releases. */
  public ReleaseTable releases() {
    return new ReleaseTable(statements);
  }

  /** A mark of the database by name. */
  Optional<String> meta(String key) {
    return query(() -> {
      PreparedStatement statement = statements.get("SELECT value FROM meta WHERE key = ?");
      statement.setString(1, key);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    });
  }

  /** All standards in the corpus, in its order. */
  public List<Standard> standards() {
    return coverage.standards();
  }

  /** One requirement with all its facts. */
  public Optional<Requirement> requirement(RequirementId id) {
    return query(() -> {
      PreparedStatement statement =
          statements.get(
              "SELECT "
                  + RequirementRows.COLUMNS
                  + " FROM requirement r WHERE r.standard = ? AND r.id = ?");
      statement.setString(1, id.standard().value());
      statement.setString(2, id.value());
      return load(statement).stream().findFirst();
    });
  }

  /** The enhancements of a requirement, in order. */
  public List<Requirement> enhancements(RequirementId id) {
    return query(() -> {
      PreparedStatement statement =
          statements.get(
              "SELECT "
                  + RequirementRows.COLUMNS
                  + " FROM requirement r WHERE r.standard = ? AND r.parent = ? ORDER BY r.key");
      statement.setString(1, id.standard().value());
      statement.setString(2, id.value());
      return load(statement);
    });
  }

  private static final String FILTER =
      """
       FROM requirement r WHERE r.standard = ?1 AND (?2 IS NULL OR r.level <= ?2)
        AND (?3 IS NULL OR r.family = ?3) AND (?6 IS NULL OR r.kind = ?6)
        AND (?4 IS NULL OR EXISTS
          (SELECT 1 FROM component_type c WHERE c.requirement = r.key AND c.type = ?4))
        AND (?5 IS NULL OR EXISTS
          (SELECT 1 FROM baseline b WHERE b.requirement = r.key AND b.baseline = ?5))
        AND (?7 OR r.kind NOT IN ('requirement enhancement', 'control enhancement')) AND (?8 OR r.status = 'active')
      """;

  /**
   * The requirements that pass a filter, in reading order.
   *
   * @param limit most rows to return
   * @param offset rows to pass over first
   */
  public List<Requirement> requirements(RequirementFilter filter, int limit, int offset) {
    return query(() -> {
      PreparedStatement statement =
          statements.get(
              "SELECT " + RequirementRows.COLUMNS + FILTER + " ORDER BY r.key LIMIT ?9 OFFSET ?10");
      bind(statement, filter);
      statement.setInt(9, limit);
      statement.setInt(10, offset);
      return load(statement);
    });
  }

  /** How many requirements pass a filter. */
  public int count(RequirementFilter filter) {
    return query(() -> {
      PreparedStatement statement = statements.get("SELECT count(*)" + FILTER);
      bind(statement, filter);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    });
  }

  private static void bind(PreparedStatement statement, RequirementFilter filter)
      throws SQLException {
    statement.setString(1, filter.standard().value());
    statement.setObject(2, filter.level().orElse(null));
    statement.setString(3, filter.family().orElse(null));
    statement.setString(4, filter.componentType().map(type -> type.value()).orElse(null));
    statement.setString(5, filter.baseline().map(baseline -> baseline.value()).orElse(null));
    statement.setString(6, filter.kind().map(kind -> kind.value()).orElse(null));
    statement.setBoolean(7, filter.enhancements());
    statement.setBoolean(8, filter.retired());
  }

  /** What a requirement points to. */
  public List<Link> linksFrom(RequirementId id) {
    return links(
        """
        SELECT l.type, l.basis, l.note, %s FROM requirement s
        JOIN relation l ON l.source = s.key JOIN requirement r ON r.key = l.target
        WHERE s.standard = ? AND s.id = ? ORDER BY l.type, r.key\
        """
            .formatted(RequirementRows.HEADING),
        id);
  }

  /** What points to a requirement. */
  public List<Link> linksTo(RequirementId id) {
    return links(
        """
        SELECT l.type, l.basis, l.note, %s FROM requirement t
        JOIN relation l ON l.target = t.key JOIN requirement r ON r.key = l.source
        WHERE t.standard = ? AND t.id = ? ORDER BY l.type, r.key\
        """
            .formatted(RequirementRows.HEADING),
        id);
  }

  private List<Link> links(String sql, RequirementId id) {
    return query(() -> {
      PreparedStatement statement = statements.get(sql);
      statement.setString(1, id.standard().value());
      statement.setString(2, id.value());
      List<Link> links = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          links.add(
              new Link(
                  RelationType.parse(row.getString(1)).orElseThrow(),
                  RequirementRows.heading(row, 4),
                  Basis.parse(row.getString(2)).orElseThrow(),
                  Optional.ofNullable(row.getString(3))));
        }
      }
      return links;
    });
  }

  /** The glossary, in its order. */
  public List<Term> terms() {
    return new GlossaryTable(statements).terms();
  }

  /** The mappings between documents. */
  public MappingTable mappings() {
    return new MappingTable(statements);
  }

  /** Which rules apply to whom. */
  public SectorModel sectors() {
    return query(() -> new SectorTable(statements).read());
  }

  /** The topics. */
  public TopicTable topics() {
    return new TopicTable(statements);
  }

  /** The points of an explanation; empty if there is none. */
  public List<String> explanation(RequirementId id, ExplanationKind kind) {
    return query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT e.point FROM explanation e JOIN requirement r ON r.key = e.requirement
              WHERE r.standard = ? AND r.id = ? AND e.kind = ? ORDER BY e.position\
              """);
      statement.setString(1, id.standard().value());
      statement.setString(2, id.value());
      statement.setString(3, kind.value());
      List<String> points = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          points.add(row.getString(1));
        }
      }
      return points;
    });
  }

  /** All guidance on zones and conduits. */
  public ZoneModel zones() {
    return query(() -> new ZoneRows(statements).read());
  }

  /** MITRE's labels on a mitigation, verbatim and in their order. */
  public List<Corpus.Label> labels(RequirementId mitigation) {
    return query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT l.label, l.note FROM label l JOIN requirement r ON r.key = l.mitigation
              WHERE r.standard = ? AND r.id = ? ORDER BY l.position\
              """);
      statement.setString(1, mitigation.standard().value());
      statement.setString(2, mitigation.value());
      List<Corpus.Label> labels = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          labels.add(new Corpus.Label(mitigation.value(), row.getString(1), row.getString(2)));
        }
      }
      return labels;
    });
  }

  /** The headings of a standard, or of all when empty, in reading order. */
  public List<Heading> headings(Optional<StandardId> standard) {
    return query(() -> {
      PreparedStatement statement =
          statements.get(
              "SELECT "
                  + RequirementRows.HEADING
                  + " FROM requirement r WHERE ?1 IS NULL OR r.standard = ?1 ORDER BY r.key");
      statement.setString(1, standard.map(StandardId::value).orElse(null));
      return headings(statement);
    });
  }

  /** Every title and other name, each once. */
  public List<String> names() {
    return query(() -> {
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

  /**
   * The requirements with a title or other name, ignoring case; those in force first.
   *
   * @param standard the document to look in, or all when empty
   */
  public List<Heading> named(String name, Optional<StandardId> standard) {
    return query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT %s FROM requirement r WHERE (?1 IS NULL OR r.standard = ?1)
                AND (r.title = ?2 COLLATE NOCASE OR EXISTS (SELECT 1 FROM name n
                  WHERE n.requirement = r.key AND n.name = ?2 COLLATE NOCASE))
              ORDER BY r.status <> 'active', r.key LIMIT 10\
              """
                  .formatted(RequirementRows.HEADING));
      statement.setString(1, standard.map(StandardId::value).orElse(null));
      statement.setString(2, name);
      return headings(statement);
    });
  }

  /**
   * The requirements with a title or other name that begins with a name, ignoring case: "Sandworm"
   * for Sandworm Team. Former names and device names count as well.
   */
  public List<Heading> namedLike(String beginning, Optional<StandardId> standard) {
    return query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT %s FROM requirement r WHERE (?1 IS NULL OR r.standard = ?1)
                AND (lower(substr(r.title, 1, length(?2) + 1)) = lower(?2) || ' '
                  OR EXISTS (SELECT 1 FROM name n WHERE n.requirement = r.key
                    AND lower(substr(n.name, 1, length(?2) + 1)) = lower(?2) || ' '))
              ORDER BY r.status <> 'active', r.key LIMIT 10\
              """
                  .formatted(RequirementRows.HEADING));
      statement.setString(1, standard.map(StandardId::value).orElse(null));
      statement.setString(2, beginning);
      return headings(statement);
    });
  }

  /** The ids of a standard that start with some characters, ignoring case, in reading order. */
  public List<Heading> startingWith(String prefix, Optional<StandardId> standard, int limit) {
    return query(() -> {
      PreparedStatement statement =
          statements.get(
              "SELECT "
                  + RequirementRows.HEADING
                  + " FROM requirement r WHERE (?1 IS NULL OR r.standard = ?1)"
                  + " AND lower(substr(r.id, 1, length(?2))) = lower(?2) ORDER BY r.key LIMIT ?3");
      statement.setString(1, standard.map(StandardId::value).orElse(null));
      statement.setString(2, prefix);
      statement.setInt(3, limit);
      return headings(statement);
    });
  }

  private static List<Heading> headings(PreparedStatement statement) throws SQLException {
    List<Heading> headings = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        headings.add(RequirementRows.heading(row, 1));
      }
    }
    return headings;
  }

  private List<Requirement> load(PreparedStatement statement) throws SQLException {
    RequirementRows rows = new RequirementRows(statements);
    try (ResultSet result = statement.executeQuery()) {
      rows.add(result);
    }
    return rows.requirements();
  }

  interface Question<T> {
    T ask() throws SQLException;
  }

  static <T> T query(Question<T> question) {
    try {
      return question.ask();
    } catch (SQLException e) {
      // The text of an SQLException can hold SQL, which no caller may see.
      throw new StoreException(
          "The database could not be read.", "Check it with `./ot-security doctor`.");
    }
  }
}
