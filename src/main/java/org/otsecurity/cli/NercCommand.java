package org.otsecurity.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.query.Questions;
import org.otsecurity.query.nerc.MapNerc;
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
      var json = NercJson.of(answer.under(), answer.mappings());
      session.print(json, presentation, sheet -> NercText.mapping(sheet, json));
      return ExitCode.OK;
    }
    var json = NercJson.of(questions.nerc().list(asset, impact, ALL, 0), Optional.empty());
    session.print(json, presentation, sheet -> NercText.list(sheet, json));
    return ExitCode.OK;
  }
}
