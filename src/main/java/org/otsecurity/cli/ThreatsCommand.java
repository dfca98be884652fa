package org.otsecurity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.query.Questions;
import org.otsecurity.query.threat.MapThreats;
import org.otsecurity.render.ThreatMappingJson;
import org.otsecurity.render.text.ThreatsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code threats}: which requirements answer threats. */
@Command(
    name = "threats",
    description = "Show which requirements answer techniques, assets, actors or STRIDE categories.",
    footer = {
      "%nExamples:",
      "  ot-security threats T0886 T0822",
      "  ot-security threats PLC --to nist-800-53",
      "  ot-security threats Spoofing --stride"
    })
final class ThreatsCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "THREAT",
      description =
          "Techniques, mitigations, assets, groups, software, campaigns, or all; quoted if with"
              + " spaces.")
  List<String> ids = new ArrayList<>();

  @Option(names = "--stride", description = "They are STRIDE categories.")
  boolean stride;

  @Option(
      names = "--to",
      paramLabel = "STANDARD",
      defaultValue = "iec62443-3-3",
      description = "Where to look. Default: ${DEFAULT-VALUE}.")
  String to = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "Most requirements, 1 to 500. Default: ${DEFAULT-VALUE}.")
  int limit;

  @Mixin Presentation presentation = new Presentation();

  ThreatsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Ranges.check("--limit", limit, 1, 500);
    Questions questions = session.questions();
    MapThreats.Answer answer =
        questions.threats().map(ids, stride, questions.standards().parse(to));
    var json = ThreatMappingJson.of(answer, 0, limit, Optional.empty());
    session.print(json, presentation, sheet -> ThreatsText.write(sheet, answer, limit));
    return ExitCode.OK;
  }
}
