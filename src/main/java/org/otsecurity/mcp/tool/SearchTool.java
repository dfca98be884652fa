package org.otsecurity.mcp.tool;

import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.query.search.AskSearch;
import org.otsecurity.query.search.SearchAnswer;
import org.otsecurity.query.search.SearchRequest;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.SearchJson;
import org.otsecurity.render.SearchNotes;
import tools.jackson.databind.node.ObjectNode;

/** {@code search_ot_requirements}. */
final class SearchTool {
  static final String NAME = "search_ot_requirements";

  /** So many hits always fit. */
  private static final int HITS = 10;

  private SearchTool() {}

  static Tool create(Questions questions) {
    return ToolDefinition.tool(
        NAME, questions.standards().documents(), arguments -> answer(questions, arguments));
  }

  private static ObjectNode answer(Questions questions, Arguments arguments) {
    int limit = arguments.number("limit", 1, SearchRequest.MOST_HITS).orElse(HITS);
    AskSearch.Answer answer =
        questions
            .askSearch()
            .answer(
                new AskSearch.Request(
                    arguments.text("query"),
                    arguments.texts("standards"),
                    arguments.optional("sector"),
                    arguments.number("security_level", 1, 4),
                    arguments.optional("component_type"),
                    limit,
                    arguments.offset(NAME)));
    return limit <= HITS ? page(answer) : FittingPage.of(limit, rows -> page(answer.first(rows)));
  }

  private static ObjectNode page(AskSearch.Answer answer) {
    SearchAnswer found = answer.found();
    return SearchJson.of(
        answer,
        ListCursor.next(NAME, found.offset(), found.hits().size(), found.total()),
        SearchNotes.of(answer, ToolSteps::words));
  }
}
