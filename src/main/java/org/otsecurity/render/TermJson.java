package org.otsecurity.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.json.Json;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.search.AdmittedTopic;
import org.otsecurity.query.search.AskSearch;
import org.otsecurity.query.term.ExplainTerm;
import org.otsecurity.text.Quoted;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of terms explained. */
public final class TermJson {
  private TermJson() {}

  /**
   * The answer as a JSON object.
   *
   * @param note how the words were read; empty if as they are
   * @param sources the documents of the rows that it points to
   * @param names names of what takes a next step
   */
  public static ObjectNode of(
      ExplainTerm.Answer answer,
      String note,
      List<Standard> sources,
      Function<NextStep, String> names) {
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
    Rows.put(json, "note", note);
    answer.device().ifPresent(each -> json.set("device", DeviceJson.of(each, names)));
    KnownJson.put(json, answer.known());
    TopicJson.put(json, answer.topic());
    json.put("text_kind", "summary");
    SourceJson.put(json, sources);
    return json;
  }

  /** The names of all terms, by their first letters. */
  public static ObjectNode names(List<String> names) {
    ObjectNode json = Json.object();
    json.putArray("terms");
    json.put("total", names.size());
    ObjectNode letters = json.putObject("names");
    byLetter(names).forEach((letter, some) -> Rows.texts(letters, letter, some));
    return json;
  }

  /** Names by their first letters, which are capital; both in the order of the names. */
  public static Map<String, List<String>> byLetter(List<String> names) {
    Map<String, List<String>> letters = new LinkedHashMap<>();
    for (String each : names) {
      letters
          .computeIfAbsent(
              each.substring(0, 1).toUpperCase(Locale.ROOT), letter -> new ArrayList<>())
          .add(each);
    }
    return letters;
  }

  /**
   * What treats words that are no term: the topic and the best rows.
   *
   * @param note says that they are no term
   */
  public static ObjectNode instead(AskSearch.Answer found, String note) {
    ObjectNode json = Json.object();
    json.put("query", Quoted.question(found.found().query()));
    json.putArray("terms");
    json.put("note", note);
    KnownJson.put(json, found.known());
    TopicJson.put(json, found.topic().map(AdmittedTopic::topic));
    HitJson.put(json, "rows", found.found().hits(), false);
    SourceJson.put(json, found.sources());
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
