package org.otsecurity.render;

import java.util.Collection;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of what was learned about publishers' releases. */
public final class FreshnessJson {
  private FreshnessJson() {}

  /** All documents that were asked about. */
  public static ObjectNode of(Collection<Freshness> learned) {
    ObjectNode json = Json.object();
    json.put("updates", learned.stream().filter(each -> each.state().isUpdate()).count());
    ArrayNode rows = json.putArray("standards");
    for (Freshness each : learned) {
      ObjectNode row = rows.addObject();
      row.put("standard", each.standard().value());
      facts(row, each);
    }
    return json;
  }

  /** The facts of one document. */
  static void facts(ObjectNode row, Freshness each) {
    row.put("state", each.state().words());
    Rows.put(row, "official_text_held", each.held());
    Rows.put(row, "facts_of_release", each.facts());
    Rows.put(row, "published_release", each.published());
    Rows.put(row, "first_seen", each.since());
    Rows.put(row, "checked", each.checked());
    Rows.put(row, "note", each.note());
  }
}
