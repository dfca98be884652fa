package org.otsecurity.cli.export;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.Questions;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.render.export.OscalMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
  private final Session session;

  @Mixin TwoDocuments documents = new TwoDocuments();

  @Mixin JsonFile file = new JsonFile();

  ExportOscalCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    file.check();
    Questions questions = session.questionsForExport();
    GetMappings.Answer answer = documents.mappings(questions, false);
    Standard source = questions.standards().get(answer.source());
    Standard target = questions.standards().get(answer.into().getFirst());
    if (answer.mapped() == 0) {
      throw CommandException.usage(
          "No mapping is known from " + source.id() + " to " + target.id() + ".",
          "An OSCAL mapping collection holds at least one; \"list --full\" tells what is mapped.",
          List.of());
    }
    file.write(
        session, OscalMapping.of(answer, source, target, Instant.now()), "the mapping collection");
    return ExitCode.OK;
  }
}
