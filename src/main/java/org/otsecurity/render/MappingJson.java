package org.otsecurity.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.StatedFor;
import org.otsecurity.json.Json;
import org.otsecurity.query.mapping.Agreement;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.Hop;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRequest;
import org.otsecurity.query.mapping.MappingRow;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of mappings. */
public final class MappingJson {
  private MappingJson() {}

  /**
   * The answer as a JSON object.
   *
   * @param wanted how much of each mapping is told
   */
  public static ObjectNode of(
      GetMappings.Answer answer, MappingDetail wanted, Optional<String> nextCursor) {
    ObjectNode json = Json.object();
    MappingDetail detail = wanted.in(answer);
    if (answer.one()) {
      one(json, answer.rows().getFirst(), detail, wanted == MappingDetail.USUAL);
    } else {
      whole(json, answer, detail, nextCursor);
    }
    if (!answer.one()) {
      Rows.add(json, "agreement", NamedPlaceJson.agreement(answer.agreement()));
    }
    Rows.add(json, "asserted_by", MappingSetsJson.of(answer.sets(), detail));
    Rows.texts(json, "notes", answer.notes());
    ExportUris.put(json, ExportUris.of(answer));
    return json;
  }

  private static void one(ObjectNode json, Mapped row, MappingDetail detail, boolean usual) {
    json.set("requirement", Rows.row(row.requirement(), false));
    json.put("total", row.mappings().size() + row.derivedLeftOut());
    leftOut(json, row);
    Rows.add(json, NamedPlaceJson.KEY, NamedPlaceJson.of(row.places(), detail));
    boolean isShort = usual && detail != MappingDetail.FULL;
    List<ObjectNode> all = new ArrayList<>();
    ArrayNode mappings = json.putArray("mappings");
    for (MappingRow each : row.mappings()) {
      if (!isShort || !(PublishedInShort.ofOne(row, each) || HelpInShort.of(row, each))) {
        ObjectNode mapping = of(row, each, detail);
        mappings.add(mapping);
        all.add(mapping);
      }
    }
    if (isShort) {
      HelpInShort.add(json, row);
      PublishedInShort.add(json, row, each -> PublishedInShort.ofOne(row, each), true);
    }
    noCounterpart(json, row);
    if (detail != MappingDetail.FULL) {
      CommonFacts.hoist(json, "mappings");
      MappedIdsJson.usualRelationship(json, all);
      json.put("rationales", "detail full");
    }
  }

  private static void whole(
      ObjectNode json,
      GetMappings.Answer answer,
      MappingDetail detail,
      Optional<String> nextCursor) {
    boolean gaps = answer.listed() == MappingRequest.Listed.GAPS;
    json.put("standard", answer.source().value());
    if (answer.into().size() == 1) {
      json.put("target_standard", answer.into().getFirst().value());
    } else {
      Rows.texts(json, "target_standards", answer.into().stream().map(DocumentId::value).toList());
    }
    Rows.page(json, answer.offset(), answer.rows().size(), answer.total(), nextCursor);
    json.put("rows_with_mapping", answer.mapped());
    if (!gaps) {
      if (answer.offset() == 0) {
        Rows.texts(json, "rows_without_mapping", Rows.ids(answer.unmapped()));
      }
      json.put("distinct_targets", answer.targets().size());
      // What a page of all rows shows is not said again.
      if (answer.offset() == 0 && nextCursor.isPresent()) {
        Rows.texts(json, "target_ids", Rows.ids(answer.targets()));
      }
    }
    boolean grouped = detail == MappingDetail.IDS && answer.into().size() != 1;
    List<ObjectNode> all = new ArrayList<>();
    ArrayNode rows = json.putArray("rows");
    for (Mapped each : answer.rows()) {
      ObjectNode row = rows.addObject();
      row.put("id", each.requirement().id().value());
      row.put("title", each.requirement().title());
      each.requirement().level().ifPresent(level -> row.put("level", level));
      Rows.add(
          row,
          "mappings",
          grouped ? MappedIdsJson.byDocument(each.mappings()) : mappings(each, detail, all));
      if (detail == MappingDetail.IDS && !grouped) {
        PublishedInShort.add(row, each, one -> PublishedInShort.ofMany(each, one), false);
      }
      Rows.add(row, NamedPlaceJson.KEY, NamedPlaceJson.of(each.places(), detail));
      leftOut(row, each);
      if (gaps && answer.into().size() > 1) {
        Rows.texts(
            row, "no_mapping_to", answer.lacking(each).stream().map(DocumentId::value).toList());
      }
      if (grouped && !gaps && each.isMapped()) {
        Rows.texts(
            row, "none_in", each.noCounterpart().keySet().stream().map(DocumentId::value).toList());
      } else {
        noCounterpart(row, each);
      }
    }
    CommonFacts.hoist(json, "rows", "mappings");
    if (detail == MappingDetail.IDS) {
      MappedIdsJson.usualRelationship(json, all);
    }
  }

  private static ArrayNode mappings(Mapped row, MappingDetail detail, List<ObjectNode> all) {
    ArrayNode mappings = Json.array();
    for (MappingRow each : row.mappings()) {
      if (detail == MappingDetail.IDS && PublishedInShort.ofMany(row, each)) {
        continue;
      }
      ObjectNode one = of(row, each, detail);
      mappings.add(one);
      all.add(one);
    }
    return mappings;
  }

  private static void leftOut(ObjectNode json, Mapped row) {
    if (row.derivedLeftOut() > 0) {
      json.put("derived_left_out", row.derivedLeftOut());
    }
  }

  /** A row with what it maps to, among rows of several documents. */
  static ObjectNode row(Mapped each, MappingDetail detail) {
    ObjectNode row = Json.object();
    row.put("standard", each.requirement().id().standard().value());
    row.put("id", each.requirement().id().value());
    row.put("title", each.requirement().title());
    each.requirement().level().ifPresent(level -> row.put("level", level));
    Rows.add(row, "mappings", mappings(each, detail, new ArrayList<>()));
    Rows.add(row, NamedPlaceJson.KEY, NamedPlaceJson.of(each.places(), detail));
    leftOut(row, each);
    noCounterpart(row, each);
    return row;
  }

  private static void noCounterpart(ObjectNode json, Mapped row) {
    if (!row.noCounterpart().isEmpty()) {
      ObjectNode none = json.putObject("no_counterpart");
      row.noCounterpart().forEach((document, why) -> none.put(document.value(), why));
    }
  }

  /** One mapping of a row, with who states the pair where several could. */
  private static ObjectNode of(Mapped row, MappingRow mapping, MappingDetail detail) {
    ObjectNode one = of(mapping, detail);
    row.agreement(mapping)
        // Else the basis says it.
        .filter(each -> detail == MappingDetail.FULL || each == Agreement.BOTH)
        .filter(each -> detail != MappingDetail.IDS)
        .ifPresent(each -> one.put("agreement", each.value()));
    return one;
  }

  /** One mapping as a detail tells it. */
  static ObjectNode of(MappingRow mapping, MappingDetail detail) {
    ObjectNode row = of(mapping, detail == MappingDetail.FULL);
    if (detail == MappingDetail.IDS) {
      row.remove("title");
    }
    return row;
  }

  /** One mapping: where it leads, what kind it is, who says so and why. */
  static ObjectNode of(MappingRow mapping, boolean detail) {
    ObjectNode row = Rows.heading(mapping.target());
    Rows.put(row, "relationship", mapping.relationship().map(Relationship::value));
    Rows.put(row, "function", mapping.function().map(ThreatFunction::value));
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
  private static ArrayNode path(List<Hop> hops) {
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
}
