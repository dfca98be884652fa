package org.otsecurity.mcp.tool;

import java.util.Optional;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.render.ExplanationJson;

/** {@code get_requirement_rationale}. */
final class RationaleTool {
  private RationaleTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool(
        "get_requirement_rationale",
        arguments ->
            ExplanationJson.of(
                questions
                    .explanation()
                    .explain(
                        ExplanationKind.RATIONALE,
                        arguments.text("requirement_id"),
                        arguments.optional("standard").map(questions.standards()::parse),
                        Optional.empty())));
  }
}
