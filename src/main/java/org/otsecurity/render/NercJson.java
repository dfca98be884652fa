package org.otsecurity.render;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.requirement.NercApplicability;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.json.Json;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.nerc.MapNerc;
import org.otsecurity.query.nerc.NercRequirements;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of NERC CIP requirements and of their mapping to IEC 62443. */
public final class NercJson {
  private NercJson() {}

  /** A page of requirements as a JSON object. */
  public static ObjectNode of(NercRequirements.Answer answer, Optional<String> nextCursor) {
    ObjectNode json = Json.object();
    answer.asset().ifPresent(each -> json.put("asset_type", each.value()));
    answer.impact().ifPresent(each -> json.put("impact_rating", each.value()));
    Rows.page(json, answer.offset(), answer.rows().size(), answer.total(), nextCursor);
    json.put("of_all", answer.of());
    ArrayNode rows = json.putArray("requirements");
    answer.rows().forEach(each -> rows.add(row(each)));
    json.set("versions", versions(answer.versions()));
    Rows.texts(json, "notes", answer.notes());
    SourceJson.put(json, answer.source());
    return json;
  }

  private static ObjectNode row(Requirement each) {
    ObjectNode row = Json.object();
    row.put("standard", each.id().standard().value());
    row.put("id", each.id().value());
    row.put("title", each.title());
    row.put("kind", each.kind().value());
    Rows.put(row, "applies_to", each.applicability().map(NercApplicability::words));
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
    ObjectNode json = Json.object();
    json.set("requirement", row(under.asked()));
    json.set("version", versions(List.of(under.version())).get(0));
    json.put("total", under.rows().size());
    ArrayNode rows = json.putArray("requirements");
    for (int i = 0; i < under.rows().size(); i++) {
      ObjectNode row = row(under.rows().get(i));
      for (var part : answer.mappings().entrySet()) {
        Mapped mapped = part.getValue().get(i);
        String key = part.getKey().value().replace('-', '_');
        ArrayNode targets = Json.array();
        mapped.mappings().forEach(each -> targets.add(MappingJson.of(each, answer.showsReasons())));
        Rows.add(row, key, targets);
        if (targets.isEmpty()) {
          row.put(key + "_none", mapped.none(part.getKey()));
        }
      }
      rows.add(row);
    }
    Rows.texts(json, "notes", under.notes());
    return json;
  }
}
