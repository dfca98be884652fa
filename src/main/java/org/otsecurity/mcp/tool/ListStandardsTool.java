package org.otsecurity.mcp.tool;

import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.query.requirement.ListStandards;
import org.otsecurity.render.StandardsJson;
import tools.jackson.databind.node.ObjectNode;

/** {@code list_ot_standards}. */
final class ListStandardsTool {
  private ListStandardsTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool("list_ot_standards", arguments -> answer(questions, arguments));
  }

  private static ObjectNode answer(Questions questions, Arguments arguments) {
    Optional<DocumentId> one = arguments.optional("standard").map(questions.standards()::parse);
    ListStandards.Answer answer = questions.listStandards().list();
    return one.map(each -> StandardsJson.whole(answer.only(each)))
        .orElseGet(() -> StandardsJson.of(answer));
  }
}
