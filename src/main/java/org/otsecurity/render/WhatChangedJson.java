package org.otsecurity.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.otsecurity.domain.release.RelationCount;
import org.otsecurity.domain.release.ReleaseChange;
import org.otsecurity.domain.release.ReleaseChange.Kind;
import org.otsecurity.domain.release.ReleaseComparison;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.json.Json;
import org.otsecurity.query.change.ChangeOverview;
import org.otsecurity.query.change.KindCount;
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
    ObjectNode json = beginning(answer);
    List<WhatChanged.Touching> page = answer.page(offset, limit);
    Rows.page(json, offset, page.size(), answer.changes().size(), next);
    ArrayNode rows = json.putArray("changes");
    page.forEach(each -> rows.add(row(answer, each)));
    CommonFacts.hoist(json, "changes");
    Rows.texts(json, "notes", answer.notes());
    return json;
  }

  /**
   * The changes that matter most, in short rows, as a JSON object.
   *
   * @param more how to get the others
   */
  public static ObjectNode overview(WhatChanged.Answer answer, String more) {
    ChangeOverview overview = ChangeOverview.of(answer);
    ObjectNode json = beginning(answer);
    int total = answer.changes().size();
    json.put("total", total);
    json.put("showing", overview.changes().size() + " of " + total);
    ObjectNode leftOut = json.putObject("left_out");
    overview
        .leftOut()
        .forEach((section, count) -> leftOut.put(section.name().toLowerCase(Locale.ROOT), count));
    ArrayNode rows = json.putArray("changes");
    overview.changes().forEach(each -> rows.add(shortRow(each.change())));
    Rows.texts(json, "notes", Stream.concat(Stream.of(more), answer.notes().stream()).toList());
    return json;
  }

  private static ObjectNode shortRow(ReleaseChange change) {
    ObjectNode row = Json.object();
    row.put("id", change.id());
    row.put("title", change.title());
    Rows.texts(row, "change", List.of(change.kinds().getFirst().value()));
    Rows.put(row, "former_title", change.formerTitle());
    Rows.texts(row, "replaced_by", change.successors());
    return row;
  }

  private static ObjectNode beginning(WhatChanged.Answer answer) {
    ReleaseComparison comparison = answer.comparison();
    ObjectNode json = Json.object();
    json.put("standard", comparison.to().standard().value());
    json.set("from", release(comparison.from()));
    json.set("to", release(comparison.to()));
    Rows.texts(json, "known_releases", answer.known());
    ObjectNode counts = json.putObject("counts");
    for (Kind each : Kind.values()) {
      int count = comparison.of(each).size();
      if (count > 0) {
        counts.put(each.value(), count);
      }
    }
    counts(json.putObject("counts_by_kind"), answer.counts());
    json.put("touching_ours", answer.changes().stream().filter(WhatChangedJson::touches).count());
    Rows.add(json, "relation_counts", relationCounts(answer.relations()));
    answer.use().ifPresent(each -> gathered(json, "use", UseLists.of(each)));
    return json;
  }

  private static ObjectNode release(ReleaseFacts facts) {
    ObjectNode json = Json.object();
    json.put("release", facts.version());
    Rows.put(json, "date", facts.date());
    json.put("requirements", facts.rows().size());
    return json;
  }

  /** How many requirements of each kind changed, by kind of change. */
  private static void counts(ObjectNode json, List<KindCount> counts) {
    for (KindCount each : counts) {
      ObjectNode one = json.putObject(each.kind());
      each.counts().forEach((kind, count) -> one.put(kind.value(), count));
    }
  }

  private static boolean touches(WhatChanged.Touching each) {
    return !each.touches().isEmpty();
  }

  private static ObjectNode row(WhatChanged.Answer answer, WhatChanged.Touching each) {
    ReleaseChange change = each.change();
    ObjectNode row = Json.object();
    row.put("id", change.id());
    row.put("title", change.title());
    row.put("kind", change.kind());
    Rows.texts(row, "change", change.kinds().stream().map(Kind::value).toList());
    Rows.put(row, "former_title", change.formerTitle());
    Rows.put(row, "status", change.status());
    Rows.texts(row, "replaced_by", change.successors());
    Rows.put(row, "part_of", change.partOf());
    gathered(row, "relations_gained", ChangedRelation.of(change.gained()));
    gathered(row, "relations_lost", ChangedRelation.of(change.lost()));
    gathered(row, "facts_gained", ChangedFact.of(change.factsGained(), answer.titles()));
    gathered(row, "facts_lost", ChangedFact.of(change.factsLost(), answer.titles()));
    Rows.texts(row, "touches", each.touches());
    Rows.texts(row, "touches_used", each.used());
    return row;
  }

  private static void gathered(ObjectNode row, String name, List<ChangedRelation> gathered) {
    if (!gathered.isEmpty()) {
      ObjectNode json = row.putObject(name);
      for (ChangedRelation each : gathered) {
        String key = each.name().replace(' ', '_');
        Rows.texts(json, key, each.ids());
        if (each.leftOut() > 0) {
          json.put(key + "_left_out", each.leftOut());
        }
      }
    }
  }

  /** How many relations were gained and lost by name, each counted once. */
  private static ObjectNode relationCounts(List<RelationCount> counts) {
    ObjectNode json = Json.object();
    for (RelationCount each : counts) {
      ObjectNode one = json.putObject(each.name().replace(' ', '_'));
      one.put("gained", each.gained());
      one.put("lost", each.lost());
    }
    return json;
  }
}
