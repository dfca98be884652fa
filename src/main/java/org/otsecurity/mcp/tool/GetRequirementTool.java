package org.otsecurity.mcp.tool;

import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.query.requirement.RequirementAnswer;
import org.otsecurity.render.RequirementJson;
import tools.jackson.databind.node.ObjectNode;

/** {@code get_ot_requirement}. */
final class GetRequirementTool {
  private GetRequirementTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool("get_ot_requirement", arguments -> answer(questions, arguments));
  }

  private static ObjectNode answer(Questions questions, Arguments arguments) {
    Optional<DocumentId> standard =
        arguments.optional("standard").map(questions.standards()::parse);
    RequirementAnswer answer =
        questions.requirement().get(arguments.text("requirement_id"), standard);
    Optional<String> edition =
        questions
            .standards()
            .editionNote(answer.requirement().id().standard(), arguments.optional("version"));
    return RequirementJson.of(
        edition.map(answer::withNote).orElse(answer), arguments.flag("include_mappings", true));
  }
}
