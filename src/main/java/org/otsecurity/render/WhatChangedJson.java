package org.otsecurity.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.release.ReleaseChange;
import org.otsecurity.domain.release.ReleaseChange.Kind;
import org.otsecurity.domain.release.ReleaseComparison;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.json.Json;
import org.otsecurity.query.change.WhatChanged;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of what changed between two releases. */
public final class WhatChangedJson {
  private WhatChangedJson() {}

  /**
   * A page of the answer as a JSON object.
   *
   * @param offset changes to pass over
   * @param limit most changes to show
   * @param next where the list goes on
   */
  public static ObjectNode of(
      WhatChanged.Answer answer, int offset, int limit, Optional<String> next) {
    ReleaseComparison comparison = answer.comparison();
    ObjectNode json = Json.object();
    json.put("standard", comparison.to().standard().value());
    json.set("from", release(comparison.from()));
    json.set("to", release(comparison.to()));
    Rows.texts(json, "known_releases", answer.known());
    ObjectNode counts = json.putObject("counts");
    for (Kind each : Kind.values()) {
      counts.put(each.value(), comparison.of(each).size());
    }
    json.put("touching_ours", answer.changes().stream().filter(WhatChangedJson::touches).count());
    ObjectNode relations = relationCounts(comparison);
    Rows.add(json, "relation_counts", relations);
    List<WhatChanged.Touching> page = answer.page(offset, limit);
    Rows.page(json, offset, page.size(), answer.changes().size(), next);
    ArrayNode rows = json.putArray("changes");
    page.forEach(each -> rows.add(row(comparison, each)));
    Rows.texts(json, "notes", answer.notes());
    return json;
  }

  private static ObjectNode release(ReleaseFacts facts) {
    ObjectNode json = Json.object();
    json.put("release", facts.version());
    Rows.put(json, "date", facts.date());
    json.put("requirements", facts.rows().size());
    return json;
  }

  private static boolean touches(WhatChanged.Touching each) {
    return !each.touches().isEmpty();
  }

  private static ObjectNode row(ReleaseComparison comparison, WhatChanged.Touching each) {
    ReleaseChange change = each.change();
    ObjectNode row = Json.object();
    row.put("standard", comparison.to().standard().value());
    row.put("id", change.id());
    row.put("title", change.title());
    row.put("kind", change.kind());
    Rows.texts(row, "change", change.kinds().stream().map(Kind::value).toList());
    Rows.put(row, "former_title", change.formerTitle());
    Rows.put(row, "status", change.status());
    Rows.texts(row, "replaced_by", change.successors());
    relations(row, "relations_gained", change.gained());
    relations(row, "relations_lost", change.lost());
    Rows.texts(row, "touches", each.touches());
    return row;
  }

  private static void relations(ObjectNode row, String name, Map<String, List<String>> relations) {
    if (!relations.isEmpty()) {
      ObjectNode json = row.putObject(name);
      for (ChangedRelation each : ChangedRelation.of(relations)) {
        String key = each.name().replace(' ', '_');
        Rows.texts(json, key, each.ids());
        if (each.leftOut() > 0) {
          json.put(key + "_left_out", each.leftOut());
        }
      }
    }
  }

  /** How many relations were gained and lost by name, over all changes. */
  private static ObjectNode relationCounts(ReleaseComparison comparison) {
    ObjectNode json = Json.object();
    for (ReleaseComparison.RelationCount each : comparison.relationCounts()) {
      ObjectNode one = json.putObject(each.name().replace(' ', '_'));
      one.put("gained", each.gained());
      one.put("lost", each.lost());
    }
    return json;
  }
}
