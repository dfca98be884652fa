package org.otsecurity.render;

import java.util.List;
import org.otsecurity.domain.mapping.MappedPart;
import org.otsecurity.json.Json;
import org.otsecurity.query.mapping.Agreement;
import org.otsecurity.query.mapping.NamedPlace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of what is mapped to that is no row, and of how far those agree who map. */
final class NamedPlaceJson {
  /** The key beside {@code mappings}. */
  static final String KEY = "parts";

  private NamedPlaceJson() {}

  static ArrayNode of(List<NamedPlace> places, MappingDetail detail) {
    ArrayNode rows = Json.array();
    for (NamedPlace each : places) {
      ObjectNode row = rows.addObject();
      row.put("standard", each.document().value());
      row.put("part", each.kind().value());
      row.put("names", each.words());
      if (each.kind() == MappedPart.Kind.FAMILY) {
        Rows.texts(row, "ids", each.ids());
      }
      Rows.put(row, "edition", each.edition());
      row.put("basis", each.basis().value());
      if (detail == MappingDetail.FULL) {
        Rows.put(row, "note", each.note());
        row.put("asserted_by", each.asserter().phrase());
      }
    }
    return rows;
  }

  static ArrayNode agreement(List<Agreement.Figure> figures) {
    ArrayNode rows = Json.array();
    for (Agreement.Figure each : figures) {
      ObjectNode row = rows.addObject();
      row.put("standard", each.target().value());
      row.put("published", each.published());
      row.put("curated", each.curated());
      row.put("both", each.both());
    }
    return rows;
  }
}
