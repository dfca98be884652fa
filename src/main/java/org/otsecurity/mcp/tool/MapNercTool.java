package org.otsecurity.mcp.tool;

import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.query.nerc.MapNerc;
import org.otsecurity.render.NercJson;

/** {@code map_nerc_to_iec62443}. */
final class MapNercTool {
  private MapNercTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool(
        "map_nerc_to_iec62443",
        arguments -> {
          MapNerc.Answer answer = questions.mapNerc().map(arguments.text("cip_requirement"));
          return NercJson.of(answer);
        });
  }
}
