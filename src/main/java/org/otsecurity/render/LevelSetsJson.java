package org.otsecurity.render;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.json.Json;
import org.otsecurity.query.requirement.LevelSets;
import org.otsecurity.query.requirement.SecurityLevelRequirements;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of what several security levels select, or of several component types. */
public final class LevelSetsJson {
  private LevelSetsJson() {}

  /**
   * The answer as a JSON object.
   *
   * @param extent how much of each row is told
   */
  public static ObjectNode of(LevelSets sets, LevelExtent extent) {
    ObjectNode json = Json.object();
    SecurityLevelRequirements.Answer first = sets.answers().getFirst();
    json.put("standard", first.standard().id().value());
    ArrayNode selections = json.putArray("selections");
    Set<String> notes = new LinkedHashSet<>();
    for (SecurityLevelRequirements.Answer each : sets.answers()) {
      selections.add(set(selections.size() + 1, each));
      notes.addAll(each.notes());
    }
    List<Requirement> all = sets.all();
    ArrayNode listed = json.putArray("requirements");
    sets.rows()
        .forEach((row, in) -> {
          ObjectNode one = LevelsJson.row(row, all, extent);
          if (in.size() < sets.answers().size()) {
            ArrayNode numbers = one.putArray("in");
            in.forEach(numbers::add);
          }
          listed.add(one);
        });
    notes.addAll(extent.notes(all));
    Rows.texts(json, "notes", List.copyOf(notes));
    SourceJson.put(json, first.standard());
    return json;
  }

  private static ObjectNode set(int number, SecurityLevelRequirements.Answer answer) {
    ObjectNode json = Json.object();
    json.put("number", number);
    answer.componentType().ifPresent(type -> json.put("component_type", type.value()));
    json.put("security_level", answer.level().value());
    answer
        .difference()
        .ifPresentOrElse(
            each -> {
              json.put("compared_with", each.to().value());
              count(json, each.added());
            },
            () -> count(json, answer.requirements()));
    return json;
  }

  private static void count(ObjectNode json, List<Requirement> rows) {
    RowCount count = RowCount.of(rows);
    json.put("total", rows.size());
    json.put("base_requirements", count.base());
    json.put("enhancements", count.enhancements());
  }
}
