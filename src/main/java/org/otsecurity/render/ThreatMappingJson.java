package org.otsecurity.render;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.StatedFor;
import org.otsecurity.json.Json;
import org.otsecurity.query.threat.Exposure;
import org.otsecurity.query.threat.MapThreats;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of the requirements that answer threats. */
public final class ThreatMappingJson {
  /** Up to so many rows, each says why its paths hold. */
  private static final int FEW_ROWS = 8;

  /** So many threats of a row are named unless all are asked for. */
  private static final int FEW_THREATS = 6;

  private ThreatMappingJson() {}

  /**
   * A page of the answer as a JSON object.
   *
   * @param detail whether every threat of a row, and why each path holds, are wanted
   */
  public static ObjectNode of(
      MapThreats.Answer answer,
      boolean detail,
      int offset,
      int limit,
      Optional<String> nextCursor) {
    ObjectNode json = Json.object();
    beginning(json, answer);
    json.put("answered", answer.answered());
    Rows.add(json, "without_path", Rows.headings(answer.unanswered()));
    List<MapThreats.Answered> page = answer.page(offset, limit);
    Rows.page(json, offset, page.size(), answer.requirements().size(), nextCursor);
    boolean full = detail || page.size() <= FEW_ROWS;
    int most = answer.threats().size();
    ArrayNode rows = json.putArray("requirements");
    for (MapThreats.Answered each : page) {
      ObjectNode row = Rows.heading(each.requirement());
      each.facts().ifPresent(facts -> facts(row, facts));
      row.put("answers", each.threats().size() + " of " + most);
      if (each.threats().size() < most) {
        ids(row, each.threats(), detail);
      }
      row.put("paths", each.ways());
      ArrayNode paths = row.putArray("by");
      StepWords.shown(answer, each).forEach(path -> paths.add(path(path, full)));
      rows.add(row);
    }
    CommonFacts.hoist(json, "requirements", "by");
    CommonFacts.hoist(json, "requirements");
    end(json, answer);
    return json;
  }

  private static void facts(ObjectNode row, Requirement facts) {
    facts.level().ifPresent(level -> row.put("level", level));
    Rows.texts(
        row, "component_types", facts.componentTypes().stream().map(ComponentType::value).toList());
  }

  /** The ids of threats: the first few, and how many more there are. */
  private static void ids(ObjectNode json, List<Heading> threats, boolean all) {
    List<String> ids = Rows.ids(threats);
    Rows.texts(json, "threats", all ? ids : ids.stream().limit(FEW_THREATS).toList());
    if (!all && ids.size() > FEW_THREATS) {
      json.put("more_threats", ids.size() - FEW_THREATS);
    }
  }

  /** What was asked, as it was read. */
  static void beginning(ObjectNode json, MapThreats.Answer answer) {
    json.put("target_standard", answer.target().value());
    Rows.add(json, "read_as", Rows.headings(answer.meant()));
    exposures(json, answer);
    json.put("threat_count", answer.threats().size());
    Rows.texts(json, "threats", Rows.ids(answer.threats()));
  }

  /** Limits, and the documents that it comes from. */
  static void end(ObjectNode json, MapThreats.Answer answer) {
    Rows.texts(json, "notes", answer.notes());
    SourceJson.put(json, answer.sources());
  }

  private static void exposures(ObjectNode json, MapThreats.Answer answer) {
    ArrayNode rows = Json.array();
    for (Exposure each : answer.exposures()) {
      ObjectNode row = Rows.heading(each.property());
      row.put("because", each.because());
      Rows.texts(row, "threats", Rows.ids(each.threats()));
      rows.add(row);
    }
    Rows.add(json, "device_properties", rows);
  }

  /** A path in one line of ids, with the basis of its last step. */
  private static ObjectNode path(MapThreats.Path path, boolean full) {
    ObjectNode json = Json.object();
    json.put("path", StepWords.line(path));
    Rows.put(json, "mitigation_tier", path.tier());
    var last = path.steps().get(path.steps().size() - 1);
    json.put(
        "basis", path.steps().size() > 1 ? Basis.DERIVED.value() : last.mapping().basis().value());
    confidence(json, path);
    Rows.put(
        json,
        "stated_for",
        path.steps().stream()
            .flatMap(each -> each.mapping().statedFor().stream())
            .map(StatedFor::words)
            .findFirst());
    if (full) {
      Rows.put(json, "rationale", last.mapping().rationale());
    }
    return json;
  }

  /** How sure a path is, if anybody says. */
  static void confidence(ObjectNode json, MapThreats.Path path) {
    path.steps()
        .getLast()
        .mapping()
        .confidence()
        .ifPresent(each -> json.put("confidence", each.value()));
  }
}
