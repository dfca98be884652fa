package org.otsecurity.cli.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.FileEnding;
import org.otsecurity.cli.session.OutputFile;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.query.Questions;
import org.otsecurity.render.export.NavigatorLayer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code export navigator}: a layer for the ATT&amp;CK Navigator. */
@Command(
    name = "navigator",
    description = "Write the techniques of assets, a tactic or an actor as a Navigator layer.",
    footer = {
      Presentation.NO_JSON + ": a layer is JSON of its own form.",
      "%nExample:",
      "  ot-security export navigator --asset PLC,HMI layer.json"
    })
final class ExportNavigatorCommand implements Callable<Integer> {
  private final Session session;

  @Mixin TechniqueFilter filter = new TechniqueFilter();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A file ending in .json; default: standard output.")
  Optional<Path> file = Optional.empty();

  ExportNavigatorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    file.ifPresent(each -> FileEnding.of(each, ".json"));
    Questions questions = session.questionsForExport();
    var layer = NavigatorLayer.of(questions.techniques().find(filter.request()));
    if (file.isEmpty()) {
      session.printJson(layer);
      return ExitCode.OK;
    }
    OutputFile.write(file.get(), (layer.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    session
        .out()
        .println("Wrote " + layer.path("techniques").size() + " techniques to " + file.get() + ".");
    return ExitCode.OK;
  }
}
