package org.otsecurity.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.otsecurity.domain.requirement.Outline;
import org.otsecurity.domain.zone.Conduit;
import org.otsecurity.domain.zone.ReferenceArchitecture;
import org.otsecurity.json.Json;
import org.otsecurity.query.zone.ZoneGuidance;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The short JSON of zones and conduits: what stands where, and what passes between. */
public final class ZoneShortJson {
  /** The end of what a text states first; a period before a number belongs to an abbreviation. */
  private static final Pattern FIRST_STATEMENT = Pattern.compile("\\.\\s+(?=\\p{Lu})|[:;]\\s");

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
    ZoneJson.elsewhere(json, answer);
    ArrayNode conduits = json.putArray("conduits");
    boolean plain = !one && answer.architecture().isEmpty();
    List<ObjectNode> rows = new ArrayList<>();
    answer.conduits().forEach(each -> rows.add(plain ? ends(each) : conduit(each, one)));
    conduits.addAll(rows);
    if (answer.architecture().isPresent()) {
      MappedIdsJson.usual(json, "conduits", "direction", rows);
    }
    if (answer.architecture().isEmpty() && !one) {
      ZoneJson.rules(json, answer.model());
      architectures(json, answer.held());
    }
    answer.architecture().ifPresent(each -> Rows.texts(json, "sector_notes", sectorNotes(each)));
    if (answer.architecture().isPresent() || one) {
      assets(json, answer.assets());
    }
    Rows.texts(json, "left_out", leftOut(answer));
    ArrayNode notes = json.putArray("notes");
    notes.add(more);
    answer.notes().forEach(notes::add);
    ArrayNode citation = ZoneJson.citation(answer.model());
    citation.forEach(each -> each.asObject().remove(List.of("publisher", "text_kind")));
    json.set("citation", citation);
    if (!plain) {
      SourceJson.put(json, answer.sources());
    }
    return json;
  }

  /** What the short answer leaves to the full one. */
  public static List<String> leftOut(ZoneGuidance.Answer answer) {
    boolean one = answer.levels().size() == 1;
    List<String> leftOut = new ArrayList<>(List.of("diagram (mermaid)"));
    if (one) {
      leftOut.add("purpose of conduits");
    } else {
      leftOut.add("purpose, protocols, controls of conduits and techniques they answer");
    }
    if (answer.architecture().isPresent()) {
      leftOut.add("purpose of zones");
      if (!answer.partial()) {
        leftOut.add("sl_t_example");
      }
      leftOut.add("whole sector_notes");
    } else if (one) {
      leftOut.add("rules, architectures");
    } else {
      leftOut.add("what levels hold and ask");
    }
    if (answer.architecture().isPresent() || one) {
      leftOut.add("titles of requirements");
    }
    return leftOut;
  }

  /** How each note on the sector begins. */
  public static List<String> sectorNotes(ReferenceArchitecture architecture) {
    return architecture.notes().stream()
        .map(each -> FIRST_STATEMENT.split(each.text(), 2)[0])
        .map(each -> each.endsWith(".") ? each.substring(0, each.length() - 1) : each)
        .toList();
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
