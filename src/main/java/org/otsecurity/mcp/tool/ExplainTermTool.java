package org.otsecurity.mcp.tool;

import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.render.TermJson;

/** {@code explain_term}. */
final class ExplainTermTool {
  private ExplainTermTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool(
        "explain_term", arguments -> TermJson.of(questions.term().explain(arguments.text("term"))));
  }
}
