package org.otsecurity.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.Basis;
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

  /** The sets of each publisher, told together. */
  static ArrayNode grouped(List<MappingSet> sets) {
    record Group(Basis basis, String publisher, String licence) {}
    Map<Group, List<MappingSet>> groups = new LinkedHashMap<>();
    for (MappingSet each : sets) {
      groups
          .computeIfAbsent(
              new Group(each.basis(), each.publisher(), each.licence()), one -> new ArrayList<>())
          .add(each);
    }
    ArrayNode rows = Json.array();
    groups.forEach((group, own) -> {
      ObjectNode row = rows.addObject();
      oneOrMore(row, "set", own.stream().map(MappingSet::id).toList());
      row.put("basis", group.basis().value());
      row.put("publisher", group.publisher());
      List<String> documents =
          own.stream()
              .map(MappingSet::document)
              .filter(each -> !each.isEmpty())
              .distinct()
              .toList();
      if (!documents.isEmpty()) {
        oneOrMore(row, "document", documents);
      }
      row.put("licence", group.licence());
    });
    return rows;
  }

  private static void oneOrMore(ObjectNode row, String key, List<String> values) {
    if (values.size() == 1) {
      row.put(key, values.getFirst());
    } else {
      Rows.texts(row, key + "s", values);
    }
  }

  private static void about(ObjectNode row, MappingSet set) {
    row.put("basis", set.basis().value());
    row.put("publisher", set.publisher());
    Rows.put(row, "document", set.document());
    row.put("licence", set.licence());
  }
}
