package org.otsecurity.mcp.tool;

import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.query.nerc.NercRequirements;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.NercJson;
import tools.jackson.databind.node.ObjectNode;

/** {@code get_nerc_cip_requirements}. */
final class NercRequirementsTool {
  static final String NAME = "get_nerc_cip_requirements";

  private NercRequirementsTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool(NAME, arguments -> answer(questions, arguments));
  }

  private static ObjectNode answer(Questions questions, Arguments arguments) {
    int offset = arguments.offset(NAME);
    int limit = arguments.number("limit", 1, 100).orElse(40);
    NercRequirements.Answer answer =
        questions
            .nerc()
            .list(
                arguments.optional("asset_type"),
                arguments.optional("impact_rating"),
                limit,
                offset);
    return FittingPage.of(
        limit,
        rows -> {
          NercRequirements.Answer page = answer.first(rows);
          return NercJson.of(page, ListCursor.next(NAME, offset, page.rows().size(), page.total()));
        });
  }
}
