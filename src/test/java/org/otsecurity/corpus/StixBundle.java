package org.otsecurity.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** A STIX bundle of ATT&amp;CK, read for these tests alone, apart from how the corpus is read. */
final class StixBundle {
  private final Map<String, JsonNode> byStixId = new HashMap<>();
  private final List<JsonNode> objects = new ArrayList<>();

  StixBundle(JsonNode bundle) {
    for (JsonNode each : bundle.path("objects")) {
      byStixId.put(each.path("id").asString(), each);
      objects.add(each);
    }
  }

  /** The objects of a type by ATT&amp;CK id. */
  Map<String, JsonNode> objects(String type) {
    Map<String, JsonNode> found = new HashMap<>();
    for (JsonNode each : objects) {
      if (each.path("type").asString().equals(type)) {
        if (found.put(attackId(each), each) != null) {
          throw new IllegalArgumentException("the bundle has " + attackId(each) + " twice");
        }
      }
    }
    return found;
  }

  /** The object with a STIX id. */
  JsonNode object(String stixId) {
    JsonNode found = byStixId.get(stixId);
    if (found == null) {
      throw new IllegalArgumentException("the bundle has no " + stixId);
    }
    return found;
  }

  /** The relations in force of a type, as {@code source -> target}, sorted. */
  Set<String> relations(String type) {
    TreeSet<String> relations = new TreeSet<>();
    for (JsonNode each : objects) {
      if (each.path("relationship_type").asString("").equals(type) && isInForce(each)) {
        relations.add(
            attackId(object(each.path("source_ref").asString()))
                + " -> "
                + attackId(object(each.path("target_ref").asString())));
      }
    }
    return relations;
  }

  /** What an object is a part of: the technique of a sub-technique, the strategy of an analytic. */
  Optional<JsonNode> whole(JsonNode part) {
    String id = part.path("id").asString();
    for (JsonNode each : objects) {
      if (each.path("relationship_type").asString("").equals("subtechnique-of")
          && each.path("source_ref").asString().equals(id)) {
        return Optional.of(object(each.path("target_ref").asString()));
      }
      for (JsonNode analytic : each.path("x_mitre_analytic_refs")) {
        if (analytic.asString().equals(id)) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }

  static boolean isSubTechnique(JsonNode object) {
    return object.path("x_mitre_is_subtechnique").asBoolean(false);
  }

  static boolean isDeprecated(JsonNode object) {
    return object.path("x_mitre_deprecated").asBoolean(false);
  }

  static boolean isRevoked(JsonNode object) {
    return object.path("revoked").asBoolean(false);
  }

  static boolean isInForce(JsonNode object) {
    return !isDeprecated(object) && !isRevoked(object);
  }

  static String attackId(JsonNode object) {
    for (JsonNode each : object.path("external_references")) {
      if (each.path("source_name").asString("").matches("mitre-(ics-)?attack")) {
        return each.path("external_id").asString();
      }
    }
    throw new IllegalArgumentException(object.path("id") + " has no ATT&CK id");
  }
}
