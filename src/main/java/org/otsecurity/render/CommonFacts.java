package org.otsecurity.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.requirement.Confidence;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts that all rows of a list share. They stand once beside the list and in none of its rows:
 * said in each, they were a third of some answers.
 */
final class CommonFacts {
  private static final String COMMON = "common";
  private static final String RELATIONSHIP = "relationship";
  private static final String CONFIDENCE = "confidence";

  /** Facts that are the same in many rows, in the order in which they are told. */
  private static final List<String> KEYS =
      List.of(
          "standard",
          "kind",
          "status",
          "text_kind",
          RELATIONSHIP,
          "basis",
          CONFIDENCE,
          "agreement",
          "family");

  private CommonFacts() {}

  /**
   * Moves what all rows of a list share into {@code common}, which stands before the list. A list
   * of fewer than two rows stays as it is.
   *
   * @param holder has the list; call it as soon as the list is complete, since both become its last
   *     members
   */
  static void hoist(ObjectNode holder, String list) {
    JsonNode rows = holder.path(list);
    ObjectNode common = taken(objects(rows));
    if (!common.isEmpty()) {
      holder.remove(list);
      holder.set(COMMON, common);
      holder.set(list, rows);
    }
  }

  /**
   * The same for the lists inside of the rows of a list, taken together: what all of them share
   * goes into {@code common_<inner>} of the holder.
   */
  static void hoist(ObjectNode holder, String list, String inner) {
    JsonNode rows = holder.path(list);
    List<ObjectNode> all = new ArrayList<>();
    rows.forEach(each -> all.addAll(objects(each.path(inner))));
    ObjectNode common = taken(all);
    if (!common.isEmpty()) {
      holder.remove(list);
      holder.set(COMMON + "_" + inner, common);
      holder.set(list, rows);
    }
  }

  private static List<ObjectNode> objects(JsonNode rows) {
    List<ObjectNode> objects = new ArrayList<>();
    for (JsonNode each : rows) {
      if (each instanceof ObjectNode row) {
        objects.add(row);
      }
    }
    return objects;
  }

  /** Takes what all rows share out of them. */
  private static ObjectNode taken(List<ObjectNode> rows) {
    ObjectNode common = Json.object();
    if (rows.size() < 2) {
      return common;
    }
    for (String key : KEYS) {
      @Nullable JsonNode value = rows.getFirst().get(key);
      if (value != null && rows.stream().allMatch(each -> Objects.equals(each.get(key), value))) {
        common.set(key, value);
        rows.forEach(each -> each.remove(key));
      } else if (key.equals(RELATIONSHIP)) {
        takeRelationships(rows, common);
      }
    }
    return common;
  }

  /**
   * A pair that only helps has a confidence of its own, so the two relationships of a list that is
   * otherwise alike can be told once, by confidence.
   */
  private static void takeRelationships(List<ObjectNode> rows, ObjectNode common) {
    Set<String> helping = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (ObjectNode each : rows) {
      String value = each.path(RELATIONSHIP).asString("");
      boolean helps = each.path(CONFIDENCE).asDouble(0) == Confidence.SUPPORTING.value();
      if (Relationship.parse(value).filter(one -> one.isSupportive() == helps).isEmpty()) {
        return;
      }
      (helps ? helping : others).add(value);
    }
    if (helping.size() == 1 && others.size() == 1) {
      common.put(
          RELATIONSHIP,
          others.iterator().next()
              + "; at confidence "
              + Confidence.SUPPORTING.value()
              + " "
              + helping.iterator().next());
      rows.forEach(each -> each.remove(RELATIONSHIP));
    }
  }
}
