package org.otsecurity.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.json.Json;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.requirement.CompareRequirements;
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
      CompareRequirements.Answer answer,
      boolean mappings,
      boolean full,
      Collection<Standard> sources) {
    ObjectNode json = Json.object();
    Rows.put(json, "topic", answer.topic());
    scopes(json, answer);
    ArrayNode sides = json.putArray("requirements");
    for (CompareRequirements.Side each : answer.sides()) {
      sides.add(full ? full(each, answer.detailed()) : brief(each));
    }
    if (mappings && full) {
      ArrayNode pairs = json.putArray("mappings");
      answer.pairs().forEach(each -> pairs.add(pair(each, answer.detailed())));
    } else if (mappings) {
      brief(json, answer);
    }
    if (!full) {
      json.put("texts", "detail full");
    }
    Rows.texts(json, "notes", answer.notes());
    SourceJson.put(json, sources);
    return json;
  }

  /** Whom the rows of each document bind, once. */
  private static void scopes(ObjectNode json, CompareRequirements.Answer answer) {
    ObjectNode scopes = json.putObject("scopes");
    answer
        .sides()
        .forEach(each -> scopes.put(each.requirement().id().standard().value(), each.scope()));
  }

  private static ObjectNode brief(CompareRequirements.Side side) {
    ObjectNode row = Rows.heading(side.requirement().heading());
    side.requirement().level().ifPresent(level -> row.put("level", level));
    Rows.baselines(row, side.requirement());
    return row;
  }

  private static ObjectNode full(CompareRequirements.Side side, boolean detailed) {
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
      }
      one.level().ifPresent(level -> enhancement.put("level", level));
    }
    Rows.add(row, "enhancements", enhancements);
    return row;
  }

  private static ObjectNode pair(CompareRequirements.Pair pair, boolean detailed) {
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

  /** What is stated of each two; what only follows over a third row is told together. */
  private static void brief(ObjectNode json, CompareRequirements.Answer answer) {
    ArrayNode stated = json.putArray("mappings");
    Map<String, List<String>> derived = new LinkedHashMap<>();
    for (CompareRequirements.Pair each : answer.pairs()) {
      MappingRow surest = each.mapping().getFirst();
      if (surest.path().isEmpty()) {
        ObjectNode row = stated.addObject();
        row.put("from", each.a().id().value());
        row.setAll(MappingJson.of(surest, MappingDetail.IDS));
      } else {
        derived
            .computeIfAbsent(each.a().id().value(), from -> new ArrayList<>())
            .add(surest.target().id().value());
      }
    }
    CommonFacts.hoist(json, "mappings");
    if (!derived.isEmpty()) {
      ObjectNode paths = json.putObject("derived");
      derived.forEach((from, to) -> Rows.texts(paths, from, to));
    }
  }
}
