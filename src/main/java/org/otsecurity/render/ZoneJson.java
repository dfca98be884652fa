package org.otsecurity.render;

import java.util.List;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Outline;
import org.otsecurity.domain.requirement.SecurityLevelVector;
import org.otsecurity.domain.zone.Conduit;
import org.otsecurity.domain.zone.PurdueLevel;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.domain.zone.Zone;
import org.otsecurity.domain.zone.ZoneModel;
import org.otsecurity.json.Json;
import org.otsecurity.query.zone.ZoneGuidance;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of zones and conduits, with a diagram in the Mermaid language. */
public final class ZoneJson {
  private ZoneJson() {}

  /** The URI of the picture of an architecture. */
  public static String svgUri(String architecture) {
    return "otsec://zones/" + architecture + ".svg";
  }

  /** The answer as a JSON object. */
  public static ObjectNode of(ZoneGuidance.Answer answer) {
    ObjectNode json = Json.object();
    answer.architecture().ifPresent(each -> json.set("architecture", architecture(each)));
    answer.selection().ifPresent(each -> json.set("selection", selection(each)));
    if (!answer.levels().isEmpty()) {
      ArrayNode levels = json.putArray("levels");
      answer.levels().forEach(each -> levels.add(level(each)));
    }
    if (!answer.zones().isEmpty()) {
      ArrayNode zones = json.putArray("zones");
      boolean asked = answer.selection().isPresent();
      answer.zones().forEach(each -> zones.add(zone(answer.model(), each, asked, true)));
    }
    elsewhere(json, answer);
    ArrayNode conduits = json.putArray("conduits");
    answer.conduits().forEach(each -> conduits.add(conduit(each)));
    if (answer.architecture().isEmpty()) {
      rules(json, answer.model());
    }
    answer
        .architecture()
        .ifPresent(each -> {
          if (!answer.partial()) {
            json.set("sl_t_example", example(each.example()));
          }
          ArrayNode notes = json.putArray("sector_notes");
          for (ReferenceArchitecture.SectorNote note : each.notes()) {
            notes.addObject().put("note", note.text()).put("source", note.source());
          }
        });
    Rows.add(json, "requirements", rows(answer.requirements()));
    Rows.add(json, "assets", rows(answer.assets()));
    json.put("mermaid", mermaid(answer));
    if (answer.architecture().isEmpty()) {
      ArrayNode held = json.putArray("architectures");
      for (ReferenceArchitecture.Called each : answer.held()) {
        held.addObject().put("id", each.id()).put("name", each.name());
      }
    }
    ArrayNode notes = json.putArray("notes");
    answer.notes().forEach(notes::add);
    json.set("citation", citation(answer.model()));
    SourceJson.put(json, answer.sources());
    return json;
  }

  /** Zones that are not told, so that nobody takes them for missing. */
  static void elsewhere(ObjectNode json, ZoneGuidance.Answer answer) {
    ArrayNode rows = Json.array();
    for (Zone each : answer.elsewhere()) {
      ObjectNode row = rows.addObject();
      row.put("id", each.id());
      row.put("name", each.name());
      Rows.texts(row, "levels", each.levels());
    }
    Rows.add(json, "zones_elsewhere", rows);
  }

  static void rules(ObjectNode json, ZoneModel model) {
    ArrayNode rules = json.putArray("rules");
    for (ZoneModel.Rule each : model.rules()) {
      ObjectNode rule = rules.addObject();
      rule.put("rule", each.text());
      rule.put("basis", each.basis());
      ids(rule, "requirements", each.requirements());
    }
  }

  static ObjectNode architecture(ReferenceArchitecture architecture) {
    ObjectNode row = Json.object();
    row.put("id", architecture.id());
    row.put("name", architecture.name());
    row.put("summary", architecture.summary());
    row.put("svg", svgUri(architecture.id()));
    return row;
  }

  private static String mermaid(ZoneGuidance.Answer answer) {
    return answer
        .architecture()
        .map(each ->
            ZoneMermaid.of(
                answer.zones().stream().map(zone -> zone.zone()).toList(),
                answer.conduits(),
                each.zones()))
        .orElseGet(() -> ZoneMermaid.ofLevels(answer.model().levels(), answer.conduits()));
  }

