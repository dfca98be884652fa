package org.otsecurity.question;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.query.Questions;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.query.search.AskSearch;
import org.otsecurity.query.search.SearchAnswer;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.SearchJson;
import org.otsecurity.render.SearchNotes;
import org.otsecurity.render.text.SearchText;
import org.otsecurity.text.Quoted;
import tools.jackson.databind.node.ObjectNode;

/** The search over all documents. */
final class SearchQuestion {
  private static final String NAME = "search_ot_requirements";

  private SearchQuestion() {}

  static Asked search(Questions questions, Arguments arguments) {
    int limit = arguments.limit();
    int offset = arguments.offset(NAME, limit);
    boolean full = arguments.full();
    requireEffect(questions.standards(), arguments);
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
                    byStandard(arguments),
                    limit,
                    offset));
    return Asked.of(
        arguments.page(limit, rows -> json(answer.first(rows), full)),
        (sheet, rows) ->
            SearchText.write(
                sheet,
                answer.first(rows),
                SearchNotes.of(answer, arguments::stepWords),
                Cites.of(questions, arguments)),
        new Pages(offset, limit, answer.found().hits().size(), answer.found().total()));
  }

  private static boolean byStandard(Arguments arguments) {
    Optional<String> by = arguments.optional("group_by").map(String::strip);
    by.filter(each -> !each.equalsIgnoreCase("standard"))
        .ifPresent(each -> {
          throw new QueryException(
              "Hits are not grouped by \"" + Quoted.of(each) + "\".",
              "Group them by standard, or not at all.",
              List.of("standard"));
        });
    return by.isPresent();
  }

  /** Levels and component types narrow rows of documents that have them. */
  private static void requireEffect(Standards standards, Arguments arguments) {
    List<Document> named =
        arguments.texts("standards").stream()
            .map(standards::parse)
            .map(standards::document)
            .toList();
    refuseWithout(Capability.SECURITY_LEVELS, "security_level", named, standards, arguments);
    refuseWithout(Capability.COMPONENT_TYPES, "component_type", named, standards, arguments);
  }

  private static void refuseWithout(
      Capability capability,
      String argument,
      List<Document> named,
      Standards standards,
      Arguments arguments) {
    if (!named.isEmpty() && named.stream().noneMatch(each -> each.has(capability))) {
      arguments.refuseIdle(
          "on the documents named",
          "It narrows rows of " + standards.with(capability) + ".",
          argument);
    }
  }

  private static ObjectNode json(AskSearch.Answer answer, boolean full) {
    return SearchJson.of(answer, full, next(answer), SearchNotes.of(answer, ToolSteps::words));
  }

  private static Optional<String> next(AskSearch.Answer answer) {
    SearchAnswer found = answer.found();
    return ListCursor.next(NAME, found.offset(), found.hits().size(), found.total());
  }
}
