package org.otsecurity.render;

import java.util.List;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.json.Json;
import org.otsecurity.query.threat.Answered;
import org.otsecurity.query.threat.FindTechniques;
import org.otsecurity.query.threat.GetTechnique;
import org.otsecurity.query.threat.ThreatPath;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of one technique, and of techniques found. */
public final class TechniqueJson {
  /** Up to so many requirements, each says why it answers a technique. */
  private static final int FEW_ROWS = 8;

  private TechniqueJson() {}

  /**
   * One technique as a JSON object.
   *
   * @param mitigations whether mitigations are wanted
   */
  public static ObjectNode of(GetTechnique.Answer answer, boolean mitigations) {
    Requirement technique = answer.technique();
    DocumentId own = technique.id().standard();
    ObjectNode json = Rows.row(technique, true);
    Rows.names(json, technique);
    Rows.further(json, technique);
    answer.partOf().ifPresent(each -> json.set("technique", Rows.within(each, own)));
    if (!answer.replaces().isEmpty()) {
      Rows.add(json, "replaces", Rows.within(answer.replaces(), own));
    }
    Rows.add(json, "use_now", Rows.within(answer.useNow(), own));
    Rows.add(json, "tactics", Rows.within(answer.tactics(), own));
    Rows.add(json, "targeted_assets", Rows.within(answer.assets(), own));
    if (mitigations) {
      json.put("mitigation_count", answer.mitigations().size());
      Rows.add(json, "mitigations", Rows.within(answer.mitigations(), own));
    }
    if (!answer.usedBy().isEmpty()) {
      ArrayNode used = json.putArray("used_by");
      for (Heading each : answer.usedBy()) {
        ObjectNode row = Rows.within(each, own);
        row.put("kind", each.kind().value());
        used.add(row);
      }
    }
    detections(json, answer);
    parts(json, answer, mitigations);
    if (answer.mappedTo().isEmpty()) {
      answeredBy(json, answer);
    } else {
      mapped(json, answer);
    }
    Rows.texts(json, "notes", answer.notes());
    json.set("citation", RequirementJson.citation(answer.citation(), answer.notice()));
    return json;
  }

  private static void detections(ObjectNode json, GetTechnique.Answer answer) {
    if (answer.detections().isEmpty()) {
      return;
    }
    ArrayNode detections = json.putArray("detection");
    for (GetTechnique.Detection each : answer.detections()) {
      ObjectNode row = detection(each.strategy(), answer.technique());
      if (!each.analytics().isEmpty()) {
        ArrayNode analytics = row.putArray("analytics");
        each.analytics().forEach(one -> analytics.add(detection(one, each.strategy())));
      }
      detections.add(row);
    }
  }

  private static ObjectNode detection(Requirement each, Requirement of) {
    ObjectNode row = Rows.within(each.heading(), of.id().standard());
    Rows.text(row, each);
    Rows.further(row, each);
    return row;
  }

  private static void parts(ObjectNode json, GetTechnique.Answer answer, boolean mitigations) {
    if (answer.parts().isEmpty()) {
      return;
    }
    ArrayNode rows = json.putArray("sub_techniques");
    DocumentId own = answer.technique().id().standard();
    for (GetTechnique.Part each : answer.parts()) {
      ObjectNode row = Rows.within(each.subTechnique(), own);
      if (mitigations && !each.mitigations().isEmpty()) {
        Rows.add(row, "further_mitigations", Rows.within(each.mitigations(), own));
      }
      if (!each.usedBy().isEmpty()) {
        Rows.add(row, "further_used_by", Rows.within(each.usedBy(), own));
      }
      Rows.texts(row, "detection", Rows.ids(each.detections()));
      rows.add(row);
    }
  }

