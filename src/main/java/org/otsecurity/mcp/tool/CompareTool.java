package org.otsecurity.mcp.tool;

import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.render.ComparisonJson;
import tools.jackson.databind.node.ObjectNode;

/** {@code compare_ot_requirements}. */
final class CompareTool {
  private CompareTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool(
        "compare_ot_requirements", arguments -> answer(questions, arguments));
  }

  private static ObjectNode answer(Questions questions, Arguments arguments) {
    boolean mappings = arguments.flag("show_mappings", true);
    return ComparisonJson.of(
        questions
            .comparison()
            .compare(
                arguments.texts("requirement_ids"),
                arguments.texts("standards").stream().map(questions.standards()::parse).toList(),
                mappings),
        mappings);
  }
}
