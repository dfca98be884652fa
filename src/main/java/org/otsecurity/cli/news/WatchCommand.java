package org.otsecurity.cli.news;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.digest.Digest;
import org.otsecurity.digest.DigestText;
import org.otsecurity.digest.Schedule;
import org.otsecurity.digest.mail.MailSettings;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.text.ExplainedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watch}: the schedule as a long-lived process. */
@Command(
    name = "watch",
    description =
        "Stay and keep watch: ask the publishers every day, make a digest every week and print or"
            + " send it. Fetches no text. Stops with Ctrl-C.",
    footer = {
      Presentation.NO_JSON + ", since it never ends: ot-security digest --json gives one digest.",
      "%nExamples:",
      "  ot-security watch",
      "  ot-security watch --digest-on monday --smtp smtp://localhost:25 --from a@b.example --to c@b.example"
    })
public final class WatchCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--check-at",
      paramLabel = "TIME",
      defaultValue = "06:00",
      description = "When to ask the publishers, in UTC. Default: ${DEFAULT-VALUE}.")
  LocalTime checkAt = LocalTime.of(6, 0);

  @Option(
      names = "--digest-on",
      paramLabel = "DAY",
      defaultValue = "sunday",
      description = "On which day to make a digest. Default: ${DEFAULT-VALUE}.")
  DayOfWeek digestOn = DayOfWeek.SUNDAY;

  @Option(
      names = "--digest-at",
      paramLabel = "TIME",
      defaultValue = "07:00",
      description = "When to make it, in UTC. Default: ${DEFAULT-VALUE}.")
  LocalTime digestAt = LocalTime.of(7, 0);

  @Option(names = "--once", description = "Do what comes next at once, and stop.")
  boolean once;

  @Mixin MailOptions mail = new MailOptions();

  /** The command of a session. */
  public WatchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    Optional<MailSettings> settings = mail.settings();
    Schedule schedule = new Schedule(checkAt, digestOn, digestAt);
    while (true) {
      ZonedDateTime now = ZonedDateTime.now(Clock.systemUTC());
      Schedule.Next next = schedule.after(now);
      if (!once) {
        session
            .err()
            .println("Next: " + next.job().name().toLowerCase(Locale.ROOT) + " at " + next.at());
        // In short steps, so that a machine that slept does not wait on.
        while (ZonedDateTime.now(ZoneOffset.UTC).isBefore(next.at())) {
          Duration left = Duration.between(ZonedDateTime.now(ZoneOffset.UTC), next.at());
          Thread.sleep(Math.clamp(left.toMillis(), 1, 60_000));
        }
      }
      run(next.job(), settings);
      if (once || session.out().loss().isPresent()) {
        return ExitCode.OK;
      }
    }
  }

  /** A job that fails is tried again at its next time; the watch goes on. */
  private void run(Schedule.Job job, Optional<MailSettings> settings) {
    try {
      switch (job) {
        case CHECK -> check();
        case DIGEST -> digest(settings);
      }
    } catch (ExplainedException e) {
      session.err().println("ot-security: " + e.getMessage());
    }
  }

  private void check() {
    List<Freshness> learned = session.checkUpdates(session.network());
    for (Freshness each : learned) {
      session
          .out()
          .println(
              each.checked()
                  + " "
                  + each.standard()
                  + ": "
                  + each.state().words()
                  + (each.published().isEmpty() ? "" : ", release " + each.published())
                  + (each.note().isEmpty() ? "" : ". " + each.note()));
    }
  }

  private void digest(Optional<MailSettings> settings) {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    Digest digest = DigestCommand.compose(session, today.minusDays(7), today, true);
    if (settings.isPresent()) {
      MailOptions.send(digest, settings.get());
      session.out().println("Sent \"" + digest.subject() + "\"");
    } else {
      session.out().print(DigestText.of(digest));
    }
  }
}
