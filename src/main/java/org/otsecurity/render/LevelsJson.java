package org.otsecurity.render;

import java.util.ArrayList;
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

  /**
   * The answer as a JSON object.
   *
   * @param extent how much of each row is told
   */
  public static ObjectNode of(SecurityLevelRequirements.Answer answer, LevelExtent extent) {
    ObjectNode json = Json.object();
    json.put("standard", answer.standard().id().value());
    json.put("security_level", answer.level().value());
    answer.componentType().ifPresent(type -> json.put("component_type", type.value()));
    json.put("total", answer.requirements().size());
    RowCount rows = RowCount.of(answer.requirements());
    json.put("base_requirements", rows.base());
    json.put("enhancements", rows.enhancements());
    if (extent.counts()) {
      counts(json, answer);
    }
    answer.difference().ifPresent(each -> json.set("compared_with", difference(each, extent)));
    // A comparison is about what changes; the whole selection would bury it.
    if (answer.difference().isEmpty()) {
      json.set("requirements", rows(answer.requirements(), extent));
    }
    if (!extent.onlyGaps()) {
      Rows.add(
          json,
          "common_constraints",
          Rows.within(
              answer.constraints().stream().map(Requirement::heading).toList(),
              answer.standard().id()));
    }
    List<String> notes = new ArrayList<>(answer.notes());
    notes.addAll(extent.notes(answer.shown()));
    Rows.texts(json, "notes", notes);
    SourceJson.put(json, answer.standard());
    return json;
  }

  /** How much each level selects, of each foundational requirement and for each component type. */
  private static void counts(ObjectNode json, SecurityLevelRequirements.Answer answer) {
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
  }

  static ObjectNode difference(LevelRows.Difference difference, LevelExtent extent) {
    ObjectNode json = Json.object();
    json.put("security_level", difference.to().value());
    json.put("total", difference.total());
    json.put("added_count", difference.added().size());
    if (!difference.added().isEmpty()) {
      RowCount added = RowCount.of(difference.added());
      json.put("added_base_requirements", added.base());
      json.put("added_enhancements", added.enhancements());
    }
    if (!extent.onlyGaps()) {
      json.put("removed_count", difference.removed().size());
    }
    // Seven times nothing is said once, by the count of the whole.
    if (!difference.added().isEmpty()) {
      perFr(json, difference, extent);
    }
    Rows.add(json, "added", rows(difference.added(), extent));
    if (!extent.onlyGaps()) {
      difference.onlyFirst().ifPresent(each -> json.put("removed_are", each));
      Rows.add(json, "removed", rows(difference.removed(), extent));
    }
    return json;
  }

  private static void perFr(ObjectNode json, LevelRows.Difference difference, LevelExtent extent) {
    ArrayNode perFr = json.putArray("per_foundational_requirement");
    for (LevelRows.FrGap each : difference.perFr()) {
      if (extent.onlyGaps() && each.added() == 0) {
        continue;
      }
      ObjectNode row = perFr.addObject();
      row.put("code", each.fr().name());
      row.put("from", each.from());
      row.put("to", each.to());
      row.put("added", each.added());
      if (each.removed() > 0) {
        row.put("removed", each.removed());
      }
    }
  }

  /** The rows, in the order of the foundational requirements; all are of the document named. */
  static ArrayNode rows(List<Requirement> requirements, LevelExtent extent) {
    ArrayNode rows = Json.array();
    for (Requirement each : requirements) {
      rows.add(row(each, requirements, extent));
    }
    return rows;
  }

  /** One of several rows. */
  static ObjectNode row(Requirement each, List<Requirement> rows, LevelExtent extent) {
    ObjectNode row = Json.object();
    row.put("id", each.id().value());
    if (extent.hasTitle(each, rows)) {
      row.put("title", each.title());
    }
    each.level().ifPresent(level -> row.put("level", level));
    Rows.put(row, "evidence", extent.evidence(each));
    return row;
  }
}
