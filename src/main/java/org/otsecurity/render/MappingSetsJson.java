package org.otsecurity.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of who asserts mappings. */
final class MappingSetsJson {
  private MappingSetsJson() {}

  /** Sets as a detail tells them. */
  static ArrayNode of(List<MappingSet> sets, MappingDetail detail) {
    return detail == MappingDetail.FULL ? full(sets) : grouped(sets);
  }

  /** Each set with all that is known of it. */
  private static ArrayNode full(List<MappingSet> sets) {
    ArrayNode rows = Json.array();
    for (MappingSet each : sets) {
      ObjectNode row = rows.addObject();
      row.put("set", each.id());
      row.put("title", each.title());
      about(row, each);
      Rows.put(row, "url", each.url());
      Rows.put(row, "note", each.note());
    }
    return rows;
  }

  /** The sets of each document that states them, told together. */
  static ArrayNode grouped(List<MappingSet> sets) {
    Map<ObjectNode, List<String>> groups = new LinkedHashMap<>();
    for (MappingSet each : sets) {
      ObjectNode about = Json.object();
      about(about, each);
      groups.computeIfAbsent(about, one -> new ArrayList<>()).add(each.id());
    }
    ArrayNode rows = Json.array();
    groups.forEach((about, ids) -> {
      ObjectNode row = rows.addObject();
      if (ids.size() == 1) {
        row.put("set", ids.getFirst());
      } else {
        Rows.texts(row, "sets", ids);
      }
      row.setAll(about);
    });
    return rows;
  }

  private static void about(ObjectNode row, MappingSet set) {
    row.put("basis", set.basis().value());
    row.put("publisher", set.publisher());
    row.put("document", set.document());
    row.put("licence", set.licence());
  }
}
