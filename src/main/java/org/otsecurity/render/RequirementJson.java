package org.otsecurity.render;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.otsecurity.domain.requirement.Citation;
import org.otsecurity.domain.requirement.EvidenceStrength;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.json.Json;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.requirement.OtOverlay;
import org.otsecurity.query.requirement.RequirementAnswer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of one requirement with everything around it. */
public final class RequirementJson {
  private RequirementJson() {}

  /**
   * The answer as a JSON object.
   *
   * @param mappings whether relations to other requirements are wanted
   * @param steps what an interface calls the next step to take
   */
  public static ObjectNode of(
      RequirementAnswer answer, boolean mappings, Function<NextStep, String> steps) {
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
      boolean text = RequirementParts.showsTexts(answer.enhancements());
      answer.enhancements().forEach(each -> rows.add(Rows.row(each, text)));
    }
    Rows.add(json, "common_constraints", Rows.headings(answer.constraints()));
    answer.overlay().ifPresent(each -> json.set("ot_overlay", overlay(each)));
    if (mappings) {
      relations(json, answer);
      mappings(json, answer, steps);
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

  private static void mappings(
      ObjectNode json, RequirementAnswer answer, Function<NextStep, String> steps) {
    if (answer.mappings().isEmpty()) {
      return;
    }
    ArrayNode rows = json.putArray("mappings");
    RequirementParts.mappings(answer).forEach(each -> rows.add(MappingJson.of(each, true)));
    int more = RequirementParts.mappingsLeftOut(answer);
    if (more > 0) {
      json.put("mappings_left_out", more + "; " + steps.apply(NextStep.MAPPINGS) + " has all");
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
    Rows.put(json, FurtherFacts.withWords(FurtherFacts.withNerc(requirement), requirement));
  }

  /** Relations by what they mean seen from this requirement. */
  private static void relations(ObjectNode json, RequirementAnswer answer) {
    List<RequirementParts.Related> groups = RequirementParts.relations(answer);
    if (groups.isEmpty()) {
      return;
    }
    ObjectNode relations = json.putObject("relations");
    for (RequirementParts.Related each : groups) {
      ArrayNode rows = relations.putArray(each.name().key());
      for (Link link : each.shown()) {
        ObjectNode row = Rows.heading(link.other());
        row.put("basis", link.basis().value());
        Rows.put(row, "note", link.note());
        rows.add(row);
      }
      if (each.leftOut() > 0) {
        relations.put(each.name().key() + "_left_out", each.leftOut());
      }
    }
  }
}
