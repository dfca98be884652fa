package org.otsecurity.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.otsecurity.ingest.sync.Bundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bundle create}. */
@Command(
    name = "create",
    description =
        "Write all official files that are held to a new archive, and its hash beside it.")
final class BundleCreateCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", description = "A new file ending in .zip.")
  Path file = Path.of("");

  BundleCreateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    FileEnding.of(file, ".zip");
    String hash = Bundle.create(session.official(), file);
    session.out().println("Wrote " + file + " and " + file + ".sha256");
    session.out().println("SHA-256 " + hash);
    session.out().println("Carry the hash on another way than the archive.");
    return ExitCode.OK;
  }
}
