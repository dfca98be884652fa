package org.otsecurity.render;

import java.util.List;
import org.otsecurity.json.Json;
import org.otsecurity.query.reading.NotUnderstood;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of what stands beside an answer: what was not understood, and how the rest was read. */
public final class NotUnderstoodJson {
  private static final String NOTES = "notes";

  private NotUnderstoodJson() {}

  /** Adds what was not understood, and notes behind those of the answer. */
  public static void add(ObjectNode json, List<NotUnderstood> rest, List<String> notes) {
    ArrayNode rows = Json.array();
    for (NotUnderstood each : rest) {
      ObjectNode row = rows.addObject();
      row.put("given", each.given());
      row.put("problem", each.problem());
      Rows.texts(row, "nearest", each.nearest());
    }
    Rows.add(json, "not_understood", rows);
    if (json.get(NOTES) instanceof ArrayNode held) {
      notes.forEach(held::add);
    } else {
      Rows.texts(json, NOTES, notes);
    }
  }
}
