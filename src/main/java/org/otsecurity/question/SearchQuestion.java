package org.otsecurity.question;

import java.util.Optional;
import org.otsecurity.query.Questions;
import org.otsecurity.query.search.AskSearch;
import org.otsecurity.query.search.SearchAnswer;
import org.otsecurity.query.search.SearchRequest;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.SearchJson;
import org.otsecurity.render.SearchNotes;
import org.otsecurity.render.text.SearchText;
import tools.jackson.databind.node.ObjectNode;

/** The search over all documents. */
final class SearchQuestion {
  private static final String NAME = "search_ot_requirements";

  /** So many hits always fit. */
  private static final int HITS = 10;

  private SearchQuestion() {}

  static Asked search(Questions questions, Arguments arguments) {
    int limit = arguments.limit(SearchRequest.MOST_HITS, HITS);
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
                    arguments.offset(NAME, limit)));
    return new Asked(
        () ->
            limit <= HITS ? json(answer) : FittingPage.of(limit, rows -> json(answer.first(rows))),
        sheet ->
            SearchText.write(
                sheet, answer, SearchNotes.of(answer, CommandSteps::words), Cites.of(questions)),
        next(answer));
  }

  private static ObjectNode json(AskSearch.Answer answer) {
    return SearchJson.of(answer, next(answer), SearchNotes.of(answer, ToolSteps::words));
  }

  private static Optional<String> next(AskSearch.Answer answer) {
    SearchAnswer found = answer.found();
    return ListCursor.next(NAME, found.offset(), found.hits().size(), found.total());
  }
}
