package org.otsecurity.cli.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.FileEnding;
import org.otsecurity.cli.session.OutputFile;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.Questions;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.MappingRequest;
import org.otsecurity.render.export.OscalMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export oscal}: mappings in OSCAL's control mapping model. */
@Command(
    name = "oscal",
    description = "Write all mappings of one document onto another as an OSCAL mapping collection.",
    footer = {
      Presentation.NO_JSON + ": OSCAL is JSON of its own form.",
      "%nExample:",
      "  ot-security export oscal --from iec62443-3-3 --to nist-800-53 mapping.json"
    })
final class ExportOscalCommand implements Callable<Integer> {
  private static final int ALL = 5_000;

  private final Session session;

  @Option(names = "--from", paramLabel = "STANDARD", required = true, description = "From this.")
  String from = "";

  @Option(names = "--to", paramLabel = "STANDARD", required = true, description = "Onto this.")
  String to = "";

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A file ending in .json; default: standard output.")
  Optional<Path> file = Optional.empty();

  ExportOscalCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    file.ifPresent(each -> FileEnding.of(each, ".json"));
    Questions questions = session.questionsForExport();
    Standard source = questions.standards().get(questions.standards().parse(from));
    Standard target = questions.standards().get(questions.standards().parse(to));
    GetMappings.Answer answer =
        questions.mappings().get(MappingRequest.between(source.id(), target.id(), ALL));
    if (answer.mapped() == 0) {
      throw CommandException.usage(
          "No mapping is known from " + source.id() + " to " + target.id() + ".",
          "An OSCAL mapping collection holds at least one; \"list --full\" tells what is mapped.",
          List.of());
    }
    var json =
        OscalMapping.of(answer, source, target, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    if (file.isEmpty()) {
      session.printJson(json);
      return ExitCode.OK;
    }
    OutputFile.write(file.get(), (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    session.out().println("Wrote the mapping collection to " + file.get() + ".");
    return ExitCode.OK;
  }
}
