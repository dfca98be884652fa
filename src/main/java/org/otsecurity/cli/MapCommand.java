package org.otsecurity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.query.Questions;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.reading.Bases;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.MappingJson;
import org.otsecurity.render.text.MappingText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code map}: what a requirement or a document maps to. */
@Command(
    name = "map",
    description = "Show what a requirement, or a whole document, maps to, who says so, how sure.",
    footer = {
      "%nExamples:",
      "  ot-security map SR 1.1 --to nist-800-53",
      "  ot-security map --from nerc-cip --to iec62443-3-3",
      "  ot-security map --from iec62443-3-3 --to nist-800-53 --sl 3",
      "  ot-security map CIP-007-6 R2 --to iso27001 --derived"
    })
final class MapCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "0..*", paramLabel = "ID", description = "An id or name.")
  List<String> id = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "STANDARD",
      description = "The document of the id, or the whole document to map.")
  Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "STANDARD", description = "The document to map to.")
  Optional<String> to = Optional.empty();

  @Option(
      names = "--basis",
      paramLabel = "BASIS",
      description = "Only published, curated, derived or suggested mappings.")
  Optional<String> basis = Optional.empty();

  @Option(
      names = "--sl",
      paramLabel = "N",
      description = "Of a whole IEC 62443 document: rows selected at this level.")
  Optional<Integer> level = Optional.empty();

  @Option(names = "--derived", description = "Also paths through a third document.")
  boolean derived;

  @Option(names = "--suggested", description = "Also computed suggestions, asserted by nobody.")
  boolean suggested;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "40",
      description = "Rows of a document per page, 1 to 100. Default: ${DEFAULT-VALUE}.")
  int limit;

  @Mixin Paging paging = new Paging();

  @Mixin Presentation presentation = new Presentation();

  MapCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Ranges.check("--limit", limit, 1, GetMappings.LARGEST_PAGE);
    paging.check();
    level.ifPresent(each -> Ranges.check("--sl", each, 1, 4));
    Questions questions = session.questions();
    int offset = paging.offset(limit);
    GetMappings.Answer answer =
        questions
            .mappings()
            .get(
                new GetMappings.Request(
                    id.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", id)),
                    from.map(questions.standards()::parse),
                    to.map(questions.standards()::parse),
                    basis.map(Bases::parse),
                    level,
                    derived,
                    suggested,
                    limit,
                    offset));
    Optional<String> next =
        ListCursor.next("get_mappings", offset, answer.rows().size(), answer.total());
    session.print(
        MappingJson.of(answer, presentation.json, next),
        presentation,
        sheet -> {
          MappingText.write(sheet, answer);
          paging.more(sheet, next);
        });
    return ExitCode.OK;
  }

  /** The documents of a mapping, which must both be named. */
  static List<DocumentId> documents(Questions questions, String from, String to) {
    return List.of(questions.standards().parse(from), questions.standards().parse(to));
  }
}
