package org.otsecurity.mcp.tool;

import java.util.List;
import org.otsecurity.mcp.protocol.ServerDefinition;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.mcp.protocol.ToolAnnotations;
import org.otsecurity.mcp.protocol.ToolResult;
import org.otsecurity.query.Questions;
import org.otsecurity.question.AllQuestions;
import org.otsecurity.question.Asked;
import org.otsecurity.question.Given;
import org.otsecurity.question.Question;
import tools.jackson.databind.node.ObjectNode;

/** Every question as a tool. */
public final class Tools {
  private Tools() {}

  /** The tools over one store, in the order they are listed. */
  public static List<Tool> of(Questions questions) {
    return AllQuestions.tools().stream().map(each -> tool(each, questions)).toList();
  }

  /** Offers the tools over one store; what is declared of one is read when it is needed. */
  public static void offer(ServerDefinition.Builder server, Questions questions) {
    AllQuestions.tools().forEach(each -> server.tool(each.name(), () -> tool(each, questions)));
  }

  /** A tool. */
  private static Tool tool(Question question, Questions questions) {
    return Tool.of(
        question.name(),
        question.definition().title(),
        question.definition().description(questions.standards().documents()),
        question.definition().inputSchema(),
        question.definition().outputSchema(),
        ToolAnnotations.LOOKUP,
        call ->
            Answering.guarded(
                () -> result(question.answer(questions, Given.of(call.arguments())))));
  }

  private static ToolResult result(Asked answer) {
    ObjectNode json = answer.json();
    return ToolResult.structured(
        json, AnswerText.of(answer, json.path("next_cursor").asString("")));
  }
}
