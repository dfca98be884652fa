package org.otsecurity.render;

import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.StatedFor;
import org.otsecurity.json.Json;
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
    ArrayNode rows = Json.array();
    for (FindTopic.Row each : answer.rows()) {
      ObjectNode row = Rows.heading(each.requirement());
      Rows.put(row, "why", each.why());
      Rows.put(row, "stated_for", each.statedFor().map(StatedFor::words));
      rows.add(row);
    }
    Rows.add(json, "requirements", rows);
    Rows.texts(json, "cautions", answer.topic().cautions());
    Rows.texts(json, "sources", answer.topic().sources());
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
