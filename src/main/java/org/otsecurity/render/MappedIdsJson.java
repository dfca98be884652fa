package org.otsecurity.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.json.Json;
import org.otsecurity.query.mapping.MappingRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of long lists of mappings in short: hundreds that say the same in most of their facts. */
final class MappedIdsJson {
  private static final String RELATIONSHIP = "relationship";
  private static final String COMMON = "common_";
  private static final String NOT_STATED = "not stated";

  private MappedIdsJson() {}

  /** The ids in each document, strongest first, for rows that lead to several. */
  static ArrayNode byDocument(List<MappingRow> mappings) {
    record Group(DocumentId document, Basis basis) {}
    Map<Group, List<String>> groups = new LinkedHashMap<>();
    for (MappingRow each : mappings) {
      List<String> ids =
          groups.computeIfAbsent(
              new Group(each.target().id().standard(), each.basis()), one -> new ArrayList<>());
      ids.add(each.target().id().value());
    }
    ArrayNode rows = Json.array();
    groups.forEach((group, ids) -> {
      ObjectNode row = rows.addObject();
      row.put("standard", group.document().value());
      row.put("basis", group.basis().value());
      Rows.texts(row, "ids", ids.stream().distinct().toList());
    });
    return rows;
  }

  /** Says once which relationship most mappings of a list have. */
  static void usualRelationship(ObjectNode holder, List<ObjectNode> mappings) {
    usual(holder, "mappings", RELATIONSHIP, mappings);
  }

  /**
   * Says once what most rows of a list have as one of their facts. Those that have none then say
   * that, so that what is left out is always what is usual.
   *
   * @param holder has {@code common_<list>}, or gets it
   * @param list the name of the list
   * @param fact its name
   * @param rows all rows of the list
   */
  static void usual(ObjectNode holder, String list, String fact, List<ObjectNode> rows) {
    Map<JsonNode, Integer> counts = new HashMap<>();
    for (ObjectNode each : rows) {
      if (each.has(fact)) {
        counts.merge(each.path(fact), 1, Integer::sum);
      }
    }
    Optional<JsonNode> usual =
        counts.entrySet().stream()
            .filter(each -> each.getValue() > 1 && 2 * each.getValue() > rows.size())
            .map(Map.Entry::getKey)
            .findFirst();
    usual.ifPresent(value -> {
      ObjectNode common =
          holder.path(COMMON + list) instanceof ObjectNode known
              ? known
              : holder.putObject(COMMON + list);
      common.set(fact, value);
      for (ObjectNode each : rows) {
        if (!each.has(fact)) {
          each.put(fact, NOT_STATED);
        } else if (each.path(fact).equals(value)) {
          each.remove(fact);
        }
      }
    });
  }
}
