package org.otsecurity.render;

import org.otsecurity.json.Json;
import org.otsecurity.query.reading.QueryException;
import tools.jackson.databind.node.ObjectNode;

/** JSON of a question that the caller can put right. */
public final class ErrorJson {
  private ErrorJson() {}

  /** The mistake as a JSON object. */
  public static ObjectNode of(QueryException mistake) {
    ObjectNode json = Json.object();
    json.put("error", mistake.problem());
    Rows.put(json, "accepted", mistake.accepted());
    Rows.texts(json, "nearest", mistake.suggestions());
    return json;
  }
}
