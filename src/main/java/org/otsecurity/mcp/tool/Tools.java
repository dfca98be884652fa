package org.otsecurity.mcp.tool;

import java.util.List;
import org.otsecurity.mcp.protocol.ServerDefinition;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.mcp.protocol.ToolAnnotations;
import org.otsecurity.mcp.protocol.ToolResult;
import org.otsecurity.query.Questions;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.question.AllQuestions;
import org.otsecurity.question.Question;
import org.otsecurity.question.ToolSteps;
import org.otsecurity.store.StoreException;

/** Every question as a tool. */
public final class Tools {
  private Tools() {}

  /** The tools over one store, in the order they are listed. */
  public static List<Tool> of(Questions questions) {
    return AllQuestions.all().stream().map(each -> tool(each, questions)).toList();
  }

  /** Offers the tools over one store; what is declared of one is read when it is needed. */
  public static void offer(ServerDefinition.Builder server, Questions questions) {
    AllQuestions.all().forEach(each -> server.tool(each.name(), () -> tool(each, questions)));
  }

  /** A tool; mistakes of the caller become error results here. */
  private static Tool tool(Question question, Questions questions) {
    return Tool.of(
        question.name(),
        question.definition().title(),
        question.definition().description(questions.standards().documents()),
        question.definition().inputSchema(),
        question.definition().outputSchema(),
        ToolAnnotations.LOOKUP,
        call -> {
          try {
            return ToolResult.structured(question.json(questions, call.arguments()));
          } catch (QueryException e) {
            // Text only: clients check structured content against the output schema even in errors.
            return ToolResult.error(
                e.steps().isEmpty()
                    ? e.getMessage()
                    : e.getMessage() + " " + ToolSteps.words(e.steps()));
          } catch (StoreException e) {
            return ToolResult.error(e.explanation());
          }
        });
  }
}
