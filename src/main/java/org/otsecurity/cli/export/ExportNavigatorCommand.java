package org.otsecurity.cli.export;

import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.query.Questions;
import org.otsecurity.render.export.NavigatorLayer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin JsonFile file = new JsonFile();

  ExportNavigatorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    file.check();
    Questions questions = session.questionsForExport();
    var layer = NavigatorLayer.of(questions.techniques().find(filter.request()));
    file.write(session, layer, layer.path("techniques").size() + " techniques");
    return ExitCode.OK;
  }
}