  private static void mapped(ObjectNode json, GetTechnique.Answer answer) {
    ArrayNode rows = json.putArray("mapped_requirements");
    for (Answered each : answer.answered()) {
      ThreatPath path = each.paths().getFirst();
      ObjectNode row = Rows.heading(each.requirement());
      each.facts().flatMap(Requirement::level).ifPresent(level -> row.put("level", level));
      Rows.put(row, "function", path.function().map(ThreatFunction::value));
      if (path.isStated()) {
        row.put("basis", path.steps().getLast().mapping().basis().value());
        ThreatMappingJson.confidence(row, path);
        if (answer.answered().size() <= FEW_ROWS) {
          Rows.put(row, "rationale", path.rationale());
        }
      } else {
        row.put("basis", Basis.DERIVED.value());
        Rows.put(row, "via", path.by().map(by -> by.id().value()));
        if (path.by().isEmpty()) {
          Rows.put(row, "note", path.rationale());
        }
      }
      Rows.texts(row, "via_mitigations", Rows.ids(path.labeled()));
      rows.add(row);
    }
    CommonFacts.hoist(json, "mapped_requirements");
  }

  /** The ids of what answers it in one document, by what they do. */
  private static void answeredBy(ObjectNode json, GetTechnique.Answer answer) {
    ObjectNode ids = Json.object();
    for (ThreatFunction function : ThreatFunction.values()) {
      Rows.texts(
          ids,
          function.value(),
          answer.answered().stream()
              .filter(each -> each.function().filter(function::equals).isPresent())
              .map(each -> each.requirement().id().value())
              .toList());
    }
    if (!ids.isEmpty()) {
      ids.put("standard", answer.answered().getFirst().requirement().id().standard().value());
      json.set("answered_by", ids);
    }
  }

  /**
   * Techniques found as a JSON object.
   *
   * @param mitigations whether the mitigations that cover them are wanted
   */
  public static ObjectNode of(FindTechniques.Answer answer, boolean mitigations) {
    ObjectNode json = Json.object();
    json.put("total", answer.techniques().size());
    json.put(
        "showing",
        answer.techniques().size() + " of " + answer.of() + " techniques and sub-techniques");
    ObjectNode filters = json.putObject("filters");
    answer.filters().forEach((name, meant) -> filters.set(name, Rows.headings(meant)));
    if (answer.severalAssets()) {
      int i = 0;
      for (Heading each : answer.filters().getOrDefault("asset", List.of())) {
        filters.path("asset").get(i++).asObject().put("techniques", answer.targeting(each));
      }
    }
    ArrayNode rows = json.putArray("techniques");
    for (FindTechniques.Found each : answer.techniques()) {
      ObjectNode row = rows.addObject();
      row.put("standard", each.technique().id().standard().value());
      row.put("id", each.technique().id().value());
      row.put("title", each.technique().title());
      Rows.texts(row, "tactics", each.tactics().stream().map(Heading::title).toList());
      if (answer.severalAssets()) {
        Rows.texts(row, "targeted_assets", Rows.ids(each.matchedAssets()));
      }
      row.put("used_by", each.users());
      if (mitigations) {
        Rows.texts(row, "mitigations", covering(answer, each.technique().id().value()));
      }
    }
    CommonFacts.hoist(json, "techniques");
    if (mitigations) {
      ArrayNode covering = json.putArray("mitigations");
      for (FindTechniques.Covering each : answer.mitigations()) {
        ObjectNode row = covering.addObject();
        row.put("id", each.mitigation().id().value());
        row.put("title", each.mitigation().title());
        row.put("covers", each.techniques().size());
      }
    }
    Rows.texts(json, "notes", answer.notes());
    ExportUris.put(json, ExportUris.of(answer));
    SourceJson.put(json, answer.source());
    return json;
  }

  /** The ids of the mitigations of a technique, in the order of their list. */
  private static List<String> covering(FindTechniques.Answer answer, String technique) {
    return answer.mitigations().stream()
        .filter(each -> each.techniques().contains(technique))
        .map(each -> each.mitigation().id().value())
        .toList();
  }
}
