package org.otsecurity.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.query.Questions;
import org.otsecurity.query.nerc.MapNerc;
import org.otsecurity.query.nerc.NercRequirements;
import org.otsecurity.render.NercJson;
import org.otsecurity.render.text.NercText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nerc}: what NERC CIP demands, and what of IEC 62443 corresponds to it. */
@Command(
    name = "nerc",
    description =
        "List NERC CIP requirements by system and impact rating, or map one to IEC 62443.",
    footer = {
      "%nExamples:",
      "  ot-security nerc --impact high --asset EACMS",
      "  ot-security nerc --map \"CIP-007-6 R2\""
    })
final class NercCommand implements Callable<Integer> {
  private static final int ALL = 500;

  private final Session session;

  @Option(
      names = "--asset",
      paramLabel = "TYPE",
      description = "BES Cyber System, EACMS, PACS, PCA, EAP, Control Center, or a word for one.")
  Optional<String> asset = Optional.empty();

  @Option(names = "--impact", paramLabel = "RATING", description = "high, medium or low.")
  Optional<String> impact = Optional.empty();

  @Option(
      names = "--map",
      paramLabel = "ID",
      description = "Show what of IEC 62443 corresponds to this standard, requirement or part.")
  Optional<String> map = Optional.empty();

  @Mixin Presentation presentation = new Presentation();

  NercCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Questions questions = session.questions();
    if (map.isPresent()) {
      MapNerc.Answer answer = questions.mapNerc().map(map.get());
      session.print(NercJson.of(answer), presentation, sheet -> NercText.mapping(sheet, answer));
      return ExitCode.OK;
    }
    NercRequirements.Answer answer = questions.nerc().list(asset, impact, ALL, 0);
    session.print(
        NercJson.of(answer, Optional.empty()), presentation, sheet -> NercText.list(sheet, answer));
    return ExitCode.OK;
  }
}
