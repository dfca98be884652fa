package org.otsecurity.render;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.StatedFor;
import org.otsecurity.json.Json;
import org.otsecurity.query.search.AdmittedTopic;
import org.otsecurity.query.term.FindTopic;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of a topic. */
final class TopicJson {
  private TopicJson() {}

  static ObjectNode of(FindTopic.Answer answer) {
    ObjectNode json = Json.object();
    json.put("id", answer.topic().id());
    json.put("title", answer.topic().title());
    json.put("answer", answer.topic().answer());
    json.put("text_kind", "summary");
    Rows.add(json, "requirements", rows(answer.rows()));
    Rows.texts(json, "cautions", answer.topic().cautions());
    Rows.texts(json, "sources", answer.topic().sources());
    return json;
  }

  private static ArrayNode rows(List<FindTopic.Row> rows) {
    ArrayNode array = Json.array();
    for (FindTopic.Row each : rows) {
      ObjectNode row = Rows.heading(each.requirement());
      Rows.put(row, "why", each.why());
      Rows.put(row, "stated_for", each.statedFor().map(StatedFor::words));
      array.add(row);
    }
    return array;
  }

  /**
   * A topic in a search: without an answer that speaks of what the filters leave out.
   *
   * @param again whether a page before has it: then it is only named
   * @param full whether its rows are told with reasons, and its cautions and sources
   */
  static ObjectNode of(AdmittedTopic admitted, boolean again, boolean full) {
    FindTopic.Answer topic = admitted.topic();
    if (admitted.isWhole() && !again) {
      return full ? of(topic) : brief(topic);
    }
    ObjectNode json = Json.object();
    json.put("id", topic.topic().id());
    json.put("title", topic.topic().title());
    if (!again) {
      Rows.add(json, "requirements", rows(topic.rows()));
    }
    return json;
  }

  /** The answer, and the rows it rests on by their ids only, by document. */
  static ObjectNode brief(FindTopic.Answer answer) {
    ObjectNode json = Json.object();
    json.put("id", answer.topic().id());
    json.put("title", answer.topic().title());
    json.put("answer", answer.topic().answer());
    json.put("text_kind", "summary");
    ObjectNode rows = json.putObject("requirement_ids");
    for (FindTopic.Row each : answer.rows()) {
      RequirementId id = each.requirement().id();
      rows.withArray(id.standard().value()).add(id.value());
    }
    return json;
  }

  /** Sets the topic of an answer, if there is one. */
  static void put(ObjectNode json, Optional<FindTopic.Answer> topic) {
    topic.ifPresent(each -> json.set("topic", of(each)));
  }
}
