package org.otsecurity.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.query.Questions;
import org.otsecurity.query.zone.ZoneGuidance;
import org.otsecurity.render.ZoneJson;
import org.otsecurity.render.ZoneSvg;
import org.otsecurity.render.text.ZoneText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zones}: zones and conduits of the Purdue model or of a reference architecture. */
@Command(
    name = "zones",
    description = "Show zones and conduits: the Purdue levels, or a reference architecture.",
    footer = {
      "%nExamples:",
      "  ot-security zones",
      "  ot-security zones substation --sl 2",
      "  ot-security zones --level 3",
      "  ot-security zones data center --svg zones.svg"
    })
final class ZonesCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "0..*",
      paramLabel = "ARCHITECTURE",
      description = "An id or plain words: substation, pharma, rail.")
  List<String> architecture = new ArrayList<>();

  @Option(names = "--level", paramLabel = "L", description = "A Purdue level: 0 to 5, or 3.5.")
  Optional<String> level = Optional.empty();

  @Option(
      names = "--sl",
      paramLabel = "N",
      description = "Requirements at a security level, 1 to 4 or a quoted vector.")
  Optional<String> securityLevel = Optional.empty();

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Write the drawing of the architecture to a file ending in .svg instead.")
  Optional<Path> svg = Optional.empty();

  @Mixin Presentation presentation = new Presentation();

  ZonesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    svg.ifPresent(each -> FileEnding.of(each, ".svg"));
    Questions questions = session.questions();
    ZoneGuidance.Answer answer =
        questions
            .zones()
            .guide(
                new ZoneGuidance.Request(
                    level,
                    securityLevel,
                    architecture.isEmpty()
                        ? Optional.empty()
                        : Optional.of(String.join(" ", architecture))));
    if (svg.isPresent()) {
      return draw(answer, svg.get());
    }
    session.print(ZoneJson.of(answer), presentation, sheet -> ZoneText.write(sheet, answer));
    return ExitCode.OK;
  }

  private int draw(ZoneGuidance.Answer answer, Path file) {
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
        ZoneSvg.of(drawn, answer.model().levels(), session.questions().zones().captions())
            .getBytes(StandardCharsets.UTF_8));
    session.out().println("Wrote the drawing of " + drawn.name() + " to " + file + ".");
    return ExitCode.OK;
  }
}
