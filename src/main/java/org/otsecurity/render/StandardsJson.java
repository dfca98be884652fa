package org.otsecurity.render;

import java.util.HashMap;
import java.util.Map;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.json.Json;
import org.otsecurity.query.requirement.ListStandards;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of the list of documents. */
public final class StandardsJson {
  private StandardsJson() {}

  /**
   * The list, with titles of families but without notes and sources of evidence: it stays short. A
   * licence that an earlier document has is told by {@code licence_as}, the id of that document.
   */
  public static ObjectNode of(ListStandards.Answer answer) {
    return list(answer, false);
  }

  /** The list with all that is known of each document. */
  public static ObjectNode whole(ListStandards.Answer answer) {
    return list(answer, true);
  }

  private static ObjectNode list(ListStandards.Answer answer, boolean whole) {
    ObjectNode json = Json.object();
    json.put("total", answer.standards().size());
    json.put("corpus", answer.corpus());
    ArrayNode rows = json.putArray("standards");
    Map<String, String> licences = new HashMap<>();
    for (ListStandards.Coverage each : answer.standards()) {
      ObjectNode row = document(each, whole);
      String id = each.standard().id().value();
      String first = licences.putIfAbsent(each.standard().licence(), id);
      if (first != null) {
        row.remove("licence");
        row.put("licence_as", first);
      }
      rows.add(row);
    }
    return json;
  }

  /** One document as a JSON object. */
  public static ObjectNode of(ListStandards.Coverage each) {
    return document(each, true);
  }

  private static ObjectNode document(ListStandards.Coverage each, boolean whole) {
    ObjectNode row = standard(each.standard());
    row.set("counts", counts(each.kinds()));
    Rows.add(row, "retired", counts(each.retired()));
    row.set("text_kinds", counts(each.textKinds()));
    Rows.add(row, "explanations", counts(each.explanations()));
    Rows.add(row, "relations", counts(each.relations()));
    each.officialText()
        .ifPresent(text -> {
          ObjectNode official = row.putObject("official_text");
          official.put("release", text.release());
          official.put("held_since", text.since());
        });
    each.freshness().ifPresent(learned -> FreshnessJson.facts(row.putObject("freshness"), learned));
    ArrayNode families = row.putArray("families");
    each.standard().families().forEach(family -> families.add(each.document().family(family)));
    if (whole) {
      remarks(row, each.standard());
    }
    Rows.put(row, "notice", each.standard().notice());
    return row;
  }

  /** What is told of one document at a time. */
  private static void remarks(ObjectNode row, Standard standard) {
    if (!standard.evidenceSources().isEmpty()) {
      ObjectNode sources = row.putObject("evidence_sources");
      standard.evidenceSources().forEach(one -> sources.put(one.name(), one.description()));
    }
    Rows.put(row, "note", standard.note());
  }

  private static ObjectNode standard(Standard standard) {
    ObjectNode row = Json.object();
    row.put("standard", standard.id().value());
    row.put("id", standard.id().value());
    row.put("name", standard.name());
    row.put("title", standard.title());
    row.put("edition", standard.edition());
    row.put("published", standard.published());
    row.put("facts_verified", standard.verified());
    row.put("publisher", standard.publisher());
    row.put("url", standard.url());
    row.put("licence", standard.licence());
    return row;
  }

  static ObjectNode counts(Map<String, Integer> counts) {
    ObjectNode json = Json.object();
    counts.forEach(json::put);
    return json;
  }
}
