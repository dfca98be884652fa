package org.otsecurity.mcp.tool;

import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.query.requirement.SecurityLevelRequirements;
import org.otsecurity.render.LevelsJson;
import tools.jackson.databind.node.ObjectNode;

/** {@code map_security_level_requirements}. */
final class SecurityLevelTool {
  private SecurityLevelTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool(
        "map_security_level_requirements", arguments -> answer(questions, arguments));
  }

  private static ObjectNode answer(Questions questions, Arguments arguments) {
    return LevelsJson.of(
        questions
            .securityLevels()
            .select(
                new SecurityLevelRequirements.Request(
                    String.join(" ", arguments.texts("security_level")),
                    arguments.optional("standard").map(questions.standards()::parse),
                    arguments.optional("component_type"),
                    arguments.flag("include_enhancements", true),
                    arguments.has("compare_to")
                        ? java.util.Optional.of(String.join(" ", arguments.texts("compare_to")))
                        : java.util.Optional.empty())));
  }
}
