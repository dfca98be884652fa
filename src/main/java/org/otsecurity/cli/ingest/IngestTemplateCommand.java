package org.otsecurity.cli.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.FileEnding;
import org.otsecurity.cli.session.OutputFile;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.ingest.LicensedIngest;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ingest template}: a file to fill in. */
@Command(
    name = "template",
    description =
        "Write a file with every id, title and level of a document and an empty text to fill in.",
    footer = Presentation.NO_JSON + ": it writes a file, without FILE as JSON of its own form.")
final class IngestTemplateCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", paramLabel = "STANDARD", description = "For example iec62443-3-3.")
  String standard = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "A new file ending in .json, .csv or .xlsx; default: JSON to standard output.")
  Optional<Path> file = Optional.empty();

  IngestTemplateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var ingest = session.ingest();
    DocumentId id = standard(standard, ingest);
    file.ifPresent(each -> FileEnding.of(each, ".json", ".csv", ".xlsx"));
    byte[] bytes = ingest.template(id, file.map(Path::toString).orElse(""));
    if (file.isEmpty()) {
      session.printBytes(bytes);
      return ExitCode.OK;
    }
    OutputFile.create(file.get(), bytes);
    session.out().println("Wrote " + file.get() + ". Name the edition and fill in texts.");
    return ExitCode.OK;
  }

  /** The document a text names, if text can be added to it. */
  static DocumentId standard(String text, LicensedIngest ingest) {
    return ingest
        .standard(text)
        .orElseThrow(() -> {
          List<String> ids = ingest.standards().stream().map(DocumentId::value).toList();
          return CommandException.usage(
              "\"" + Quoted.of(text) + "\" is no document that text can be added to.",
              String.join(", ", ids) + ".",
              Nearest.to(text, ids, 2));
        });
  }
}
