package org.otsecurity.render;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.otsecurity.domain.requirement.Citation;
import org.otsecurity.domain.requirement.EvidenceStrength;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
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
   * @param extent how much is told
   * @param steps what an interface calls the next step to take
   */
  public static ObjectNode of(
      RequirementAnswer answer, RequirementExtent extent, Function<NextStep, String> steps) {
    Requirement requirement = answer.requirement();
    boolean text = extent.inFull(RequirementPart.TEXT);
    ObjectNode json = Rows.row(requirement, text);
    // How the question was read comes before what follows from it.
    Rows.texts(json, "notes", answer.notes());
    if (text) {
      facts(json, answer);
    }
    if (extent.inFull(RequirementPart.EVIDENCE)) {
      evidence(json, answer);
    }
    if (text || extent.tells(RequirementPart.ENHANCEMENTS)) {
      around(json, answer);
    }
    if (extent.tells(RequirementPart.ENHANCEMENTS)) {
      enhancements(json, answer, extent);
    }
    if (extent.inFull(RequirementPart.OVERLAY)) {
      answer.overlay().ifPresent(each -> json.set("ot_overlay", overlay(each)));
    }
    if (extent.tells(RequirementPart.RELATED)) {
      RelationsJson.put(json, answer, extent.inFull(RequirementPart.RELATED));
    }
    if (extent.tells(RequirementPart.MAPPINGS)) {
      mappings(json, answer, extent, steps);
    }
    Rows.put(json, "note", answer.remark());
    Map<RequirementPart, Integer> further = RequirementParts.further(answer, extent);
    // Who named parts knows that there are others.
    if (!further.isEmpty() && !extent.brief().isEmpty()) {
      ObjectNode adds = json.putObject("include_adds");
      further.forEach((part, size) -> adds.put(part.value(), size));
    }
    json.set(
        "citation", text ? citation(answer.citation(), answer.notice()) : place(answer.citation()));
    return json;
  }

  /** What is told of the row itself beside its text. */
  private static void facts(ObjectNode json, RequirementAnswer answer) {
    Requirement requirement = answer.requirement();
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
  }

  private static void evidence(ObjectNode json, RequirementAnswer answer) {
    Rows.texts(json, RequirementParts.ATTESTED, RequirementParts.attesting(answer));
    if (!answer.requirement().evidence().isEmpty()) {
      ObjectNode evidence = json.putObject("level_evidence");
      answer
          .requirement()
          .evidence()
          .forEach((source, level) -> evidence.put(RequirementParts.source(answer, source), level));
    }
  }

  /** What it stands under, and what binds it. */
  private static void around(ObjectNode json, RequirementAnswer answer) {
    answer
        .parent()
        .ifPresent(parent ->
            json.set(
                answer.requirement().kind().addsToParent() ? "enhances" : "part_of",
                Rows.within(parent, answer.requirement().id().standard())));
    Rows.add(
        json,
        "common_constraints",
        Rows.within(answer.constraints(), answer.requirement().id().standard()));
  }

  /** Its enhancements are of the same document, kind and family, so that is not said again. */
  private static void enhancements(
      ObjectNode json, RequirementAnswer answer, RequirementExtent extent) {
    if (answer.enhancements().isEmpty()) {
      return;
    }
    boolean adding = answer.enhancements().getFirst().kind().addsToParent();
    List<Requirement> listed = RequirementParts.enhancements(answer, extent);
    boolean full = extent.inFull(RequirementPart.ENHANCEMENTS);
    boolean titles = full || RequirementParts.showsTitles(listed.size());
    boolean texts = RequirementParts.showsTexts(answer, extent);
    ArrayNode rows = Json.array();
    for (Requirement each : listed) {
      ObjectNode row = rows.addObject();
      row.put("id", each.id().value());
      if (titles) {
        row.put("title", each.title());
        if (each.status() != Status.ACTIVE) {
          row.put("status", each.status().value());
        }
        each.level().ifPresent(level -> row.put("level", level));
        Rows.baselines(row, each);
      }
      if (texts) {
        Rows.text(row, each);
      }
    }
    Rows.add(json, adding ? "enhancements" : "requirements", rows);
    int retired = answer.enhancements().size() - listed.size();
    if (retired > 0) {
      json.put(adding ? "enhancements_not_in_force" : "requirements_not_in_force", retired);
    }
  }

  private static void mappings(
      ObjectNode json,
      RequirementAnswer answer,
      RequirementExtent extent,
      Function<NextStep, String> steps) {
    if (answer.mappings().isEmpty()) {
      return;
    }
    boolean full = extent.inFull(RequirementPart.MAPPINGS);
    if (!full) {
      ObjectNode counts = json.putObject("mapping_counts");
      RequirementParts.mappingCounts(answer)
          .forEach((document, count) -> counts.put(document.value(), count));
    }
    ArrayNode rows = json.putArray("mappings");
    RequirementParts.mappings(answer, extent).forEach(each -> rows.add(MappingJson.of(each, full)));
    CommonFacts.hoist(json, "mappings");
    int more = answer.mappings().size() - rows.size();
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

  /** Where a row is found, for answers without words of it. */
  private static ObjectNode place(Citation citation) {
    ObjectNode json = Json.object();
    json.put("document", citation.document());
    json.put("edition", citation.edition());
    json.put("locator", citation.locator());
    json.put("url", citation.url());
    return json;
  }

  static ObjectNode citation(Citation citation, String notice) {
    ObjectNode json = place(citation);
    json.put("publisher", citation.publisher());
    json.put("licence", citation.licence());
    Rows.put(json, "notice", notice);
    return json;
  }

  private static void attributes(ObjectNode json, Requirement requirement) {
    Rows.put(
        json,
        FurtherFacts.withWords(FurtherFacts.withNerc(requirement), requirement).stream()
            .filter(each -> !each.label().equals(RequirementParts.ATTESTED))
            .toList());
  }
}
