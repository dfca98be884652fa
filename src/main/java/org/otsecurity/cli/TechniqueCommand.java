package org.otsecurity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.otsecurity.query.Questions;
import org.otsecurity.query.threat.GetTechnique;
import org.otsecurity.render.TechniqueJson;
import org.otsecurity.render.text.TechniqueText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code technique}: one ATT&amp;CK technique. */
@Command(
    name = "technique",
    description = "Show an ATT&CK for ICS technique: targets, mitigations, users, detection.",
    footer = {
      "%nExamples:",
      "  ot-security technique T0836 --map iec62443-3-3",
      "  ot-security technique man in the middle"
    })
final class TechniqueCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "ID",
      description = "An id, title or former name; retired ids are explained.")
  List<String> id = new ArrayList<>();

  @Option(
      names = "--map",
      paramLabel = "STANDARD",
      split = ",",
      description = "Follow MITRE's labels to requirements of this document; may be repeated.")
  List<String> mapTo = new ArrayList<>();

  @Option(names = "--no-mitigations", description = "Leave mitigations out.")
  boolean noMitigations;

  @Mixin Presentation presentation = new Presentation();

  TechniqueCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Questions questions = session.questions();
    GetTechnique.Answer answer =
        questions
            .technique()
            .get(String.join(" ", id), mapTo.stream().map(questions.standards()::parse).toList());
    session.print(
        TechniqueJson.of(answer, !noMitigations),
        presentation,
        sheet -> TechniqueText.write(sheet, answer, !noMitigations));
    return ExitCode.OK;
  }
}
