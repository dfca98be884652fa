package org.otsecurity.mcp.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.query.Questions;
import org.otsecurity.query.SectorFilter;
import org.otsecurity.query.search.SearchAnswer;
import org.otsecurity.query.search.SearchHit;
import org.otsecurity.query.search.SearchRequest;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.SearchJson;
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
    List<String> notes = new ArrayList<>();
    List<DocumentId> named =
        arguments.texts("standards").stream().map(questions.standards()::parse).toList();
    List<DocumentId> standards =
        arguments
            .optional("sector")
            .map(sector -> SectorFilter.apply(questions, sector, named, notes))
            .orElse(named);
    questions.betterAsked().of(arguments.text("query")).map(ToolSteps::words).ifPresent(notes::add);
    int limit = arguments.number("limit", 1, SearchRequest.MOST_HITS).orElse(HITS);
    return limit <= HITS
        ? page(questions, arguments, standards, notes, limit)
        : FittingPage.of(limit, rows -> page(questions, arguments, standards, notes, rows));
  }

  private static ObjectNode page(
      Questions questions,
      Arguments arguments,
      List<DocumentId> standards,
      List<String> notes,
      int limit) {
    Optional<ComponentType> type =
        arguments.optional("component_type").map(questions.componentTypes()::parse);
    int offset = arguments.offset(NAME);
    SearchAnswer answer =
        questions
            .search()
            .search(
                new SearchRequest(
                    arguments.text("query"),
                    standards,
                    arguments.number("security_level", 1, 4),
                    type,
                    limit,
                    offset));
    return SearchJson.of(
        answer,
        questions.standards().of(answer.hits().stream().map(SearchHit::requirement).toList()),
        questions.term().askedFor(arguments.text("query")),
        questions.topics().askedFor(arguments.text("query")),
        ListCursor.next(NAME, offset, answer.hits().size(), answer.total()),
        notes);
  }
}
