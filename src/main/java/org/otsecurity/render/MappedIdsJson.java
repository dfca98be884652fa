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
    usual(holder, RELATIONSHIP, mappings);
  }

  /**
   * Says once what most mappings have as one of their facts. Those that have none then say that, so
   * that what is left out is always what is usual.
   *
   * @param holder has {@code common_mappings}, or gets it
   * @param fact its name
   * @param mappings all mappings of the list
   */
  static void usual(ObjectNode holder, String fact, List<ObjectNode> mappings) {
    Map<JsonNode, Integer> counts = new HashMap<>();
    for (ObjectNode each : mappings) {
      if (each.has(fact)) {
        counts.merge(each.path(fact), 1, Integer::sum);
      }
    }
    Optional<JsonNode> usual =
        counts.entrySet().stream()
            .filter(each -> each.getValue() > 1 && 2 * each.getValue() > mappings.size())
            .map(Map.Entry::getKey)
            .findFirst();
    usual.ifPresent(value -> {
      ObjectNode common =
          holder.path("common_mappings") instanceof ObjectNode known
              ? known
              : holder.putObject("common_mappings");
      common.set(fact, value);
      for (ObjectNode each : mappings) {
        if (!each.has(fact)) {
          each.put(fact, NOT_STATED);
        } else if (each.path(fact).equals(value)) {
          each.remove(fact);
        }
      }
    });
  }
}
