package org.otsecurity.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.json.Json;
import org.otsecurity.query.threat.ByThreat;
import org.otsecurity.query.threat.MapThreats;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of threats, each with the requirements that answer it. */
public final class ThreatGroupsJson {
  private ThreatGroupsJson() {}

  /**
   * A page of the answer as a JSON object.
   *
   * @param threats all threats
   */
  public static ObjectNode of(
      MapThreats.Answer answer,
      List<ByThreat> threats,
      int offset,
      int limit,
      Optional<String> nextCursor) {
    ObjectNode json = Json.object();
    ThreatMappingJson.beginning(json, answer);
    List<ByThreat> page = threats.stream().skip(offset).limit(limit).toList();
    Rows.page(json, offset, page.size(), threats.size(), nextCursor);
    Map<String, String> titles = new TreeMap<>();
    ArrayNode rows = json.putArray("by_threat");
    for (ByThreat each : page) {
      ObjectNode row = Rows.heading(each.threat());
      ArrayNode requirements = row.putArray("requirements");
      for (ByThreat.Row one : each.rows()) {
        String id = one.answered().requirement().id().value();
        titles.put(id, one.answered().requirement().title());
        ObjectNode requirement = requirements.addObject();
        requirement.put("id", id);
        one.answered()
            .facts()
            .flatMap(Requirement::level)
            .ifPresent(l -> requirement.put("level", l));
        if (one.path().isStated()) {
          Rows.put(requirement, "function", one.path().function().map(ThreatFunction::value));
        } else {
          requirement.put("path", StepWords.line(one.path()));
        }
        ThreatMappingJson.confidence(requirement, one.path());
      }
      rows.add(row);
    }
    CommonFacts.hoist(json, "by_threat");
    ObjectNode named = json.putObject("titles");
    titles.forEach(named::put);
    ThreatMappingJson.end(json, answer);
    return json;
  }
}
