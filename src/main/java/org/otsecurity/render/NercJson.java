package org.otsecurity.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.NercConnectivity;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.json.Json;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.nerc.MapNerc;
import org.otsecurity.query.nerc.NercAsked;
import org.otsecurity.query.nerc.NercRequirements;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of NERC CIP requirements and of their mapping to IEC 62443. */
public final class NercJson {
  private static final String REQUIREMENTS = "requirements";

  private NercJson() {}

  /** A page of requirements as a JSON object. */
  public static ObjectNode of(NercRequirements.Answer answer, Optional<String> nextCursor) {
    ObjectNode json = Json.object();
    NercAsked asked = answer.asked();
    answer.under().ifPresent(each -> json.put("standard", each.id().value()));
    asked.kind().ifPresent(each -> json.put("asset_type", each.value()));
    asked.impact().ifPresent(each -> json.put("impact_rating", each.value()));
    Rows.texts(
        json,
        "connectivity",
        asked.site().connectivity().stream().map(NercConnectivity::value).sorted().toList());
    asked.site().controlCenter().ifPresent(each -> json.put("control_center", each));
    Rows.page(json, answer.offset(), answer.rows().size(), answer.total(), nextCursor);
    json.put("of_all", answer.of());
    if (answer.elsewhere() > 0) {
      json.put("elsewhere", answer.elsewhere());
    }
    NercGroups groups = NercGroups.of(answer.rows(), answer.parents());
    json.set("applies_to", keys(groups));
    ArrayNode rows = json.putArray(REQUIREMENTS);
    groups.groups().forEach(each -> rows.add(group(each, groups)));
    json.set("versions", versions(answer.versions()));
    Rows.texts(json, "notes", answer.notes());
    SourceJson.put(json, answer.source());
    return json;
  }

  private static ObjectNode group(NercGroups.Group group, NercGroups groups) {
    ObjectNode json = listed(group.top(), groups);
    ArrayNode parts = Json.array();
    group.parts().forEach(each -> parts.add(listed(each, groups)));
    Rows.add(json, "parts", parts);
    return json;
  }

  private static ObjectNode listed(Requirement each, NercGroups groups) {
    ObjectNode row = Json.object();
    row.put("id", each.id().value());
    row.put("title", each.title());
    Rows.put(row, "applies_to", groups.key(each));
    Rows.put(row, "note", each.note());
    return row;
  }

  private static ArrayNode versions(List<Requirement> standards) {
    ArrayNode rows = Json.array();
    for (Requirement each : standards) {
      ObjectNode row = rows.addObject();
      row.put("id", each.id().value());
      row.put("title", each.title());
      each.version().ifPresent(version -> Rows.put(row, FurtherFacts.nerc(version)));
      Rows.put(row, "note", each.note());
    }
    return rows;
  }

  /** Requirements with their mappings to parts of IEC 62443 as a JSON object. */
  public static ObjectNode of(MapNerc.Answer answer) {
    NercRequirements.Under under = answer.under();
    NercGroups groups = NercGroups.of(under.rows(), Map.of());
    ObjectNode json = Json.object();
    json.set("requirement", listed(under.asked(), groups));
    json.set("version", versions(List.of(under.version())).get(0));
    json.put("total", under.rows().size());
    json.set("applies_to", keys(groups));
    ArrayNode rows = json.putArray(REQUIREMENTS);
    for (int i = 0; i < under.rows().size(); i++) {
      ObjectNode row = listed(under.rows().get(i), groups);
      for (var part : answer.mappings().entrySet()) {
        Mapped mapped = part.getValue().get(i);
        ArrayNode targets = Json.array();
        mapped.mappings().forEach(each -> targets.add(MappingJson.of(each, answer.showsReasons())));
        Rows.add(row, key(part.getKey()), targets);
        if (targets.isEmpty()) {
          row.put(key(part.getKey()) + "_none", mapped.none(part.getKey()));
        }
      }
      rows.add(row);
    }
    answer.mappings().keySet().forEach(each -> CommonFacts.hoist(json, REQUIREMENTS, key(each)));
    Rows.texts(json, "notes", under.notes());
    SourceJson.put(json, answer.sources());
    return json;
  }

  private static String key(DocumentId part) {
    return part.value().replace('-', '_');
  }

  private static ObjectNode keys(NercGroups groups) {
    ObjectNode keys = Json.object();
    groups.keys().forEach((words, key) -> keys.put(key, words));
    return keys;
  }
}
