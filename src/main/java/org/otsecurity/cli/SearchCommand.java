package org.otsecurity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.query.search.AskSearch;
import org.otsecurity.query.search.SearchAnswer;
import org.otsecurity.query.search.SearchRequest;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.SearchJson;
import org.otsecurity.render.SearchNotes;
import org.otsecurity.render.text.Cited;
import org.otsecurity.render.text.SearchText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}: finds requirements by words, ids or whole questions. */
@Command(
    name = "search",
    description = "Search all documents by words, ids or whole questions.",
    footer = {
      "%nExamples:",
      "  ot-security search how do we protect PLC firmware from tampering",
      "  ot-security search remote access --standard iec62443-3-3 --sl 2"
    })
final class SearchCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to look for.")
  List<String> words = new ArrayList<>();

  @Option(
      names = "--standard",
      paramLabel = "ID",
      split = ",",
      description = "Only this document; may be repeated.")
  List<String> standards = new ArrayList<>();

  @Option(
      names = "--sl",
      paramLabel = "N",
      description = "IEC 62443 rows only if selected at this security level, 1 to 4.")
  Optional<Integer> level = Optional.empty();

  @Option(
      names = "--component",
      paramLabel = "TYPE",
      description = "Rows of IEC 62443-4-2 only for this component type or device.")
  Optional<String> component = Optional.empty();

  @Option(
      names = "--sector",
      paramLabel = "SECTOR",
      description = "Leave out documents that bind other sectors only; plain words, as water.")
  Optional<String> sector = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "Hits per page, 1 to 50. Default: ${DEFAULT-VALUE}.")
  int limit;

  @Mixin Paging paging = new Paging();

  @Mixin Presentation presentation = new Presentation();

  SearchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Ranges.check("--limit", limit, 1, SearchRequest.MOST_HITS);
    paging.check();
    level.ifPresent(each -> Ranges.check("--sl", each, 1, 4));
    AskSearch.Answer answer =
        session
            .questions()
            .askSearch()
            .answer(
                new AskSearch.Request(
                    String.join(" ", words),
                    standards,
                    sector,
                    level,
                    component,
                    limit,
                    paging.offset(limit)));
    SearchAnswer found = answer.found();
    Optional<String> next =
        ListCursor.next(
            "search_ot_requirements", found.offset(), found.hits().size(), found.total());
    List<String> notes = SearchNotes.of(answer, CommandSteps::words);
    Cited cited = session.cited();
    session.print(
        SearchJson.of(answer, next, notes),
        presentation,
        sheet -> {
          SearchText.write(sheet, answer, notes, cited);
          paging.more(sheet, next);
        });
    return ExitCode.OK;
  }
}
