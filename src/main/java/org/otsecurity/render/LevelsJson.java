package org.otsecurity.render;

import java.util.List;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.json.Json;
import org.otsecurity.query.requirement.LevelRows;
import org.otsecurity.query.requirement.SecurityLevelRequirements;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of what a security level selects. */
public final class LevelsJson {
  private LevelsJson() {}

  /** The answer as a JSON object. */
  public static ObjectNode of(SecurityLevelRequirements.Answer answer) {
    ObjectNode json = Json.object();
    json.put("standard", answer.standard().id().value());
    json.put("edition", answer.standard().edition());
    json.put("security_level", answer.level().value());
    answer.componentType().ifPresent(type -> json.put("component_type", type.value()));
    json.put("total", answer.requirements().size());
    RowCount rows = RowCount.of(answer.requirements());
    json.put("base_requirements", rows.base());
    json.put("enhancements", rows.enhancements());
    ArrayNode cumulative = json.putArray("cumulative_totals");
    for (int i = 0; i < 4; i++) {
      ObjectNode level = cumulative.addObject();
      level.put("level", i + 1);
      level.put("total", answer.cumulative().get(i));
    }
    ArrayNode perFr = json.putArray("per_foundational_requirement");
    for (var each : answer.perFr()) {
      ObjectNode row = perFr.addObject();
      row.put("id", each.fr().id());
      row.put("code", each.fr().name());
      row.put("title", each.fr().title());
      row.put("level", each.level());
      row.put("selected", each.selected());
      row.put("of", each.of());
    }
    answer
        .components()
        .ifPresent(each -> {
          ObjectNode view = json.putObject("component_view");
          view.put("standard", each.document().value());
          each.perType().forEach((type, count) -> view.put(type.value(), count));
        });
    answer.difference().ifPresent(each -> json.set("compared_with", difference(each)));
    // A comparison is about what changes; the whole selection would bury it.
    if (answer.difference().isEmpty()) {
      json.set("requirements", rows(answer.requirements()));
    }
    ArrayNode constraints = json.putArray("common_constraints");
    for (Requirement each : answer.constraints()) {
      ObjectNode row = constraints.addObject();
      row.put("standard", each.id().standard().value());
      row.put("id", each.id().value());
      row.put("title", each.title());
    }
    Rows.texts(json, "notes", answer.notes());
    SourceJson.put(json, answer.standard());
    return json;
  }

  private static ObjectNode difference(LevelRows.Difference difference) {
    ObjectNode json = Json.object();
    json.put("security_level", difference.to().value());
    json.put("total", difference.total());
    json.put("added_count", difference.added().size());
    RowCount added = RowCount.of(difference.added());
    json.put("added_base_requirements", added.base());
    json.put("added_enhancements", added.enhancements());
    json.put("removed_count", difference.removed().size());
    ArrayNode perFr = json.putArray("per_foundational_requirement");
    for (LevelRows.FrGap each : difference.perFr()) {
      ObjectNode row = perFr.addObject();
      row.put("code", each.fr().name());
      row.put("from", each.from());
      row.put("to", each.to());
      row.put("added", each.added());
      if (each.removed() > 0) {
        row.put("removed", each.removed());
      }
    }
    json.set("added", rows(difference.added()));
    Rows.add(json, "removed", rows(difference.removed()));
    return json;
  }

  private static ArrayNode rows(List<Requirement> requirements) {
    ArrayNode rows = Json.array();
    for (Requirement each : requirements) {
      ObjectNode row = rows.addObject();
      row.put("standard", each.id().standard().value());
      row.put("id", each.id().value());
      row.put("title", each.title());
      each.level().ifPresent(level -> row.put("level", level));
      each.family().ifPresent(family -> row.put("family", family));
    }
    return rows;
  }
}
