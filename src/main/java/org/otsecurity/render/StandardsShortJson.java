package org.otsecurity.render;

import org.otsecurity.json.Json;
import org.otsecurity.query.requirement.ListStandards;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The short JSON of the list of documents: what each is, and how much of it is held. */
public final class StandardsShortJson {
  private StandardsShortJson() {}

  /**
   * The list as a JSON object.
   *
   * @param more how to get what is left out
   */
  public static ObjectNode of(ListStandards.Answer answer, String more) {
    ObjectNode json = Json.object();
    json.put("total", answer.standards().size());
    json.put("corpus", answer.corpus());
    ArrayNode rows = json.putArray("standards");
    for (ListStandards.Coverage each : answer.standards()) {
      ObjectNode row = rows.addObject();
      row.put("id", each.standard().id().value());
      row.put("title", each.standard().name());
      row.put("edition", each.standard().edition());
      row.set("counts", StandardsJson.counts(each.kinds()));
      if (each.kinds().isEmpty()) {
        // An earlier edition has no row in force: an empty count alone would read as "nothing
        // held".
        Rows.add(row, "retired", StandardsJson.counts(each.retired()));
      }
      each.officialText().ifPresent(text -> row.put("official_text", text.release()));
      each.freshness().ifPresent(learned -> row.put("published_now", learned.state().words()));
    }
    json.putArray("notes").add(more);
    return json;
  }
}
