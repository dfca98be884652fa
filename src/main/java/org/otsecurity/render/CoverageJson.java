package org.otsecurity.render;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.json.Json;
import org.otsecurity.query.threat.Coverage;
import org.otsecurity.query.threat.MapThreats;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of the few requirements that cover most threats. */
public final class CoverageJson {
  private CoverageJson() {}

  /** A page of the steps as a JSON object. */
  public static ObjectNode of(
      MapThreats.Answer answer,
      Coverage coverage,
      int offset,
      int limit,
      Optional<String> nextCursor) {
    ObjectNode json = Json.object();
    ThreatMappingJson.beginning(json, answer);
    List<Coverage.Step> page = coverage.steps().stream().skip(offset).limit(limit).toList();
    Rows.page(json, offset, page.size(), coverage.steps().size(), nextCursor);
    ArrayNode rows = json.putArray("coverage");
    for (Coverage.Step each : page) {
      ObjectNode row = Rows.heading(each.answered().requirement());
      each.answered()
          .facts()
          .flatMap(Requirement::level)
          .ifPresent(level -> row.put("level", level));
      Rows.put(row, "function", each.answered().function().map(ThreatFunction::value));
      Rows.texts(row, "adds", Rows.ids(each.adds()));
      row.put("covered", each.covered() + " of " + answer.threats().size());
      rows.add(row);
    }
    CommonFacts.hoist(json, "coverage");
    Rows.add(json, "uncovered", Rows.headings(coverage.uncovered()));
    ThreatMappingJson.end(json, answer);
    return json;
  }
}
