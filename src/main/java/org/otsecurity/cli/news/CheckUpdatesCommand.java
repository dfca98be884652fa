package org.otsecurity.cli.news;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.render.FreshnessJson;
import org.otsecurity.render.text.FreshnessText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check-updates}: what publishers have. */
@Command(
    name = "check-updates",
    description =
        "Ask publishers which releases they have, without fetching them. A network that fails is no"
            + " failure: then it says that it could not know.",
    footer = {
      "%nExit codes: 0 nothing new, or not known; 10 something new; others as everywhere.",
      "%nExamples:",
      "  ot-security check-updates",
      "  ot-security check-updates --json"
    })
public final class CheckUpdatesCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--mirror",
      paramLabel = "URL",
      description = "Ask a mirror instead of the publishers. Default: OT_SECURITY_MIRROR.")
  Optional<String> mirror = Optional.empty();

  @Mixin Presentation presentation = new Presentation();

  /** The command of a session. */
  public CheckUpdatesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var settings = session.network();
    List<Freshness> learned =
        session.checkUpdates(mirror.map(settings::withMirror).orElse(settings));
    session.print(
        () -> FreshnessJson.of(learned),
        presentation,
        sheet -> FreshnessText.write(sheet, learned));
    return learned.stream().anyMatch(each -> each.state().isUpdate())
        ? ExitCode.UPDATES
        : ExitCode.OK;
  }
}
