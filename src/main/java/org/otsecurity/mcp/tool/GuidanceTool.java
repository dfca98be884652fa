package org.otsecurity.mcp.tool;

import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.render.ExplanationJson;

/** {@code get_implementation_guidance}. */
final class GuidanceTool {
  private GuidanceTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool(
        "get_implementation_guidance",
        arguments ->
            ExplanationJson.of(
                questions
                    .explanation()
                    .explain(
                        ExplanationKind.GUIDANCE,
                        arguments.text("requirement_id"),
                        arguments.optional("standard").map(questions.standards()::parse),
                        arguments.optional("context"))));
  }
}
