package org.otsecurity.cli.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.Parsers;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.ingest.sync.Outcome;
import org.otsecurity.ingest.sync.Sync;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sync}: the publishers' own text. */
@Command(
    name = "sync",
    description =
        "Bring the publishers' official text into your data home, over HTTPS or from files at hand;"
            + " answers then show it beside our summaries. Nothing is fetched unless you ask.",
    footer = {
      "%nExamples:",
      "  ot-security sync",
      "  ot-security sync mitre-ics",
      "  ot-security sync --from /media/usb/official"
    })
public final class SyncCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "0..*",
      paramLabel = "STANDARD",
      description =
          "Documents, for example mitre-ics, or all. Default: all whose publishers offer files; with"
              + " --from all that are found.")
  List<String> standards = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "PATH",
      description = "A file, or a folder of files, of the publishers instead of the network.")
  Optional<Path> from = Optional.empty();

  @Option(
      names = "--mirror",
      paramLabel = "URL",
      description =
          "Fetch URL/STANDARD/FILE instead of from the publishers. Default: OT_SECURITY_MIRROR.")
  Optional<String> mirror = Optional.empty();

  @CommandLine.Mixin Presentation presentation = new Presentation();

  private SyncCommand(Session session) {
    this.session = session;
  }

  /** The command with its own commands. */
  public static CommandLine commandLine(Session session) {
    return Parsers.of(new SyncCommand(session))
        .addSubcommand(new SyncListCommand(session))
        .addSubcommand(new SyncRemoveCommand(session));
  }

  @Override
  public Integer call() {
    if (from.isPresent() && mirror.isPresent()) {
      throw CommandException.usage(
          "--from and --mirror were given together.",
          "Give one of them: files at hand need no network.",
          List.of());
    }
    List<DocumentId> wanted = wanted();
    Sync sync = session.sync();
    if (from.isPresent()) {
      return SyncReport.print(session, presentation, sync.from(from.get(), wanted));
    }
    var settings = session.network();
    List<Outcome> outcomes =
        sync.fetch(
            wanted.isEmpty() ? OfficialDocuments.all(session.official().documents()) : wanted,
            mirror.map(settings::withMirror).orElse(settings),
            session.terminal().interactive()
                ? new ProgressBars(session.err(), session.terminal().columns())
                : new ProgressLines(session.err()));
    return SyncReport.print(session, presentation, outcomes);
  }

  private List<DocumentId> wanted() {
    List<DocumentId> wanted = new ArrayList<>();
    for (String each : standards) {
      if (each.equalsIgnoreCase("all")) {
        return List.of();
      }
      wanted.add(OfficialDocuments.named(each, session.official().documents()));
    }
    return wanted;
  }
}
