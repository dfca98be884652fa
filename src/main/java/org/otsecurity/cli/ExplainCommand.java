package org.otsecurity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.json.Json;
import org.otsecurity.query.Questions;
import org.otsecurity.query.requirement.ExplainRequirement;
import org.otsecurity.render.ExplanationJson;
import org.otsecurity.render.text.ExplanationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: why a requirement exists and how it is usually met. */
@Command(
    name = "explain",
    description = "Explain a requirement: why it exists and how it is usually met.",
    footer = {
      "%nExamples:",
      "  ot-security explain SR 5.2 RE 2",
      "  ot-security explain SR 3.4 --for PLC --guidance"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "ID", description = "An id in any spelling, or a name.")
  List<String> id = new ArrayList<>();

  @Option(names = "--standard", paramLabel = "ID", description = "The document it is in.")
  Optional<String> standard = Optional.empty();

  @Option(
      names = "--for",
      paramLabel = "TYPE",
      description = "A component type or device: adds guidance of the component requirements.")
  Optional<String> context = Optional.empty();

  @Option(names = "--guidance", description = "Only how it is met.")
  boolean guidanceOnly;

  @Option(names = "--rationale", description = "Only why it exists.")
  boolean rationaleOnly;

  @Mixin Presentation presentation = new Presentation();

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    boolean both = guidanceOnly == rationaleOnly;
    var why = both || rationaleOnly ? explain(ExplanationKind.RATIONALE) : null;
    var how = both || guidanceOnly ? explain(ExplanationKind.GUIDANCE) : null;
    if (why != null && how != null) {
      var json = Json.object();
      json.set("rationale", ExplanationJson.of(why));
      json.set("guidance", ExplanationJson.of(how));
      session.print(
          json,
          presentation,
          sheet -> {
            ExplanationText.write(sheet, why, true);
            ExplanationText.write(sheet, how, false);
          });
    } else if (why != null) {
      print(why);
    } else if (how != null) {
      print(how);
    }
    return ExitCode.OK;
  }

  private void print(ExplainRequirement.Answer answer) {
    session.print(
        ExplanationJson.of(answer),
        presentation,
        sheet -> ExplanationText.write(sheet, answer, true));
  }

  private ExplainRequirement.Answer explain(ExplanationKind kind) {
    Questions questions = session.questions();
    return questions
        .explanation()
        .explain(
            kind,
            String.join(" ", id),
            standard.map(questions.standards()::parse),
            kind == ExplanationKind.GUIDANCE ? context : Optional.empty());
  }
}
