package org.otsecurity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A release of ATT&amp;CK for ICS to come, made by hand from MITRE's file of 19.1: a new technique
 * with a sub-technique, one renamed, one revoked in favor of the new one, an asset that is gone,
 * and a mitigation that answers more.
 */
public final class NextAttack {
  public static final String VERSION = "20.0";

  /** The new technique and its sub-technique. */
  public static final String NEW = "T1900";

  public static final String NEW_PART = "T1900.001";
  public static final String NEW_TITLE = "Abuse of a Quantum Gateway";

  /** Renamed. */
  public static final String RENAMED = "T0836";

  public static final String NEW_NAME = "Alter Parameter";

  /** Revoked in favor of {@link #NEW}. */
  public static final String REVOKED = "T0814";

  /** Gone. */
  public static final String GONE = "A0018";

  /** Answers the new technique. */
  public static final String MITIGATION = "M0930";

  private final ArrayNode objects;

  private NextAttack(ArrayNode objects) {
    this.objects = objects;
  }

  /** Writes the bundle to a file, or skips the calling test. */
  public static Path file(Path file) throws IOException {
    byte[] published = SharedFiles.bytes(SharedFiles.ATTACK_19);
    JsonNode bundle = Json.parseObject(new String(published, StandardCharsets.UTF_8));
    new NextAttack((ArrayNode) bundle.path("objects")).change();
    return Files.writeString(file, bundle.toString());
  }

  private void change() {
    for (JsonNode each : objects) {
      if (each.path("type").asString().equals("x-mitre-collection")) {
        ((ObjectNode) each).put("x_mitre_version", VERSION);
        ((ObjectNode) each).put("modified", "2026-10-13T14:00:00.000Z");
      }
    }
    object(RENAMED).put("name", NEW_NAME);
    ObjectNode technique = technique(NEW, NEW_TITLE, "1");
    ObjectNode part = technique(NEW_PART, "Entangled Relay", "2");
    part.put("x_mitre_is_subtechnique", true);
    relate(part, "subtechnique-of", technique);
    ObjectNode revoked = object(REVOKED);
    relate(revoked, "revoked-by", technique);
    relate(object(MITIGATION), "mitigates", technique);
    relate(technique, "targets", object("A0003"));
    revoked.put("revoked", true);
    remove(object(GONE).path("id").asString());
  }

  private ObjectNode object(String id) {
    for (JsonNode each : objects) {
      if (each.path("external_references").path(0).path("external_id").asString("").equals(id)
          && !each.path("type").asString().equals("relationship")) {
        return (ObjectNode) each;
      }
    }
    throw new IllegalArgumentException(id);
  }

  private ObjectNode technique(String id, String name, String last) {
    ObjectNode made = object("T0800").deepCopy();
    made.put("id", "attack-pattern--00000000-0000-4000-8000-00000000000" + last);
    made.put("name", name);
    made.put("description", "Words of the publisher about " + name + ".");
    ((ObjectNode) made.path("external_references").path(0)).put("external_id", id);
    objects.add(made);
    return made;
  }

  private void relate(ObjectNode source, String type, ObjectNode target) {
    ObjectNode relation = objects.addObject();
    relation.put("type", "relationship");
    relation.put("id", "relationship--00000000-0000-4000-8000-%012d".formatted(objects.size()));
    relation.put("relationship_type", type);
    relation.put("source_ref", source.path("id").asString());
    relation.put("target_ref", target.path("id").asString());
    ArrayNode domains = relation.putArray("x_mitre_domains");
    domains.add("ics-attack");
  }

  private void remove(String stixId) {
    List<JsonNode> kept = new ArrayList<>();
    for (JsonNode each : objects) {
      boolean about =
          each.path("id").asString().equals(stixId)
              || each.path("source_ref").asString("").equals(stixId)
              || each.path("target_ref").asString("").equals(stixId);
      if (!about) {
        kept.add(each);
      }
    }
    objects.removeAll();
    kept.forEach(objects::add);
  }
}
