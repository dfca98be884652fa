package org.otsecurity.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.otsecurity.domain.requirement.Citation;
import org.otsecurity.domain.requirement.EvidenceStrength;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.json.Json;
import org.otsecurity.query.requirement.OtOverlay;
import org.otsecurity.query.requirement.RequirementAnswer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of one requirement with everything around it. */
public final class RequirementJson {
  /** Related requirements beyond this number are counted, not listed. */
  private static final int MOST_LINKS = 60;

  /** Mappings beyond this number are counted, not listed. */
  private static final int MOST_MAPPINGS = 12;

  private RequirementJson() {}

  /**
   * The answer as a JSON object.
   *
   * @param mappings whether relations to other requirements are wanted
   */
  public static ObjectNode of(RequirementAnswer answer, boolean mappings) {
    Requirement requirement = answer.requirement();
    ObjectNode json = Rows.row(requirement, true);
    answer.familyTitle().ifPresent(title -> json.put("family_title", title));
    if (requirement.level().isPresent()) {
      ArrayNode levels = json.putArray("selected_at_levels");
      for (int level = requirement.level().get(); level <= 4; level++) {
        levels.add(level);
      }
    }
    Rows.names(json, requirement);
    attributes(json, requirement);
    Rows.put(json, "confidence", requirement.confidence().map(EvidenceStrength::value));
    if (!requirement.evidence().isEmpty()) {
      ObjectNode evidence = json.putObject("level_evidence");
      requirement.evidence().forEach(evidence::put);
    }
    answer
        .parent()
        .ifPresent(parent ->
            json.set(
                requirement.kind().addsToParent() ? "enhances" : "part_of", Rows.heading(parent)));
    if (!answer.enhancements().isEmpty()) {
      ArrayNode rows =
          json.putArray(
              answer.enhancements().get(0).kind().addsToParent() ? "enhancements" : "requirements");
      boolean text = answer.enhancements().size() <= 12;
      answer.enhancements().forEach(each -> rows.add(Rows.row(each, text)));
    }
    Rows.add(json, "common_constraints", Rows.headings(answer.constraints()));
    answer.overlay().ifPresent(each -> json.set("ot_overlay", overlay(each)));
    if (mappings) {
      relations(json, answer);
      mappings(json, answer);
    }
    if (!answer.labels().isEmpty()) {
      ArrayNode labels = json.putArray("mitre_labels");
      for (var each : answer.labels()) {
        ObjectNode label = labels.addObject();
        label.put("label", each.text());
        Rows.put(label, "note", each.note());
      }
    }
    Rows.put(json, "note", answer.remark());
    Rows.texts(json, "notes", answer.notes());
    json.set("citation", citation(answer.citation(), answer.notice()));
    return json;
  }

  private static void mappings(ObjectNode json, RequirementAnswer answer) {
    if (answer.mappings().isEmpty()) {
      return;
    }
    ArrayNode rows = json.putArray("mappings");
    answer.mappings().stream()
        .limit(MOST_MAPPINGS)
        .forEach(each -> rows.add(MappingJson.of(each, true)));
    int more = answer.mappings().size() - MOST_MAPPINGS;
    if (more > 0) {
      json.put("mappings_left_out", more + "; get_mappings has all");
    }
  }

  private static ObjectNode overlay(OtOverlay overlay) {
    ObjectNode json = Json.object();
    overlay
        .selection()
        .forEach((baseline, selection) ->
            json.put(baseline.value().toLowerCase(Locale.ROOT), selection.value()));
    Rows.put(json, "discussion", overlay.discussion());
    Rows.put(json, "rationale", overlay.rationale());
    if (overlay.discussion().isPresent() || overlay.rationale().isPresent()) {
      json.put("text_kind", "summary");
    }
    json.put(
        "source",
        overlay.citation().document()
            + ", "
            + overlay.citation().edition()
            + ", "
            + overlay.citation().locator());
    return json;
  }

  static ObjectNode citation(Citation citation, String notice) {
    ObjectNode json = Json.object();
    json.put("document", citation.document());
    json.put("edition", citation.edition());
    json.put("locator", citation.locator());
    json.put("url", citation.url());
    json.put("publisher", citation.publisher());
    json.put("licence", citation.licence());
    Rows.put(json, "notice", notice);
    return json;
  }

  private static void attributes(ObjectNode json, Requirement requirement) {
    Map<String, String> all = new TreeMap<>(FurtherFacts.nerc(requirement));
    all.putAll(Rows.further(requirement));
    all.forEach(json::put);
  }

  /** Relations by what they mean seen from this requirement. */
  private static void relations(ObjectNode json, RequirementAnswer answer) {
    Map<String, ArrayNode> groups = new LinkedHashMap<>();
    group(groups, answer.links(), false);
    group(groups, answer.backlinks(), true);
    if (groups.isEmpty()) {
      return;
    }
    ObjectNode relations = json.putObject("relations");
    groups.forEach((name, rows) -> {
      if (rows.size() > MOST_LINKS) {
        ArrayNode first = relations.putArray(name);
        for (int i = 0; i < MOST_LINKS; i++) {
          first.add(rows.get(i));
        }
        relations.put(name + "_left_out", rows.size() - MOST_LINKS);
      } else {
        relations.set(name, rows);
      }
    });
  }

  private static void group(Map<String, ArrayNode> groups, List<Link> links, boolean incoming) {
    for (Link link : links) {
      if (incoming && link.type() == RelationType.RELATED) {
        continue;
      }
      ObjectNode row = Rows.heading(link.other());
      row.put("basis", link.basis().value());
      Rows.put(row, "note", link.note());
      groups.computeIfAbsent(name(link.type(), incoming), key -> Json.array()).add(row);
    }
  }

  /** What a relation is called seen from its source, or from its target when incoming. */
  static String name(RelationType type, boolean incoming) {
    return switch (type) {
      case PAIRED_WITH -> "paired_with";
      case RELATED -> "related_controls";
      case INCORPORATED_INTO -> incoming ? "incorporates" : "incorporated_into";
      case MOVED_TO -> incoming ? "moved_from" : "moved_to";
      case USE_NOW -> incoming ? "suggested_instead_of" : "use_now";
      case REVOKED_BY -> incoming ? "replaces" : "revoked_by";
      case MITIGATES -> incoming ? "mitigated_by" : "mitigates";
      case TARGETS -> incoming ? "targeted_by" : "targets";
      case USES -> incoming ? "used_by" : "uses";
      case ATTRIBUTED_TO -> incoming ? "campaigns" : "attributed_to";
      case DETECTS -> incoming ? "detected_by" : "detects";
      case HAS_TACTIC -> incoming ? "techniques" : "tactics";
      case LABELED -> incoming ? "labeled_by_mitre_mitigation" : "mitre_label_targets";
    };
  }
}
