package org.otsecurity.render;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.StatedFor;
import org.otsecurity.json.Json;
import org.otsecurity.query.threat.Exposure;
import org.otsecurity.query.threat.MapThreats;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of the requirements that answer threats. */
public final class ThreatMappingJson {
  private ThreatMappingJson() {}

  /** A page of the answer as a JSON object. */
  public static ObjectNode of(
      MapThreats.Answer answer, int offset, int limit, Optional<String> nextCursor) {
    ObjectNode json = Json.object();
    json.put("target_standard", answer.target().value());
    Rows.add(json, "read_as", Rows.headings(answer.meant()));
    exposures(json, answer);
    json.put("threat_count", answer.threats().size());
    Rows.texts(json, "threats", Rows.ids(answer.threats()));
    json.put("answered", answer.answered());
    Rows.add(json, "without_path", Rows.headings(answer.unanswered()));
    List<MapThreats.Answered> page = answer.page(offset, limit);
    Rows.page(json, offset, page.size(), answer.requirements().size(), nextCursor);
    ArrayNode rows = json.putArray("requirements");
    for (MapThreats.Answered each : page) {
      ObjectNode row = Rows.heading(each.requirement());
      each.facts()
          .ifPresent(facts -> {
            facts.level().ifPresent(level -> row.put("level", level));
            Rows.texts(
                row,
                "component_types",
                facts.componentTypes().stream().map(ComponentType::value).toList());
          });
      row.put("answers", each.threats().size() + " of " + answer.threats().size());
      Rows.texts(row, "threats", Rows.ids(each.threats()));
      row.put("paths", each.ways());
      ArrayNode paths = row.putArray("by");
      StepWords.shown(answer, each).forEach(path -> paths.add(path(path)));
      rows.add(row);
    }
    Rows.texts(json, "notes", answer.notes());
    return json;
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
  private static ObjectNode path(MapThreats.Path path) {
    ObjectNode json = Json.object();
    json.put("path", StepWords.line(path));
    Rows.put(json, "mitigation_tier", path.tier());
    var last = path.steps().get(path.steps().size() - 1);
    json.put(
        "basis", path.steps().size() > 1 ? Basis.DERIVED.value() : last.mapping().basis().value());
    last.mapping().confidence().ifPresent(each -> json.put("confidence", each.value()));
    Rows.put(
        json,
        "stated_for",
        path.steps().stream()
            .flatMap(each -> each.mapping().statedFor().stream())
            .map(StatedFor::words)
            .findFirst());
    Rows.put(json, "rationale", last.mapping().rationale());
    return json;
  }
}
