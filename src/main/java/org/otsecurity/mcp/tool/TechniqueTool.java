package org.otsecurity.mcp.tool;

import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.render.TechniqueJson;

/** {@code get_mitre_ics_technique}. */
final class TechniqueTool {
  private TechniqueTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool(
        "get_mitre_ics_technique",
        arguments ->
            TechniqueJson.of(
                questions
                    .technique()
                    .get(
                        arguments.text("technique_id"),
                        arguments.texts("map_to_standards").stream()
                            .map(questions.standards()::parse)
                            .toList()),
                arguments.flag("include_mitigations", true)));
  }
}
