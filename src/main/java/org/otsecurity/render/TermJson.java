package org.otsecurity.render;

import java.util.List;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.json.Json;
import org.otsecurity.query.term.ExplainTerm;
import org.otsecurity.text.Quoted;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of terms explained. */
public final class TermJson {
  private TermJson() {}

  /** The answer as a JSON object. */
  public static ObjectNode of(ExplainTerm.Answer answer) {
    ObjectNode json = Json.object();
    json.put("query", Quoted.question(answer.query()));
    answer
        .language()
        .ifPresent(each -> {
          ObjectNode language = LanguageJson.of(each);
          Rows.texts(language, "notes", each.notes());
          json.set("language", language);
        });
    json.set("terms", of(answer.terms()));
    KnownJson.put(json, answer.known());
    TopicJson.put(json, answer.topic());
    json.put("text_kind", "summary");
    return json;
  }

  static ArrayNode of(List<Term> terms) {
    ArrayNode rows = Json.array();
    for (Term each : terms) {
      ObjectNode row = rows.addObject();
      row.put("term", each.name());
      Rows.texts(row, "also", each.also());
      row.put("definition", each.definition());
      Rows.texts(row, "differs_from", each.differsFrom());
      Rows.put(row, "difference", each.difference());
      row.put("source", each.source());
      Rows.texts(row, "see", each.see());
    }
    return rows;
  }
}
