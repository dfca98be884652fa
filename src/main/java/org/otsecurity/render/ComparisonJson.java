package org.otsecurity.render;

import java.util.List;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.json.Json;
import org.otsecurity.query.requirement.CompareRequirements;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of requirements side by side. */
public final class ComparisonJson {
  private ComparisonJson() {}

  /** The answer as a JSON object. */
  public static ObjectNode of(CompareRequirements.Answer answer, boolean mappings) {
    ObjectNode json = Json.object();
    Rows.put(json, "topic", answer.topic());
    ArrayNode sides = json.putArray("requirements");
    boolean detailed = answer.detailed();
    for (CompareRequirements.Side each : answer.sides()) {
      Requirement requirement = each.requirement();
      ObjectNode row = Rows.row(requirement, true);
      row.put("scope", each.scope());
      if (detailed) {
        Rows.put(row, "rationale", each.rationale());
      }
      ArrayNode enhancements = Json.array();
      for (Requirement one : each.enhancements()) {
        ObjectNode enhancement = enhancements.addObject();
        enhancement.put("id", one.id().value());
        enhancement.put("title", one.title());
        one.level().ifPresent(level -> enhancement.put("level", level));
      }
      Rows.add(row, "enhancements", enhancements);
      sides.add(row);
    }
    if (mappings) {
      ArrayNode pairs = json.putArray("mappings");
      for (CompareRequirements.Pair each : answer.pairs()) {
        ObjectNode row = pairs.addObject();
        row.put("from", each.a().id().value());
        row.setAll(MappingJson.of(each.mapping().get(0), detailed));
        if (each.mapping().size() > 1) {
          ArrayNode more = row.putArray("also");
          each.mapping().stream().skip(1).forEach(one -> more.add(MappingJson.of(one, detailed)));
        }
        Rows.texts(row, "only_in_first", ids(each.onlyInA()));
        Rows.texts(row, "only_in_second", ids(each.onlyInB()));
      }
    }
    Rows.texts(json, "notes", answer.notes());
    return json;
  }

  private static List<String> ids(List<Heading> headings) {
    return headings.stream().map(each -> each.id().value() + " " + each.title()).toList();
  }
}
