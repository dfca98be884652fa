package org.otsecurity.cli.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.otsecurity.cli.session.CommandException;
import picocli.CommandLine.Option;

/** The folder of the corpus that a command works on. */
final class CorpusFolder {
  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      defaultValue = "corpus",
      description = "The corpus. Default: ${DEFAULT-VALUE}.")
  private Path folder = Path.of("corpus");

  /**
   * The folder.
   *
   * @throws CommandException if it is no corpus
   */
  Path get() {
    if (!Files.isDirectory(folder.resolve("schema"))) {
      throw CommandException.usage(
          folder + " is no corpus of this project.",
          "Run it in a checkout, or name the folder with --corpus.",
          List.of());
    }
    return folder;
  }
}