  static ObjectNode selection(ZoneGuidance.Selection selection) {
    ObjectNode json = Json.object();
    json.put("standard", selection.document().id().value());
    json.put("security_level", selection.level().value());
    json.put("rows", selection.rows());
    json.put("of", selection.of());
    ObjectNode perFr = json.putObject("per_foundational_requirement");
    selection.perFr().forEach(each -> perFr.put(each.fr().name(), each.selected()));
    return json;
  }

  /** A level with what it holds and asks. */
  static ObjectNode level(PurdueLevel level) {
    ObjectNode json = named(level);
    Rows.texts(json, "holds", level.holds());
    ids(json, "assets", level.assets());
    ids(json, "requirements", level.requirements());
    return json;
  }

  /** A level by its name, and what it is. */
  static ObjectNode named(PurdueLevel level) {
    ObjectNode json = Json.object();
    json.put("level", level.id());
    json.put("name", level.name());
    json.put("summary", level.summary());
    return json;
  }

  /**
   * A zone.
   *
   * @param asked whether a level was asked for, so that requirements are those at it
   * @param full whether its purpose and the size of its example are told
   */
  static ObjectNode zone(
      ZoneModel model, ZoneGuidance.ZoneRequirements required, boolean asked, boolean full) {
    Zone zone = required.zone();
    ObjectNode json = Json.object();
    json.put("id", zone.id());
    json.put("name", zone.name());
    Rows.texts(json, "levels", zone.levels());
    Rows.texts(json, "separated_as", zone.flags().stream().map(model::reason).toList());
    if (full) {
      json.put("purpose", zone.purpose());
    }
    Rows.texts(json, "holds", zone.holds());
    ids(json, "assets", zone.assets());
    if (asked) {
      ids(json, "requirements", required.applying());
      ids(json, "at_higher_levels", required.above());
    } else {
      ids(json, "requirements", zone.requirements());
      json.put("example_sl_t", new SecurityLevelVector(zone.exampleTarget()).value());
      if (full) {
        json.put("rows_at_example_sl_t", required.selected());
      }
    }
    return json;
  }

  private static ObjectNode conduit(Conduit conduit) {
    ObjectNode json = Json.object();
    json.put("id", conduit.id());
    json.put("from", conduit.from());
    json.put("to", conduit.to());
    json.put("purpose", conduit.purpose());
    Rows.texts(json, "protocols", conduit.protocols());
    json.put("direction", conduit.direction().value());
    json.put("default_rule", conduit.rule());
    ids(json, "controls", conduit.controls());
    ids(json, "answers_techniques", conduit.techniques());
    return json;
  }

  private static ObjectNode example(ReferenceArchitecture.Example example) {
    ObjectNode json = Json.object();
    json.put("notice", example.notice());
    Rows.texts(json, "consequence", example.consequence());
    Rows.texts(json, "threat", example.threat());
    Rows.texts(json, "reasoning", example.reasoning());
    return json;
  }

  static void ids(ObjectNode json, String key, List<RequirementId> ids) {
    Rows.texts(json, key, ids.stream().map(RequirementId::value).toList());
  }

  /** What the ids stand for, once. */
  private static ArrayNode rows(List<Outline> requirements) {
    ArrayNode rows = Json.array();
    for (Outline each : requirements) {
      ObjectNode row = rows.addObject();
      row.put("standard", each.id().standard().value());
      row.put("id", each.id().value());
      row.put("title", each.heading().title());
      each.level().ifPresent(level -> row.put("level", level));
    }
    return rows;
  }

  static ArrayNode citation(ZoneModel model) {
    ArrayNode sources = Json.array();
    for (ZoneModel.Source each : model.sources()) {
      ObjectNode row = sources.addObject();
      row.put("document", each.document());
      row.put("edition", each.edition());
      row.put("locator", each.locator());
      row.put("url", each.url());
      row.put("publisher", each.publisher());
      row.put("text_kind", "summary");
    }
    return sources;
  }
}
