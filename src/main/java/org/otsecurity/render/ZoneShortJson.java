package org.otsecurity.render;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.domain.requirement.Outline;
import org.otsecurity.domain.zone.Conduit;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.domain.zone.ZoneModel;
import org.otsecurity.json.Json;
import org.otsecurity.query.zone.ZoneGuidance;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The short JSON of zones and conduits: what stands where, and what passes between. */
public final class ZoneShortJson {
  private ZoneShortJson() {}

  /**
   * The answer as a JSON object.
   *
   * @param more how to get what is left out
   */
  public static ObjectNode of(ZoneGuidance.Answer answer, String more) {
    ObjectNode json = Json.object();
    answer.architecture().ifPresent(each -> json.set("architecture", ZoneJson.architecture(each)));
    answer.selection().ifPresent(each -> json.set("selection", ZoneJson.selection(each)));
    boolean one = answer.levels().size() == 1;
    ArrayNode levels = Json.array();
    answer.levels().forEach(each -> levels.add(one ? ZoneJson.level(each) : ZoneJson.named(each)));
    Rows.add(json, "levels", levels);
    ArrayNode zones = Json.array();
    answer
        .zones()
        .forEach(each ->
            zones.add(ZoneJson.zone(answer.model(), each, answer.selection().isPresent(), false)));
    Rows.add(json, "zones", zones);
    ArrayNode conduits = json.putArray("conduits");
    boolean plain = !one && answer.architecture().isEmpty();
    answer.conduits().forEach(each -> conduits.add(plain ? ends(each) : conduit(each, one)));
    List<String> leftOut = new ArrayList<>(List.of("purpose of conduits", "mermaid"));
    if (answer.architecture().isPresent()) {
      leftOut.add("purpose of zones, sl_t_example, sector_notes");
    } else if (one) {
      leftOut.add("rules, architectures");
    } else {
      rules(json, answer.model());
      architectures(json, answer.held());
      leftOut.add("what levels hold and ask, protocols and rules of conduits");
    }
    if (!one) {
      leftOut.add("controls of conduits and the techniques they answer");
    }
    if (answer.architecture().isPresent() || one) {
      leftOut.add("titles of requirements");
      assets(json, answer.assets());
    }
    Rows.texts(json, "left_out", leftOut);
    ArrayNode notes = json.putArray("notes");
    notes.add(more);
    answer.notes().forEach(notes::add);
    json.set("citation", ZoneJson.citation(answer.model()));
    if (!plain) {
      SourceJson.put(json, answer.sources());
    }
    return json;
  }

  private static ObjectNode ends(Conduit conduit) {
    ObjectNode json = Json.object();
    json.put("id", conduit.id());
    json.put("from", conduit.from());
    json.put("to", conduit.to());
    json.put("direction", conduit.direction().value());
    return json;
  }

  private static ObjectNode conduit(Conduit conduit, boolean controls) {
    ObjectNode json = ends(conduit);
    if (controls) {
      Rows.texts(json, "protocols", conduit.protocols());
    }
    json.put("default_rule", conduit.rule());
    if (controls) {
      ZoneJson.ids(json, "controls", conduit.controls());
      ZoneJson.ids(json, "answers_techniques", conduit.techniques());
    }
    return json;
  }

  private static void rules(ObjectNode json, ZoneModel model) {
    ArrayNode rules = json.putArray("rules");
    for (ZoneModel.Rule each : model.rules()) {
      rules.addObject().put("rule", each.text()).put("basis", each.basis());
    }
  }

  private static void architectures(ObjectNode json, List<ReferenceArchitecture.Called> held) {
    Rows.texts(json, "architectures", held.stream().map(each -> each.id()).toList());
  }

  private static void assets(ObjectNode json, List<Outline> assets) {
    ArrayNode rows = Json.array();
    for (Outline each : assets) {
      rows.addObject().put("id", each.id().value()).put("title", each.heading().title());
    }
    Rows.add(json, "assets", rows);
  }
}
