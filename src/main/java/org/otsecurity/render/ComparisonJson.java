package org.otsecurity.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.json.Json;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.requirement.Comparison;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of requirements side by side. */
public final class ComparisonJson {
  private ComparisonJson() {}

  /**
   * The answer as a JSON object.
   *
   * @param mappings whether what joins them is told
   * @param full whether texts, rationales and what only one side has are told
   * @param sources the documents of the rows
   */
  public static ObjectNode of(
      Comparison answer, boolean mappings, boolean full, Collection<Standard> sources) {
    ObjectNode json = Json.object();
    Rows.put(json, "topic", answer.topic());
    scopes(json, answer);
    ArrayNode sides = json.putArray("requirements");
    for (Comparison.Side each : answer.sides()) {
      sides.add(full ? full(each, answer.detailed()) : brief(each.requirement()));
    }
    if (mappings && full) {
      ArrayNode pairs = json.putArray("mappings");
      answer.pairs().forEach(each -> pairs.add(pair(each, answer.detailed())));
    } else if (mappings) {
      brief(json, answer);
    }
    beside(json, answer, full);
    notCompared(json, answer, full);
    if (!full) {
      json.put("texts", "detail full");
    }
    Rows.texts(json, "notes", answer.notes());
    SourceJson.put(json, sources);
    return json;
  }

  /** Whom the rows of each document bind, once. */
  private static void scopes(ObjectNode json, Comparison answer) {
    ObjectNode scopes = json.putObject("scopes");
    answer
        .sides()
        .forEach(each -> scopes.put(each.requirement().id().standard().value(), each.scope()));
  }

  private static ObjectNode full(Comparison.Side side, boolean detailed) {
    ObjectNode row = Rows.row(side.requirement(), true);
    if (detailed) {
      Rows.put(row, "rationale", side.rationale());
    }
    ArrayNode enhancements = Json.array();
    boolean titles = RequirementParts.showsTitles(side.enhancements().size());
    for (Requirement one : side.enhancements()) {
      ObjectNode enhancement = enhancements.addObject();
      enhancement.put("id", one.id().value());
      if (titles) {
        enhancement.put("title", one.title());
        Rows.baselines(enhancement, one);
      }
      one.level().ifPresent(level -> enhancement.put("level", level));
    }
    Rows.add(row, "enhancements", enhancements);
    return row;
  }

  private static ObjectNode pair(Comparison.Pair pair, boolean detailed) {
    ObjectNode row = Json.object();
    row.put("from", pair.a().id().value());
    row.setAll(MappingJson.of(pair.mapping().getFirst(), detailed));
    if (pair.mapping().size() > 1) {
      ArrayNode more = row.putArray("also");
      pair.mapping().stream().skip(1).forEach(one -> more.add(MappingJson.of(one, detailed)));
    }
    Rows.texts(row, "only_in_first", Rows.ids(pair.onlyInA()));
    Rows.texts(row, "only_in_second", Rows.ids(pair.onlyInB()));
    return row;
  }

  /** What is stated of an enhancement or a base, with the two sides that it stands for. */
  private static void beside(ObjectNode json, Comparison answer, boolean full) {
    ArrayNode rows = Json.array();
    for (Comparison.Beside each : answer.beside()) {
      ObjectNode row = rows.addObject();
      row.putArray("between").add(each.a().id().value()).add(each.b().id().value());
      row.put("from", each.mapping().source().id().value());
      row.setAll(
          full
              ? MappingJson.of(each.mapping(), answer.detailed())
              : MappingJson.of(each.mapping(), MappingDetail.IDS));
    }
    Rows.add(json, "stated_beside", rows);
  }

  /** Counterparts that were not asked for: in short their ids, by document. */
  private static void notCompared(ObjectNode json, Comparison answer, boolean full) {
    if (answer.notCompared().isEmpty()) {
      return;
    }
    if (!full) {
      ObjectNode ids = json.putObject("counterparts_not_compared");
      for (Comparison.NotCompared each : answer.notCompared()) {
        ObjectNode rows = ids.withObject(each.row().id().standard().value());
        Rows.texts(
            rows,
            each.row().id().value(),
            each.mappings().stream().map(from -> from.source().id().value()).toList());
      }
      return;
    }
    ArrayNode rows = json.putArray("counterparts_not_compared");
    for (Comparison.NotCompared each : answer.notCompared()) {
      ObjectNode row = brief(each.row());
      rows.add(row);
      ArrayNode of = row.putArray("counterpart_of");
      for (MappingRow from : each.mappings()) {
        ObjectNode one = of.addObject();
        one.put("id", from.source().id().value());
        Rows.put(one, "relationship", from.relationship().map(Relationship::value));
        one.put("basis", from.basis().value());
        from.confidence().ifPresent(sure -> one.put("confidence", sure));
      }
    }
  }

  private static ObjectNode brief(Requirement requirement) {
    ObjectNode row = Rows.heading(requirement.heading());
    requirement.level().ifPresent(level -> row.put("level", level));
    Rows.baselines(row, requirement);
    return row;
  }

  /** Whether an id alone tells a row of the comparison. */
  private static boolean distinct(Comparison answer) {
    return answer.sides().stream().map(each -> each.requirement().id().value()).distinct().count()
        == answer.sides().size();
  }

  /** What is stated of each two; what only follows over a third row is told together. */
  private static void brief(ObjectNode json, Comparison answer) {
    ArrayNode stated = json.putArray("mappings");
    List<ObjectNode> all = new ArrayList<>();
    // The rows above say of which documents they are.
    boolean distinct = distinct(answer);
    Map<String, List<String>> derived = new LinkedHashMap<>();
    for (Comparison.Pair each : answer.pairs()) {
      MappingRow surest = each.mapping().getFirst();
      if (surest.path().isEmpty()) {
        ObjectNode row = stated.addObject();
        row.put("from", each.a().id().value());
        row.setAll(MappingJson.of(surest, MappingDetail.IDS));
        if (distinct) {
          row.remove("standard");
        }
        all.add(row);
      } else {
        derived
            .computeIfAbsent(each.a().id().value(), from -> new ArrayList<>())
            .add(surest.target().id().value());
      }
    }
    CommonFacts.hoist(json, "mappings");
    if (!json.path("common").has("relationship")) {
      MappedIdsJson.usual(json, "mappings", "relationship", all);
    }
    if (!json.path("common").has("basis")) {
      MappedIdsJson.usual(json, "mappings", "basis", all);
    }
    if (!derived.isEmpty()) {
      ObjectNode paths = json.putObject("derived");
      derived.forEach((from, to) -> Rows.texts(paths, from, to));
    }
  }
}
