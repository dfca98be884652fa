package org.otsecurity.render;

import java.util.List;
import java.util.Optional;
import org.otsecurity.json.Json;
import org.otsecurity.query.search.AskSearch;
import org.otsecurity.query.search.Interpretation;
import org.otsecurity.query.search.SearchAnswer;
import org.otsecurity.text.Quoted;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of search results. */
public final class SearchJson {
  /** So many synonyms of an expression show how it was read; all of them are details. */
  private static final int SYNONYMS = 1;

  private SearchJson() {}

  /**
   * The answer as a JSON object.
   *
   * @param full whether all reasons, synonyms and the whole topic are wanted
   * @param nextCursor where the list goes on
   * @param notes what the caller should know besides
   */
  public static ObjectNode of(
      AskSearch.Answer answer, boolean full, Optional<String> nextCursor, List<String> notes) {
    SearchAnswer found = answer.found();
    ObjectNode json = Json.object();
    json.put("query", Quoted.question(found.query()));
    json.set(
        "interpreted_as",
        interpretation(found.interpretedAs(), full ? Integer.MAX_VALUE : SYNONYMS));
    KnownJson.put(json, answer.known());
    Rows.add(json, "glossary", TermJson.of(answer.terms()));
    answer
        .topic()
        .filter(each -> !each.isNone())
        .ifPresent(each -> json.set("topic", TopicJson.of(each, found.offset() > 0, full)));
    Rows.page(json, found.offset(), found.hits().size(), found.total(), nextCursor);
    HitJson.put(json, "results", found.hits(), full);
    Rows.texts(json, "notes", notes);
    SourceJson.put(json, answer.sources());
    return json;
  }

  private static List<String> first(List<String> texts, int most) {
    return texts.subList(0, Math.min(most, texts.size()));
  }

  private static ObjectNode interpretation(Interpretation read, int synonyms) {
    ObjectNode json = Json.object();
    read.language().ifPresent(each -> json.set("language", LanguageJson.of(each)));
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
        Rows.texts(concept, "looked_for", first(each.lookedFor(), synonyms));
      }
    }
    Rows.texts(json, "standards", read.standards());
    read.securityLevel().ifPresent(level -> json.put("security_level", level));
    Rows.texts(json, "kinds", read.kinds());
    Rows.texts(json, "unread", read.unread());
    Rows.texts(json, "notes", read.notes());
    return json;
  }
}
