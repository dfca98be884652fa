package org.otsecurity.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.query.applicable.FindApplicable;
import org.otsecurity.render.ApplicableJson;
import org.otsecurity.render.text.ApplicableText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code applicable}: which rules apply to a facility or product. */
@Command(
    name = "applicable",
    description = "Show which laws, standards and guidance apply to a facility or product.",
    footer = {
      "%nExamples:",
      "  ot-security applicable municipal water utility in Germany",
      "  ot-security applicable water utility --in US --fact persons_served=12000",
      "  ot-security applicable PLC maker --in EU --role product-maker"
    })
final class ApplicableCommand implements Callable<Integer> {
  private static final int ALL = 500;

  private final Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "WORDS",
      description = "Facility, product or sector, and the place if you like.")
  List<String> words = new ArrayList<>();

  @Option(names = "--in", paramLabel = "PLACE", description = "For example US, EU, Germany, UK.")
  Optional<String> place = Optional.empty();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "operator, product-maker or service-provider.")
  Optional<String> role = Optional.empty();

  @Option(
      names = "--fact",
      paramLabel = "NAME=VALUE",
      description = "A fact of the facility, such as employees=300; may be repeated.")
  Map<String, String> facts = new LinkedHashMap<>();

  @Mixin Presentation presentation = new Presentation();

  ApplicableCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    FindApplicable applicable = session.questions().applicable();
    FindApplicable.Answer answer =
        applicable.find(
            new FindApplicable.Request(
                String.join(" ", words), place, role, applicable.read(facts)));
    session.print(
        ApplicableJson.of(answer, true, 0, ALL, Optional.empty()),
        presentation,
        sheet -> ApplicableText.write(sheet, answer));
    return ExitCode.OK;
  }
}
