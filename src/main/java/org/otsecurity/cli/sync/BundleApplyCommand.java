package org.otsecurity.cli.sync;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.ingest.sync.Bundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bundle apply}. */
@Command(
    name = "apply",
    description = "Check an archive of `bundle create` and store the official files in it.")
final class BundleApplyCommand implements Callable<Integer> {
  private static final Pattern HASH = Pattern.compile("[0-9A-Fa-f]{64}");

  private final Session session;

  @Parameters(paramLabel = "FILE", description = "The archive.")
  Path file = Path.of("");

  @Option(
      names = "--sha256",
      paramLabel = "HASH",
      description = "What `bundle create` printed. Default: what FILE.sha256 says, if it is there.")
  Optional<String> hash = Optional.empty();

  @Mixin Presentation presentation = new Presentation();

  BundleApplyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (hash.isPresent() && !HASH.matcher(hash.get()).matches()) {
      throw CommandException.usage("--sha256 is no hash.", "64 hexadecimal digits.", List.of());
    }
    return SyncReport.print(session, presentation, Bundle.apply(session.sync(), file, hash));
  }
}
