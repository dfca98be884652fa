package org.otsecurity.render.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.json.Json;
import org.otsecurity.query.threat.FindTechniques;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A layer for the ATT&amp;CK Navigator (layer format 4.5): the techniques found, scored by how many
 * of the assets asked for they target, or 1.
 */
public final class NavigatorLayer {
  private static final String LAYER = "4.5";
  private static final String NAVIGATOR = "5.1.0";

  private NavigatorLayer() {}

  /** The layer as JSON. */
  public static ObjectNode of(FindTechniques.Answer answer) {
    ObjectNode json = Json.object();
    json.put("name", name(answer));
    ObjectNode versions = json.putObject("versions");
    String edition = answer.source().edition();
    versions.put(
        "attack", edition.contains(".") ? edition.substring(0, edition.indexOf('.')) : edition);
    versions.put("navigator", NAVIGATOR);
    versions.put("layer", LAYER);
    json.put("domain", "ics-attack");
    json.put(
        "description",
        "Techniques of "
            + answer.source().name()
            + " "
            + edition
            + ": "
            + name(answer)
            + ". "
            + answer.source().notice());
    json.put("sorting", 3);
    json.put("hideDisabled", false);
    Map<String, List<String>> mitigations = new LinkedHashMap<>();
    for (FindTechniques.Covering each : answer.mitigations()) {
      for (String technique : each.techniques()) {
        mitigations
            .computeIfAbsent(technique, id -> new ArrayList<>())
            .add(each.mitigation().id().value() + " " + each.mitigation().title());
      }
    }
    int most = 1;
    ArrayNode techniques = json.putArray("techniques");
    for (FindTechniques.Found each : answer.techniques()) {
      int score = Math.max(1, each.matchedAssets().size());
      most = Math.max(most, score);
      ObjectNode technique = techniques.addObject();
      String id = each.technique().id().value();
      technique.put("techniqueID", id);
      technique.put("score", score);
      List<String> comment = new ArrayList<>();
      if (!each.matchedAssets().isEmpty()) {
        comment.add("Targets " + titles(each.matchedAssets()) + ".");
      }
      List<String> against = mitigations.getOrDefault(id, List.of());
      comment.add(
          against.isEmpty()
              ? "No mitigation is listed."
              : "Mitigations: " + String.join(", ", against) + ".");
      technique.put("comment", String.join(" ", comment));
      technique.put("enabled", true);
    }
    ObjectNode gradient = json.putObject("gradient");
    gradient.putArray("colors").add("#fee8c8").add("#e34a33");
    gradient.put("minValue", 0);
    gradient.put("maxValue", most);
    ArrayNode legend = json.putArray("legendItems");
    legend
        .addObject()
        .put("label", most > 1 ? "targets " + most + " of the assets" : "found")
        .put("color", "#e34a33");
    return json;
  }

  private static String name(FindTechniques.Answer answer) {
    List<String> parts = new ArrayList<>();
    answer.filters().forEach((filter, meant) -> parts.add(filter + " " + titles(meant)));
    String name = String.join("; ", parts);
    return name.length() > 120 ? name.substring(0, 117) + "..." : name;
  }

  private static String titles(List<Heading> headings) {
    return String.join(", ", headings.stream().map(Heading::title).toList());
  }
}
