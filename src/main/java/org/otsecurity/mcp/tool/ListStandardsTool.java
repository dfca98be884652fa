package org.otsecurity.mcp.tool;

import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.render.StandardsJson;

/** {@code list_ot_standards}. */
final class ListStandardsTool {
  private ListStandardsTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool(
        "list_ot_standards", arguments -> StandardsJson.of(questions.listStandards().list()));
  }
}
