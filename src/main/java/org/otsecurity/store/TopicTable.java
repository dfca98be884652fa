package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.StatedFor;
import org.otsecurity.domain.requirement.Topic;

/** The topics. */
public final class TopicTable {
  private static final String TOPIC = "topic";
  private static final String ASK = "topic_ask";
  private static final String STEMS = "stems";
  private static final String CAUTIONS = "cautions";
  private static final String SOURCES = "sources";

  private final Statements statements;

  TopicTable(Statements statements) {
    this.statements = statements;
  }

  /**
   * A topic as it is found.
   *
   * @param id its stable name
   * @param title what it is about
   * @param asks the stems of each way to ask for it
   */
  public record Entry(String id, String title, List<List<String>> asks) {}

  /**
   * A requirement that treats a topic.
   *
   * @param requirement its heading
   * @param why what it says on the topic; may be empty
   * @param statedFor the row that the topic names, if this one came after it
   */
  public record Row(Heading requirement, String why, Optional<StatedFor> statedFor) {}

  /** Every topic, in the order of the corpus. */
  public List<Entry> entries() {
    return Sql.query(() -> {
      TextLists asks = TextLists.read(statements, ASK);
      List<Entry> entries = new ArrayList<>();
      try (ResultSet row =
          statements.get("SELECT id, title FROM topic ORDER BY position").executeQuery()) {
        while (row.next()) {
          entries.add(
              new Entry(
                  row.getString(1),
                  row.getString(2),
                  asks.of(row.getString(1), STEMS).stream()
                      .map(each -> List.of(each.split(" ")))
                      .toList()));
        }
      }
      return entries;
    });
  }

  /** The texts of a topic without its rows; the topic must exist. */
  public Topic topic(String id) {
    return Sql.query(() -> {
      TextLists lists = TextLists.read(statements, TOPIC, id);
      PreparedStatement statement = statements.get("SELECT title, answer FROM topic WHERE id = ?");
      statement.setString(1, id);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new IllegalArgumentException("no topic " + id);
        }
        return new Topic(
            id,
            row.getString(1),
            List.of(),
            row.getString(2),
            List.of(),
            lists.of(id, CAUTIONS),
            lists.of(id, SOURCES));
      }
    });
  }

  /** The requirements that treat a topic, the most telling first. */
  public List<Row> rows(String id) {
    return Sql.query(() -> {
      PreparedStatement statement =
          statements.get(
              """
              SELECT t.why, %s, o.id FROM topic_row t
              LEFT JOIN succession c ON c.revoked = t.requirement
              JOIN requirement r ON r.key = coalesce(c.successor, t.requirement)
              LEFT JOIN requirement o ON o.key = c.revoked
              WHERE t.topic = ? ORDER BY t.position\
              """
                  .formatted(RequirementRows.HEADING));
      statement.setString(1, id);
      List<Row> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Heading heading = RequirementRows.heading(statements, row, 2);
          rows.add(
              new Row(
                  heading,
                  row.getString(1),
                  SuccessionTable.of(statements, heading.id(), row.getString(3))));
        }
      }
      return rows;
    });
  }

  static void write(
      Connection connection,
      List<Topic> topics,
      ToIntFunction<RequirementId> keys,
      SearchTerms terms)
      throws SQLException {
    try (TextLists.Writer lists = new TextLists.Writer(connection, TOPIC);
        TextLists.Writer ways = new TextLists.Writer(connection, ASK);
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO topic (id, title, answer) VALUES (?, ?, ?)");
        PreparedStatement insertRow =
            connection.prepareStatement(
                "INSERT INTO topic_row (topic, position, requirement, why) VALUES (?, ?, ?, ?)")) {
      for (Topic each : topics) {
        List<String> asks = new ArrayList<>();
        asks.add(String.join(" ", terms.stems(each.title())));
        each.asks().forEach(ask -> asks.add(String.join(" ", terms.stems(ask))));
        Sql.row(insert, each.id(), each.title(), each.answer());
        ways.add(each.id(), STEMS, asks);
        lists.add(each.id(), CAUTIONS, each.cautions());
        lists.add(each.id(), SOURCES, each.sources());
        int position = 0;
        for (Topic.Row row : each.rows()) {
          Sql.row(insertRow, each.id(), ++position, keys.applyAsInt(row.requirement()), row.why());
        }
      }
    }
  }
}
