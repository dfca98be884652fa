package org.otsecurity.render;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.requirement.StatedFor;
import org.otsecurity.json.Json;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.Hop;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRow;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of mappings. */
public final class MappingJson {
  private MappingJson() {}

  /**
   * The answer as a JSON object.
   *
   * @param detail whether rationale and path of each mapping are wanted in a list of a document
   */
  public static ObjectNode of(
      GetMappings.Answer answer, boolean detail, Optional<String> nextCursor) {
    ObjectNode json = Json.object();
    if (answer.one()) {
      Mapped row = answer.rows().get(0);
      ObjectNode requirement = json.putObject("requirement");
      requirement.setAll(Rows.row(row.requirement(), false));
      json.put("total", row.mappings().size());
      ArrayNode mappings = json.putArray("mappings");
      row.mappings().forEach(each -> mappings.add(of(each, true)));
      noCounterpart(json, row);
    } else {
      json.put("standard", answer.source().value());
      answer.target().ifPresent(each -> json.put("target_standard", each.value()));
      Rows.page(json, answer.offset(), answer.rows().size(), answer.total(), nextCursor);
      json.put("rows_with_mapping", answer.mapped());
      Rows.texts(json, "rows_without_mapping", Rows.ids(answer.unmapped()));
      json.put("distinct_targets", answer.targets().size());
      if (answer.offset() == 0) {
        Rows.texts(json, "target_ids", Rows.ids(answer.targets()));
      }
      ArrayNode rows = json.putArray("rows");
      answer.rows().forEach(each -> rows.add(row(each, detail)));
    }
    ArrayNode sets = Json.array();
    answer.sets().forEach(each -> sets.add(set(each)));
    Rows.add(json, "asserted_by", sets);
    Rows.texts(json, "notes", answer.notes());
    return json;
  }

  /** A row of a list with what it maps to. */
  static ObjectNode row(Mapped each, boolean detail) {
    ObjectNode row = Json.object();
    row.put("standard", each.requirement().id().standard().value());
    row.put("id", each.requirement().id().value());
    row.put("title", each.requirement().title());
    each.requirement().level().ifPresent(level -> row.put("level", level));
    ArrayNode mappings = Json.array();
    each.mappings().forEach(one -> mappings.add(of(one, detail)));
    Rows.add(row, "mappings", mappings);
    noCounterpart(row, each);
    return row;
  }

  private static void noCounterpart(ObjectNode json, Mapped row) {
    if (!row.noCounterpart().isEmpty()) {
      ObjectNode none = json.putObject("no_counterpart");
      row.noCounterpart().forEach((document, why) -> none.put(document.value(), why));
    }
  }

  /** One mapping: where it leads, what kind it is, who says so and why. */
  static ObjectNode of(MappingRow mapping, boolean detail) {
    ObjectNode row = Rows.heading(mapping.target());
    Rows.put(row, "relationship", mapping.relationship().map(Relationship::value));
    row.put("basis", mapping.basis().value());
    mapping.confidence().ifPresent(each -> row.put("confidence", each));
    Rows.put(row, "stated_for", mapping.statedFor().map(StatedFor::words));
    if (detail) {
      Rows.put(row, "rationale", mapping.rationale());
      Rows.put(row, "asserted_by", mapping.assertedBy());
      Rows.add(row, "path", path(mapping.path()));
    } else if (!mapping.path().isEmpty()) {
      row.put("via", mapping.path().get(0).to().id().value());
    }
    return row;
  }

  /** The steps of a path, each with what it says and who says so. */
  static ArrayNode path(List<Hop> hops) {
    ArrayNode steps = Json.array();
    for (Hop each : hops) {
      ObjectNode step = steps.addObject();
      step.put("from", each.from().id().value());
      step.put("step", StepWords.of(each));
      step.put("standard", each.to().id().standard().value());
      step.put("id", each.to().id().value());
      step.put("title", each.to().title());
      Rows.put(step, "relationship", each.relationship().map(Relationship::value));
      step.put("basis", each.mapping().basis().value());
      each.mapping().confidence().ifPresent(value -> step.put("confidence", value.value()));
    }
    return steps;
  }

  static ObjectNode set(MappingSet set) {
    ObjectNode json = Json.object();
    json.put("set", set.id());
    json.put("title", set.title());
    json.put("basis", set.basis().value());
    json.put("publisher", set.publisher());
    json.put("document", set.document());
    Rows.put(json, "url", set.url());
    json.put("licence", set.licence());
    Rows.put(json, "note", set.note());
    return json;
  }
}
