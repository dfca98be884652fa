package org.otsecurity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.otsecurity.query.Questions;
import org.otsecurity.render.ComparisonJson;
import org.otsecurity.render.text.ComparisonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: requirements side by side. */
@Command(
    name = "compare",
    description = "Show requirements side by side, or a topic across documents.",
    footer = {
      "%nExamples:",
      "  ot-security compare \"SR 1.1\" IA-2",
      "  ot-security compare authentication --standard iec62443-3-3,nist-800-53"
    })
final class CompareCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "ID",
      description = "Ids, each quoted if it has a space, or one topic.")
  List<String> ids = new ArrayList<>();

  @Option(
      names = "--standard",
      paramLabel = "STANDARD",
      split = ",",
      description = "Documents to look in.")
  List<String> standards = new ArrayList<>();

  @Mixin Presentation presentation = new Presentation();

  CompareCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Questions questions = session.questions();
    var answer =
        questions
            .comparison()
            .compare(ids, standards.stream().map(questions.standards()::parse).toList(), true);
    session.print(
        ComparisonJson.of(answer, true),
        presentation,
        sheet -> ComparisonText.write(sheet, answer));
    return ExitCode.OK;
  }
}
