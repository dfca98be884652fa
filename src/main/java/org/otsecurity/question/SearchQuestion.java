package org.otsecurity.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.query.Questions;
import org.otsecurity.query.SectorFilter;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.search.SearchAnswer;
import org.otsecurity.query.search.SearchHit;
import org.otsecurity.query.search.SearchRequest;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.SearchJson;
import org.otsecurity.render.text.SearchText;
import tools.jackson.databind.node.ObjectNode;

/** The search over all documents. */
final class SearchQuestion {
  private static final String NAME = "search_ot_requirements";

  /** So many hits always fit. */
  private static final int HITS = 10;

  private SearchQuestion() {}

  static Asked search(Questions questions, Arguments arguments) {
    List<String> notes = new ArrayList<>();
    List<DocumentId> named =
        arguments.texts("standards").stream().map(questions.standards()::parse).toList();
    List<DocumentId> standards =
        arguments
            .optional("sector")
            .map(sector -> SectorFilter.apply(questions, sector, named, notes))
            .orElse(named);
    int limit = arguments.limit(SearchRequest.MOST_HITS, HITS);
    int offset = arguments.offset(NAME, limit);
    Function<Integer, SearchAnswer> page =
        rows ->
            questions
                .search()
                .search(
                    new SearchRequest(
                        arguments.text("query"),
                        standards,
                        arguments.number("security_level", 1, 4),
                        arguments.optional("component_type").map(questions.componentTypes()::parse),
                        rows,
                        offset));
    SearchAnswer answer = page.apply(limit);
    Optional<String> next = ListCursor.next(NAME, offset, answer.hits().size(), answer.total());
    return new Asked(
        () ->
            limit <= HITS
                ? json(questions, answer, offset, notes, ToolSteps::words)
                : FittingPage.of(
                    limit,
                    rows ->
                        json(
                            questions,
                            rows == limit ? answer : page.apply(rows),
                            offset,
                            notes,
                            ToolSteps::words)),
        sheet ->
            SearchText.write(
                sheet,
                json(questions, answer, offset, notes, CommandSteps::words),
                Cited.of(questions)),
        next);
  }

  private static ObjectNode json(
      Questions questions,
      SearchAnswer answer,
      int offset,
      List<String> notes,
      Function<NextStep, String> words) {
    List<String> all = new ArrayList<>(notes);
    questions.betterAsked().of(answer.query()).map(words).ifPresent(all::add);
    return SearchJson.of(
        answer,
        questions.standards().of(answer.hits().stream().map(SearchHit::requirement).toList()),
        questions.term().askedFor(answer.query()),
        questions.topics().askedFor(answer.query()),
        ListCursor.next(NAME, offset, answer.hits().size(), answer.total()),
        all);
  }
}
