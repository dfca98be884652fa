package org.otsecurity.mcp.tool;

import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.MappingRequest;
import org.otsecurity.query.reading.Bases;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.MappingJson;
import tools.jackson.databind.node.ObjectNode;

/** {@code get_mappings}. */
final class MappingsTool {
  static final String NAME = "get_mappings";

  private static final int ROWS = 40;
  private static final int DETAILED_ROWS = 10;

  private MappingsTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool(
        NAME, questions.standards().documents(), arguments -> answer(questions, arguments));
  }

  private static ObjectNode answer(Questions questions, Arguments arguments) {
    boolean detail = arguments.optional("detail").map("full"::equalsIgnoreCase).orElse(false);
    int offset = arguments.offset(NAME);
    int limit =
        arguments
            .number("limit", 1, GetMappings.LARGEST_PAGE)
            .orElse(detail ? DETAILED_ROWS : ROWS);
    GetMappings.Answer answer =
        questions
            .mappings()
            .get(
                new MappingRequest(
                    arguments.optional("requirement_id"),
                    arguments.optional("standard").map(questions.standards()::parse),
                    arguments.optional("target_standard").map(questions.standards()::parse),
                    arguments.optional("basis").map(Bases::parse),
                    arguments.number("security_level", 1, 4),
                    arguments.flag("include_derived", false),
                    arguments.flag("include_suggested", false),
                    limit,
                    offset));
    return FittingPage.of(
        limit,
        rows -> {
          GetMappings.Answer page = answer.first(rows);
          return MappingJson.of(
              page, detail, ListCursor.next(NAME, offset, page.rows().size(), page.total()));
        });
  }
}
