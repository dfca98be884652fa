package org.otsecurity.cli.question;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.FileEnding;
import org.otsecurity.cli.session.OutputFile;
import org.otsecurity.cli.session.Session;
import org.otsecurity.json.Json;
import org.otsecurity.query.Questions;
import org.otsecurity.query.zone.ZoneGuidance;
import org.otsecurity.question.Question;
import org.otsecurity.render.ZoneSvg;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import tools.jackson.databind.node.ObjectNode;

/** {@code zones}: zones and conduits, also as a drawing. */
final class ZonesCommand extends QuestionCommand {
  private static final String SVG = "--svg";

  ZonesCommand(Session session, Question zones) {
    super(session, List.of(zones));
    spec()
        .addOption(
            OptionSpec.builder(SVG)
                .type(Path.class)
                .paramLabel("FILE")
                .description(
                    "Write the drawing of the architecture to a file ending in .svg instead.")
                .build());
  }

  @Override
  int run(ParseResult parsed, Question question) {
    Path file = parsed.matchedOptionValue(SVG, null);
    if (file == null) {
      return super.run(parsed, question);
    }
    FileEnding.of(file, ".svg");
    for (String each : List.of("--level", "--sl")) {
      if (parsed.hasMatchedOption(each)) {
        throw CommandException.usage(
            each + " says nothing in a drawing: it shows all zones and no requirements.",
            "Leave out " + each + ", or " + SVG + ".",
            List.of());
      }
    }
    List<String> words = parsed.matchedPositionalValue(0, List.of());
    Questions questions = session().questions();
    ZoneGuidance.Answer answer =
        questions
            .zones()
            .guide(
                new ZoneGuidance.Request(
                    Optional.empty(),
                    Optional.empty(),
                    words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words))));
    var drawn =
        answer
            .architecture()
            .orElseThrow(() ->
                CommandException.usage(
                    "--svg draws a reference architecture, and none is named.",
                    "Name one, for example: zones substation --svg " + file,
                    List.of()));
    OutputFile.write(
        file,
        ZoneSvg.of(drawn, answer.model(), questions.zones().captions())
            .getBytes(StandardCharsets.UTF_8));
    if (presentation().json()) {
      ObjectNode json = Json.object();
      json.put("file", file.toString());
      json.put("architecture", drawn.id());
      session().printJson(json);
    } else {
      session().out().println("Wrote the drawing of " + drawn.name() + " to " + file + ".");
    }
    return ExitCode.OK;
  }
}
