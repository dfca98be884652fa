package org.otsecurity.mcp.tool;

import java.util.Optional;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.query.zone.ZoneGuidance;
import org.otsecurity.render.ZoneJson;

/** {@code get_zone_conduit_guidance}. */
final class ZoneTool {
  private ZoneTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool(
        "get_zone_conduit_guidance",
        arguments ->
            ZoneJson.of(
                questions
                    .zones()
                    .guide(
                        new ZoneGuidance.Request(
                            arguments.optional("purdue_level"),
                            arguments.has("security_level")
                                ? Optional.of(String.join(" ", arguments.texts("security_level")))
                                : Optional.empty(),
                            arguments.optional("reference_architecture")))));
  }
}
