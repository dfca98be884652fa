package org.otsecurity.cli.corpus;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Ranges;
import org.otsecurity.cli.session.Session;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.ingest.ChangedAnswers;
import org.otsecurity.ingest.CheckCorpus;
import org.otsecurity.ingest.CorpusPreview;
import org.otsecurity.json.Json;
import org.otsecurity.query.Questions;
import org.otsecurity.query.requirement.RequirementAnswer;
import org.otsecurity.question.CommandSteps;
import org.otsecurity.question.ToolSteps;
import org.otsecurity.render.RequirementExtent;
import org.otsecurity.render.RequirementJson;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.text.RequirementText;
import org.otsecurity.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code corpus lint}: what the build would say of a changed corpus, and what would be answered.
 */
@Command(
    name = "lint",
    description = {
      "Check the corpus as the build does: form, ids, references. Then show the answers that would"
          + " differ from those of the last build, and commands for what else would.",
      "Nothing of the installation is changed."
    },
    footer = {
      "%nExamples:",
      "  ot-security corpus lint",
      "  ot-security corpus lint corpus/documents/iec62443-3-3/requirements/FR5.yaml",
      "  ot-security corpus lint --preview 10"
    })
final class CorpusLintCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Files to check for their form. Default: all. References are always checked.")
  List<Path> files = new ArrayList<>();

  @Mixin CorpusFolder corpus = new CorpusFolder();

  @Option(
      names = "--preview",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "How many changed answers to print in full, 0 to 50. Default: ${DEFAULT-VALUE}.")
  int preview;

  @Mixin Presentation presentation = new Presentation();

  CorpusLintCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Ranges.check("--preview", preview, 0, 50);
    Path folder = corpus.get();
    Path scratch = Files.createTempDirectory("ot-security-corpus");
    Path database = scratch.resolve("corpus.db");
    try {
      CheckCorpus.Result result = CheckCorpus.check(folder, files, database);
      if (result.corpus().isEmpty()) {
        report(result);
        return ExitCode.NO_ANSWER;
      }
      try (Store changed = Store.openCompiled(database, result.corpus().orElseThrow().hash())) {
        preview(result, changed);
      }
      return ExitCode.OK;
    } catch (FileSystemException e) {
      throw CommandException.usage(
          e.getFile() + (e.getReason() == null ? " cannot be read." : " " + e.getReason() + "."),
          "Name YAML files below " + folder + ", or none to check all.",
          List.of());
    } finally {
      Files.deleteIfExists(database);
      Files.deleteIfExists(scratch);
    }
  }

  private void report(CheckCorpus.Result result) {
    ObjectNode json = Json.object().put("files", result.files());
    ArrayNode findings = json.putArray("findings");
    result
        .findings()
        .forEach(each ->
            findings
                .addObject()
                .put("file", each.file().toString())
                .put("line", each.line())
                .put("pointer", each.pointer())
                .put("problem", each.problem()));
    json.put("more", result.more());
    session.print(
        () -> json,
        presentation,
        sheet -> {
          result.findings().forEach(each -> sheet.verbatim(each.toString()));
          if (result.more() > 0) {
            sheet.verbatim("and " + result.more() + " more");
          }
        });
  }

  private void preview(CheckCorpus.Result result, Store changed) {
    List<RequirementId> ids;
    ChangedAnswers others;
    try (Store built = Store.open(session.installation().database())) {
      ids = CorpusPreview.changed(built, changed);
      others = ChangedAnswers.of(built, changed);
    }
    Questions questions = Questions.of(changed);
    ObjectNode json = Json.object().put("files", result.files());
    json.putArray("findings");
    ArrayNode differing = json.putArray("changed");
    List<RequirementAnswer> answers = new ArrayList<>();
    for (RequirementId each : ids) {
      ObjectNode row = differing.addObject();
      row.put("standard", each.standard().value()).put("id", each.value());
      boolean held = changed.read(reader -> reader.requirement(each)).isPresent();
      row.put("held", held);
      if (held && answers.size() < preview) {
        RequirementAnswer answer =
            questions.requirement().get(each.value(), Optional.of(each.standard()));
        answers.add(answer);
        row.set("answer", RequirementJson.of(answer, RequirementExtent.ALL, ToolSteps::name));
      }
    }
    ArrayNode commands = json.putArray("commands");
    others.commands().forEach(commands::add);
    json.put("more_commands", others.more());
    session.print(
        () -> json,
        presentation,
        sheet -> {
          write(sheet, result, ids, answers);
          write(sheet, others);
        });
  }

  private static void write(Sheet sheet, ChangedAnswers others) {
    if (!others.commands().isEmpty()) {
      sheet.blank();
      sheet.prose(0, Style.PLAIN, "Once built, these answer differently:");
      others.commands().forEach(sheet::verbatim);
      if (others.more() > 0) {
        sheet.verbatim("and " + others.more() + " more");
      }
    }
  }

  private static void write(
      Sheet sheet,
      CheckCorpus.Result result,
      List<RequirementId> ids,
      List<RequirementAnswer> answers) {
    sheet.prose(
        0,
        Style.PLAIN,
        result.files()
            + (result.files() == 1 ? " file follows its schema" : " files follow their schemas")
            + "; nothing dangles.");
    if (ids.isEmpty()) {
      sheet.prose(0, Style.PLAIN, "No answer on a requirement differs from the last build.");
      return;
    }
    sheet.prose(
        0,
        Style.PLAIN,
        ids.size()
            + (ids.size() == 1 ? " answer differs" : " answers differ")
            + " from the last build: "
            + String.join(", ", ids.stream().limit(50).map(RequirementId::toString).toList())
            + (ids.size() > 50 ? ", …" : "")
            + ".");
    for (RequirementAnswer each : answers) {
      sheet.blank();
      RequirementText.write(sheet, each, RequirementExtent.ALL, CommandSteps::name);
    }
  }
}
