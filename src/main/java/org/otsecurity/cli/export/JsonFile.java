package org.otsecurity.cli.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.otsecurity.cli.session.FileEnding;
import org.otsecurity.cli.session.OutputFile;
import org.otsecurity.cli.session.Session;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** The file that JSON for another program is written to. */
final class JsonFile {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A file ending in .json; default: standard output.")
  Optional<Path> file = Optional.empty();

  /** Refuses a file with another ending, before anything is looked up. */
  void check() {
    file.ifPresent(each -> FileEnding.of(each, ".json"));
  }

  /**
   * Writes it, or prints it.
   *
   * @param what what the file then holds, as in {@code Wrote 5 techniques to}
   */
  void write(Session session, ObjectNode json, String what) {
    if (file.isEmpty()) {
      session.printJson(json);
      return;
    }
    OutputFile.write(file.get(), (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    session.out().println("Wrote " + what + " to " + file.get() + ".");
  }
}
