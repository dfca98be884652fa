package org.otsecurity.render;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.json.Json;
import org.otsecurity.query.requirement.RequirementAnswer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of what a requirement is related to, by what the relation means seen from it. */
final class RelationsJson {
  private static final String BASIS = "basis";

  private RelationsJson() {}

  /**
   * Adds the relations and MITRE's labels to an answer.
   *
   * @param full whether basis, notes and all titles are told
   */
  static void put(ObjectNode json, RequirementAnswer answer, boolean full) {
    ObjectNode relations = Json.object();
    List<ObjectNode> all = new ArrayList<>();
    DocumentId own = answer.requirement().id().standard();
    for (RequirementParts.Related each : RequirementParts.relations(answer)) {
      boolean titles = full || RequirementParts.showsTitles(each.shown().size());
      ArrayNode rows = relations.putArray(each.name().key());
      for (Link link : each.shown()) {
        ObjectNode row = Rows.within(link.other(), own);
        if (!titles) {
          row.remove("title");
        }
        row.put(BASIS, link.basis().value());
        if (full) {
          Rows.put(row, "note", link.note());
        }
        rows.add(row);
        all.add(row);
      }
      if (each.leftOut() > 0) {
        relations.put(each.name().key() + "_left_out", each.leftOut());
      }
    }
    oneBasis(relations, all);
    Rows.add(json, "relations", relations);
    ArrayNode labels = Json.array();
    for (Corpus.Label each : answer.labels()) {
      ObjectNode label = labels.addObject();
      label.put("label", each.text());
      Rows.put(label, "note", each.note());
    }
    Rows.add(json, "mitre_labels", labels);
  }

  /** Says once on what all relations rest, if it is the same. */
  private static void oneBasis(ObjectNode relations, List<ObjectNode> all) {
    if (all.size() > 1 && all.stream().map(each -> each.path(BASIS)).distinct().count() == 1) {
      relations.putObject("common").set(BASIS, all.getFirst().path(BASIS));
      all.forEach(each -> each.remove(BASIS));
    }
  }
}
