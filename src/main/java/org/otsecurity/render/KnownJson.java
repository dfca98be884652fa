package org.otsecurity.render;

import java.util.List;
import org.otsecurity.domain.requirement.StatedFor;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.json.Json;
import org.otsecurity.query.reading.FindKnown;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of what is known by name and not held. */
final class KnownJson {
  private KnownJson() {}

  static ArrayNode of(List<FindKnown.Known> known) {
    ArrayNode rows = Json.array();
    known.forEach(each -> rows.add(of(each)));
    return rows;
  }

  private static ObjectNode of(FindKnown.Known known) {
    ObjectNode row = Json.object();
    row.put("id", known.id());
    row.put("name", known.name());
    row.put("kind", known.kind());
    row.put("what", known.what());
    Rows.put(row, "not_held", known.notHeld());
    known.instrument().ifPresent(each -> instrument(row, each));
    ArrayNode nearest = Json.array();
    known.nearest().forEach(each -> nearest.add(near(each)));
    Rows.add(row, "nearest", nearest);
    Rows.put(row, "publisher", known.by());
    Rows.put(row, "url", known.url());
    Rows.texts(row, "sources", known.sources());
    row.put("seen", known.seen());
    return row;
  }

  private static void instrument(ObjectNode row, Instrument instrument) {
    row.put("status", instrument.status());
    Rows.put(row, "since", instrument.effective());
    ArrayNode dates = Json.array();
    instrument
        .dates()
        .forEach(each -> dates.addObject().put("date", each.date()).put("what", each.what()));
    Rows.add(row, "dates", dates);
    row.put("demands", instrument.demands());
    Rows.put(row, "note", instrument.note());
    row.put("confidence", instrument.confidence().value());
  }

  private static ObjectNode near(FindKnown.Near near) {
    ObjectNode row = near.row().map(Rows::heading).orElseGet(Json::object);
    if (near.row().isEmpty()) {
      row.put("standard", near.document().value());
    }
    Rows.put(row, "why", near.why());
    Rows.put(row, "stated_for", near.statedFor().map(StatedFor::words));
    return row;
  }

  /** Sets what an answer names that is not held, if there is something. */
  static void put(ObjectNode json, List<FindKnown.Known> known) {
    Rows.add(json, "known", of(known));
  }
}
