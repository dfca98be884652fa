package org.otsecurity.cli.serve;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.json.Json;
import org.otsecurity.resource.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question of the demo, with the tool calls that an MCP client would make with it in hand.
 *
 * @param question as a person asks it
 * @param calls the calls that answer it
 */
record DemoQuestion(String question, List<Call> calls) {

  /**
   * A tool call.
   *
   * @param tool its name
   * @param arguments its arguments
   * @param essence what a person reads of the answer
   */
  record Call(String tool, ObjectNode arguments, DemoEssence essence) {
    @Override
    public String toString() {
      return tool + " " + Json.text(arguments);
    }
  }

  /** All, in the order in which they are asked. */
  static List<DemoQuestion> all() {
    ObjectNode demo = Json.parseObject(Resource.text(DemoQuestion.class, "demo.json"));
    List<DemoQuestion> questions = new ArrayList<>();
    for (JsonNode question : demo.path("questions")) {
      List<Call> calls = new ArrayList<>();
      for (JsonNode call : question.path("calls")) {
        calls.add(
            new Call(
                call.path("tool").asString(),
                (ObjectNode) call.path("arguments"),
                new DemoEssence(
                    demo.path("shows").path(call.path("shows").asString()),
                    demo.path("source").asString())));
      }
      questions.add(new DemoQuestion(question.path("question").asString(), calls));
    }
    return questions;
  }
}
