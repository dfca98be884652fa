package org.otsecurity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.query.Questions;
import org.otsecurity.render.RequirementJson;
import org.otsecurity.render.text.RequirementText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show}: one requirement, of any kind, with everything around it. */
@Command(
    name = "show",
    description = "Show one requirement, control, technique, mitigation, asset, … in full.",
    footer = {
      "%nExamples:",
      "  ot-security show SR 1.1",
      "  ot-security show \"AC-2(1)\" --standard nist-800-53",
      "  ot-security show M0930"
    })
final class ShowCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "ID", description = "An id in any spelling, or a name.")
  List<String> id = new ArrayList<>();

  @Option(names = "--standard", paramLabel = "ID", description = "The document it is in.")
  Optional<String> standard = Optional.empty();

  @Mixin Presentation presentation = new Presentation();

  ShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Questions questions = session.questions();
    var answer =
        questions
            .requirement()
            .get(String.join(" ", id), standard.map(questions.standards()::parse));
    session.print(
        RequirementJson.of(answer, true),
        presentation,
        sheet -> RequirementText.write(sheet, answer));
    return ExitCode.OK;
  }
}
