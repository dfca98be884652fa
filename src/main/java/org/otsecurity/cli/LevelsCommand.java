package org.otsecurity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.query.Questions;
import org.otsecurity.query.requirement.SecurityLevelRequirements;
import org.otsecurity.render.LevelsJson;
import org.otsecurity.render.text.Cited;
import org.otsecurity.render.text.LevelsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code levels}: what an IEC 62443 security level selects. */
@Command(
    name = "levels",
    description = "Show what an IEC 62443 security level selects, or what a second one changes.",
    footer = {
      "%nExamples:",
      "  ot-security levels 2",
      "  ot-security levels 2 --compare 3",
      "  ot-security levels 2 --component PLC",
      "  ot-security levels 2 2 2 1 3 1 3"
    })
final class LevelsCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "LEVEL",
      description = "SL 1 to 4, or seven levels in the order IAC UC SI DC RDF TRE RA.")
  List<String> level = new ArrayList<>();

  @Option(
      names = "--standard",
      paramLabel = "ID",
      description = "iec62443-3-3 (systems, default) or iec62443-4-2 (components).")
  Optional<String> standard = Optional.empty();

  @Option(
      names = "--component",
      paramLabel = "TYPE",
      description = "A component type or device; selects from iec62443-4-2.")
  Optional<String> component = Optional.empty();

  @Option(names = "--no-enhancements", description = "Leave requirement enhancements out.")
  boolean noEnhancements;

  @Option(
      names = "--compare",
      paramLabel = "LEVEL",
      description = "A second level or vector (quoted): print what it changes.")
  Optional<String> compare = Optional.empty();

  @Mixin Presentation presentation = new Presentation();

  LevelsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Questions questions = session.questions();
    SecurityLevelRequirements.Answer answer =
        questions
            .securityLevels()
            .select(
                new SecurityLevelRequirements.Request(
                    String.join(" ", level),
                    standard.map(questions.standards()::parse),
                    component,
                    !noEnhancements,
                    compare));
    Cited cited = session.cited();
    session.print(
        LevelsJson.of(answer), presentation, sheet -> LevelsText.write(sheet, answer, cited));
    return ExitCode.OK;
  }
}
