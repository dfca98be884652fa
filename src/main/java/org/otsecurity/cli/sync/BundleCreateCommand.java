package org.otsecurity.cli.sync;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.FileEnding;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.ingest.sync.Bundle;
import org.otsecurity.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code bundle create}. */
@Command(
    name = "create",
    description =
        "Write all official files that are held to a new archive, and its hash beside it.")
final class BundleCreateCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", description = "A new file ending in .zip.")
  Path file = Path.of("");

  @Mixin Presentation presentation = new Presentation();

  BundleCreateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    FileEnding.of(file, ".zip");
    String hash = Bundle.create(session.official(), file);
    if (presentation.json()) {
      ObjectNode json = Json.object();
      json.put("file", file.toString());
      json.put("hash_file", file + ".sha256");
      json.put("sha256", hash);
      session.printJson(json);
      return ExitCode.OK;
    }
    session.out().println("Wrote " + file + " and " + file + ".sha256");
    session.out().println("SHA-256 " + hash);
    session.out().println("Carry the hash on another way than the archive.");
    return ExitCode.OK;
  }
}
