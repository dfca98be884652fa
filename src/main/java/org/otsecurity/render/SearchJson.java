package org.otsecurity.render;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.json.Json;
import org.otsecurity.query.search.AskSearch;
import org.otsecurity.query.search.Interpretation;
import org.otsecurity.query.search.SearchAnswer;
import org.otsecurity.query.search.SearchHit;
import org.otsecurity.text.Quoted;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of search results. */
public final class SearchJson {
  private SearchJson() {}

  /**
   * The answer as a JSON object.
   *
   * @param nextCursor where the list goes on
   * @param notes what the caller should know besides
   */
  public static ObjectNode of(
      AskSearch.Answer answer, Optional<String> nextCursor, List<String> notes) {
    SearchAnswer found = answer.found();
    ObjectNode json = Json.object();
    json.put("query", Quoted.question(found.query()));
    json.set("interpreted_as", interpretation(found.interpretedAs()));
    KnownJson.put(json, answer.known());
    Rows.add(json, "glossary", TermJson.of(answer.terms()));
    TopicJson.put(json, answer.topic());
    Rows.page(json, found.offset(), found.hits().size(), found.total(), nextCursor);
    ArrayNode results = json.putArray("results");
    found.hits().forEach(each -> results.add(hit(each)));
    Rows.texts(json, "notes", notes);
    SourceJson.put(json, answer.sources());
    return json;
  }

  private static ObjectNode hit(SearchHit hit) {
    Requirement requirement = hit.requirement();
    ObjectNode row = Json.object();
    row.put("standard", requirement.id().standard().value());
    row.put("id", requirement.id().value());
    row.put("title", requirement.title());
    row.put("kind", requirement.kind().value());
    if (requirement.status() != Status.ACTIVE) {
      row.put("status", requirement.status().value());
    }
    requirement.level().ifPresent(level -> row.put("level", level));
    Rows.baselines(row, requirement);
    Rows.put(row, "snippet", hit.snippet());
    Rows.textKind(row, requirement);
    Rows.texts(row, "why", hit.why());
    return row;
  }

  private static ObjectNode interpretation(Interpretation read) {
    ObjectNode json = Json.object();
    Rows.texts(json, "ids", read.ids());
    if (!read.corrections().isEmpty()) {
      ArrayNode corrections = json.putArray("corrections");
      read.corrections()
          .forEach(each -> corrections.addObject().put("from", each.from()).put("to", each.to()));
    }
    if (!read.concepts().isEmpty()) {
      ArrayNode concepts = json.putArray("concepts");
      for (Interpretation.ReadAs each : read.concepts()) {
        ObjectNode concept = concepts.addObject();
        concept.put("expression", each.expression());
        Rows.texts(concept, "looked_for", each.lookedFor());
      }
    }
    Rows.texts(json, "standards", read.standards());
    read.securityLevel().ifPresent(level -> json.put("security_level", level));
    Rows.texts(json, "kinds", read.kinds());
    Rows.texts(json, "notes", read.notes());
    return json;
  }
}
