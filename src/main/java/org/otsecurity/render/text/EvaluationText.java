package org.otsecurity.render.text;

import java.util.Locale;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How good search is, measured against judged queries. */
public final class EvaluationText {
  private EvaluationText() {}

  /** Writes the means per group, and the queries if the answer has them. */
  public static void write(Sheet sheet, ObjectNode answer) {
    Table groups =
        new Table(
            Column.fixed("Group", Style.PLAIN),
            Column.number("Queries"),
            Column.number("nDCG@10"),
            Column.number("MRR@10"),
            Column.number("Recall@20"));
    for (JsonNode each : answer.path("groups")) {
      groups.row(
          Facts.text(each, "name"),
          Facts.text(each, "queries"),
          figure(each, "ndcg_10"),
          figure(each, "mrr_10"),
          figure(each, "recall_20"));
    }
    sheet.table(0, groups);
    Table queries =
        new Table(
            Column.number("nDCG@10"),
            Column.number("MRR@10"),
            Column.number("Recall@20"),
            Column.fixed("Id", Style.FAINT),
            Column.flexible("Query, worst first"));
    for (JsonNode each : answer.path("queries")) {
      queries.row(
          figure(each, "ndcg_10"),
          figure(each, "mrr_10"),
          figure(each, "recall_20"),
          Facts.text(each, "id"),
          Facts.text(each, "query"));
    }
    sheet.blank();
    sheet.table(0, queries);
  }

  private static String figure(JsonNode row, String key) {
    return String.format(Locale.ROOT, "%.3f", row.path(key).asDouble(0));
  }
}
