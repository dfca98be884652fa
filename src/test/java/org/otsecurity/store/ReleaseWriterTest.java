package org.otsecurity.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.release.ReleasedRow;
import org.otsecurity.domain.release.ReleasedRows;

/** Facts of a release become those of a database, in both directions. */
class ReleaseWriterTest {
  /** What says of which release the facts are, and of when. */
  private static final List<String> SAYS_WHICH = List.of("standard.note", "standard.verified");

  /** Tables that are read whole; the shadow tables of full text hold the same words packed. */
  private static final String TABLES =
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'requirement_text%'"
          + " ORDER BY name";

  @Test
  void theSameReleaseAgainChangesNothing() throws SQLException {
    String edition = edition();
    try (Connection base = base();
        Connection again = ReleaseCopy.of(base, facts(edition))) {
      Map<String, List<String>> expected = content(base);
      Map<String, List<String>> found = content(again);
      assertThat(found.keySet()).isEqualTo(expected.keySet());
      expected.forEach((table, rows) -> assertThat(found.get(table)).as(table).isEqualTo(rows));
      assertThat(words(again)).as("full text").isEqualTo(words(base));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"16.1", "17.1", "18.1"})
  void rowsAndRelationsAreThoseOfTheReleaseAlsoOnTheWayBack(String other) throws SQLException {
    String edition = edition();
    try (Connection base = base();
        Connection older = ReleaseCopy.of(base, facts(other));
        Connection back = ReleaseCopy.of(older, facts(edition))) {
      assertRelease(older, other);
      assertRelease(back, edition);
      assertThat(published(back)).isEqualTo(published(base));
    }
  }

  @Test
  void rowsThatComeInAreFoundByTheConceptsOfTheThesaurus() throws SQLException {
    try (Connection base = base();
        Connection older = ReleaseCopy.of(base, facts("18.1"));
        Connection back = ReleaseCopy.of(older, facts(edition()))) {
      int key =
          Integer.parseInt(
              strings(back, "SELECT key FROM requirement WHERE id = 'T1693.001'").getFirst());
      List<String> concepts = new ArrayList<>();
      try (Statement statement = back.createStatement();
          ResultSet row =
              statement.executeQuery("SELECT term, postings FROM posting WHERE term LIKE '@%'")) {
        while (row.next()) {
          if (Postings.unpack(row.getBytes(2)).find(key) >= 0) {
            concepts.add(row.getString(1));
          }
        }
      }
      assertThat(concepts).isNotEmpty();
    }
  }

  private static void assertRelease(Connection connection, String version) throws SQLException {
    StoreReader reader = new StoreReader(connection, new ReadOnce());
    ReleasedRows released =
        ReleasedRows.of(reader.documents().get(DocumentId.MITRE_ICS), facts(version));
    assertThat(
            strings(
                connection,
                "SELECT id || title || status || ifnull(parent, '') FROM"
                    + " requirement WHERE standard = 'mitre-ics' ORDER BY key"))
        .as("rows of %s in reading order", version)
        .isEqualTo(released.rows().stream().map(ReleaseWriterTest::row).toList());
    assertThat(
            strings(
                connection,
                "SELECT s.id || ' ' || r.type || ' ' || t.id FROM relation r"
                    + " JOIN requirement s ON s.key = r.source JOIN requirement t ON t.key = r.target"
                    + " WHERE s.standard = 'mitre-ics' AND r.basis = 'published' AND r.type <> 'labeled'"))
        .as("relations of %s", version)
        .containsExactlyInAnyOrderElementsOf(
            released.relations().stream()
                .map(
                    each -> each.source().value() + " " + each.type() + " " + each.target().value())
                .toList());
    assertThat(
            strings(
                connection,
                "SELECT label FROM label l JOIN requirement r ON r.key = l.mitigation"
                    + " WHERE r.standard = 'mitre-ics'"))
        .as("labels of %s", version)
        .hasSameSizeAs(released.labels());
    assertThat(strings(connection, "SELECT edition FROM standard WHERE id = 'mitre-ics'"))
        .containsExactly(version);
    assertThat(strings(connection, "SELECT count(*) - max(key) FROM requirement"))
        .as("keys are dense")
        .containsExactly("0");
    try (Statement statement = connection.createStatement()) {
      NewDatabase.check(statement);
    }
  }

  private static String row(ReleasedRow each) {
    return each.id().value() + each.title() + each.status() + each.parent().orElse("");
  }

  private static String edition() {
    return TestCorpus.store().documents().get(DocumentId.MITRE_ICS).standard().edition();
  }

  private static ReleaseFacts facts(String version) {
    return TestCorpus.store()
        .read(reader -> reader.releases().facts(DocumentId.MITRE_ICS, version).orElseThrow());
  }

  private static Connection base() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + TestCorpus.database().toAbsolutePath());
  }

  /** Everything that a publisher states of the document. */
  private static List<String> published(Connection connection) throws SQLException {
    List<String> all = new ArrayList<>();
    for (String each :
        List.of(
            "SELECT key, standard, id, kind, title, status, parent, family FROM requirement",
            "SELECT * FROM relation WHERE basis = 'published'",
            "SELECT * FROM attribute",
            "SELECT * FROM label")) {
      all.addAll(rows(connection, "x", each));
    }
    return all;
  }

  private static Map<String, List<String>> content(Connection connection) throws SQLException {
    Map<String, List<String>> content = new TreeMap<>();
    for (String table : strings(connection, TABLES)) {
      content.put(table, rows(connection, table, "SELECT * FROM " + table));
    }
    return content;
  }

  private static List<String> words(Connection connection) throws SQLException {
    return rows(connection, "x", "SELECT id, sz FROM requirement_text_docsize ORDER BY id");
  }

  private static List<String> rows(Connection connection, String table, String sql)
      throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      ResultSetMetaData columns = row.getMetaData();
      while (row.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          if (!SAYS_WHICH.contains(table + "." + columns.getColumnName(i))) {
            Object value = row.getObject(i);
            line.append(value instanceof byte[] bytes ? digest(bytes) : value).append('|');
          }
        }
        rows.add(line.toString());
      }
    }
    return rows;
  }

  private static String digest(byte[] bytes) {
    return bytes.length + ":" + HexFormat.of().toHexDigits(Arrays.hashCode(bytes));
  }

  private static List<String> strings(Connection connection, String sql) throws SQLException {
    return rows(connection, "", sql).stream()
        .map(each -> each.substring(0, each.length() - 1))
        .toList();
  }
}
