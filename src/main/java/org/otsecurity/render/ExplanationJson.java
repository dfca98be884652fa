package org.otsecurity.render;

import java.util.List;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.domain.requirement.SourceWords;
import org.otsecurity.json.Json;
import org.otsecurity.query.requirement.ExplainRequirement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of the rationale or guidance of one requirement. */
public final class ExplanationJson {
  private ExplanationJson() {}

  /** The answer as a JSON object. */
  public static ObjectNode of(ExplainRequirement.Answer answer) {
    ObjectNode json = Rows.row(answer.requirement(), true);
    put(json, answer.kind(), answer.points());
    if (answer.kind() == ExplanationKind.RATIONALE) {
      Rows.put(
          json,
          "licensed_rationale",
          answer.requirement().sourceWords().flatMap(SourceWords::rationale));
    }
    if (!answer.components().isEmpty()) {
      ArrayNode rows = json.putArray("for_component");
      answer.components().forEach(each -> rows.add(explained(answer.kind(), each)));
    }
    answer.nearest().ifPresent(each -> json.set("nearest", nearest(answer.kind(), each)));
    Rows.add(json, "labeled_by_mitre_mitigation", Rows.headings(answer.mitigations()));
    Rows.texts(json, "notes", answer.notes());
    json.set("citation", RequirementJson.citation(answer.citation(), ""));
    return json;
  }

  /** Another row, with how this one leads to it. */
  private static ObjectNode nearest(ExplanationKind kind, ExplainRequirement.Nearest nearest) {
    ObjectNode row = Json.object();
    row.put("path", nearest.path().value());
    nearest
        .mapping()
        .ifPresent(each -> {
          Rows.put(row, "relationship", each.relationship().map(Relationship::value));
          row.put("basis", each.basis().value());
          each.confidence().ifPresent(value -> row.put("confidence", value));
        });
    row.setAll(explained(kind, nearest.explained()));
    return row;
  }

  private static ObjectNode explained(
      ExplanationKind kind, ExplainRequirement.Explained explained) {
    ObjectNode row = Json.object();
    row.put("standard", explained.requirement().id().standard().value());
    row.put("id", explained.requirement().id().value());
    row.put("title", explained.requirement().title());
    put(row, kind, explained.points());
    return row;
  }

  /** A rationale is one text, guidance a list of points. */
  private static void put(ObjectNode row, ExplanationKind kind, List<String> points) {
    if (kind == ExplanationKind.RATIONALE) {
      Rows.put(row, kind.value(), String.join(" ", points));
    } else {
      Rows.texts(row, kind.value(), points);
    }
  }
}
