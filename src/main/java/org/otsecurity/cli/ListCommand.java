package org.otsecurity.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.query.Questions;
import org.otsecurity.query.requirement.StandardRequirements;
import org.otsecurity.render.ListCursor;
import org.otsecurity.render.RequirementListJson;
import org.otsecurity.render.StandardsJson;
import org.otsecurity.render.text.Cited;
import org.otsecurity.render.text.RequirementListText;
import org.otsecurity.render.text.StandardsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code list}: the documents, or the rows of one. */
@Command(
    name = "list",
    description = "List the documents, or the rows of one of them.",
    footer = {
      "%nExamples:",
      "  ot-security list",
      "  ot-security list nist-800-53 --family AU --baseline moderate",
      "  ot-security list mitre-ics --kind asset"
    })
final class ListCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "STANDARD",
      description = "A document; without one, all documents are listed.")
  Optional<String> standard = Optional.empty();

  @Option(names = "--sl", paramLabel = "N", description = "Rows selected at SL 1 to 4 (IEC 62443).")
  Optional<Integer> level = Optional.empty();

  @Option(
      names = "--family",
      paramLabel = "FAMILY",
      description =
          "A part as the document calls it: \"FR 5\", AC, \"SPE 3\", SP.07, \"Chapter IV\", \"Art. 23\","
              + " techniques.")
  Optional<String> family = Optional.empty();

  @Option(
      names = "--component",
      paramLabel = "TYPE",
      description = "Rows for a component type or device (IEC 62443-4-2).")
  Optional<String> component = Optional.empty();

  @Option(
      names = "--baseline",
      paramLabel = "BASELINE",
      description = "Controls of LOW, MODERATE, HIGH or PRIVACY (SP 800-53).")
  Optional<String> baseline = Optional.empty();

  @Option(names = "--kind", paramLabel = "KIND", description = "Rows of one kind.")
  Optional<String> kind = Optional.empty();

  @Option(names = "--no-enhancements", description = "Leave enhancements out.")
  boolean noEnhancements;

  @Option(names = "--withdrawn", description = "Include rows no longer in force.")
  boolean withdrawn;

  @Option(names = "--texts", description = "Print each row's text; pages are shorter then.")
  boolean texts;

  @Mixin Paging paging = new Paging();

  @Mixin Presentation presentation = new Presentation();

  ListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    paging.check();
    if (standard.isPresent()) {
      rows(standard.get());
    } else if (filtered()) {
      throw CommandException.usage(
          "Filters were given without a document.",
          "Documents: " + String.join(", ", session.questions().standards().ids()) + ".",
          List.of());
    } else {
      var answer = session.questions().listStandards().list();
      session.print(
          StandardsJson.of(answer), presentation, sheet -> StandardsText.write(sheet, answer));
    }
    return ExitCode.OK;
  }

  private boolean filtered() {
    return level.isPresent()
        || family.isPresent()
        || component.isPresent()
        || baseline.isPresent()
        || kind.isPresent()
        || noEnhancements
        || withdrawn
        || texts
        || paging.page > 1;
  }

  private void rows(String name) {
    Questions questions = session.questions();
    // The pages of the tool.
    int limit = texts ? 25 : 100;
    int offset = paging.offset(limit);
    StandardRequirements.Answer answer =
        questions
            .standardRequirements()
            .list(
                new StandardRequirements.Request(
                    questions.standards().parse(name),
                    level,
                    family,
                    component,
                    baseline,
                    kind,
                    !noEnhancements,
                    withdrawn,
                    limit,
                    offset));
    Optional<String> next =
        ListCursor.next(
            "get_standard_requirements", offset, answer.requirements().size(), answer.total());
    var json = RequirementListJson.of(answer, texts, next);
    Cited cited = session.cited();
    session.print(
        json,
        presentation,
        sheet -> {
          RequirementListText.write(sheet, answer, texts, cited);
          paging.more(sheet, next);
        });
  }
}
