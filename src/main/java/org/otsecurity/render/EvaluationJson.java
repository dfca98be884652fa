package org.otsecurity.render;

import org.otsecurity.json.Json;
import org.otsecurity.query.evaluation.EvaluationAnswer;
import org.otsecurity.query.evaluation.Figures;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of the figures of search. */
public final class EvaluationJson {
  private EvaluationJson() {}

  /** The figures as a JSON object. */
  public static ObjectNode of(EvaluationAnswer answer) {
    ObjectNode json = Json.object();
    ArrayNode groups = json.putArray("groups");
    for (EvaluationAnswer.Group each : answer.groups()) {
      ObjectNode row = groups.addObject();
      row.put("name", each.name());
      row.put("queries", each.size());
      figures(row, each.figures());
    }
    ArrayNode queries = Json.array();
    for (EvaluationAnswer.Query each : answer.queries()) {
      ObjectNode row = queries.addObject();
      row.put("id", each.id());
      row.put("query", each.query());
      figures(row, each.figures());
      Rows.texts(row, "results", each.results());
    }
    Rows.add(json, "queries", queries);
    return json;
  }

  private static void figures(ObjectNode row, Figures exact) {
    Figures figures = exact.rounded();
    row.put("ndcg_10", figures.ndcg());
    row.put("mrr_10", figures.mrr());
    row.put("recall_20", figures.recall());
  }
}
