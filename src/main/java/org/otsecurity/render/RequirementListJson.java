package org.otsecurity.render;

import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.json.Json;
import org.otsecurity.query.requirement.StandardRequirements;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of a page of a document. */
public final class RequirementListJson {
  private RequirementListJson() {}

  /**
   * The answer as a JSON object.
   *
   * @param text whether rows carry their text
   * @param nextCursor where the list goes on
   */
  public static ObjectNode of(
      StandardRequirements.Answer answer, boolean text, Optional<String> nextCursor) {
    ObjectNode json = Json.object();
    json.put("standard", answer.standard().id().value());
    Rows.page(json, answer.offset(), answer.requirements().size(), answer.total(), nextCursor);
    Map<String, String> families = answer.families();
    if (!families.isEmpty()) {
      ObjectNode named = json.putObject("families");
      families.forEach(named::put);
    }
    if (!answer.familyRows().isEmpty()) {
      json.set("family_rows", StandardsJson.counts(answer.familyRows()));
    }
    ArrayNode rows = json.putArray("requirements");
    for (Requirement each : answer.requirements()) {
      ObjectNode row = Rows.row(each, text);
      // The document is named above, and an id tells what it is a part of.
      row.remove("standard");
      row.remove("parent");
      rows.add(row);
    }
    CommonFacts.hoist(json, "requirements");
    Rows.texts(json, "notes", answer.notes());
    SourceJson.put(json, answer.standard());
    return json;
  }
}
