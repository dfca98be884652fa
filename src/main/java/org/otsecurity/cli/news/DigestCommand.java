package org.otsecurity.cli.news;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.digest.ComposeDigest;
import org.otsecurity.digest.Digest;
import org.otsecurity.digest.DigestHtml;
import org.otsecurity.digest.DigestJson;
import org.otsecurity.digest.DigestText;
import org.otsecurity.digest.mail.MailSettings;
import org.otsecurity.install.FreshnessFile;
import org.otsecurity.text.Quoted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code digest}: what is new, to read or to send. */
@Command(
    name = "digest",
    description =
        "Print or send what is new with the documents: how urgent it is, and the command to act on"
            + " it. Asks the publishers first.",
    footer = {
      "%nExamples:",
      "  ot-security digest --since 7d",
      "  ot-security digest --html > digest.html",
      "  ot-security digest --smtp smtp://mail.example:587 --from ot@plant.example --to me@plant.example"
    })
public final class DigestCommand implements Callable<Integer> {
  private static final Pattern SINCE = Pattern.compile("(\\d{1,3})\\s*+d|(\\d{4}-\\d{2}-\\d{2})");

  private final Session session;

  @Option(
      names = "--since",
      paramLabel = "DAYS",
      defaultValue = "7d",
      description = "From when: 7d, or a date like 2026-11-01. Default: ${DEFAULT-VALUE}.")
  String since = "7d";

  @Option(names = "--html", description = "Print it as HTML.")
  boolean html;

  @Option(
      names = "--no-check",
      description = "Do not ask the publishers; use what the last check learned.")
  boolean noCheck;

  @Mixin MailOptions mail = new MailOptions();

  @Mixin Presentation presentation = new Presentation();

  /** The command of a session. */
  public DigestCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    LocalDate first = since(since, today);
    if (html && presentation.json()) {
      throw CommandException.usage(
          "--html and --json were given together.", "Give one of them.", List.of());
    }
    Optional<MailSettings> settings = mail.settings();
    if (html && settings.isPresent()) {
      throw CommandException.usage(
          "--html says nothing with --smtp: a mail has text and HTML.",
          "Leave out --html.",
          List.of());
    }
    Digest digest = compose(session, first, today, !noCheck);
    if (settings.isPresent()) {
      MailOptions.send(digest, settings.get());
    }
    if (presentation.json()) {
      ObjectNode json = DigestJson.of(digest);
      if (settings.isPresent()) {
        mail.to.forEach(json.putArray("sent_to")::add);
      }
      session.printJson(json);
    } else if (settings.isPresent()) {
      session.out().println("Sent \"" + digest.subject() + "\" to " + String.join(", ", mail.to));
    } else {
      String text = html ? DigestHtml.of(digest) : DigestText.of(digest);
      session.printBytes(text.getBytes(StandardCharsets.UTF_8));
    }
    return ExitCode.OK;
  }

  /** Composes a digest, asking the publishers first if wanted. */
  static Digest compose(Session session, LocalDate since, LocalDate today, boolean check) {
    var learned =
        check ? session.checkUpdates(session.network()) : new FreshnessFile(session.home()).read();
    return new ComposeDigest(session.questions(), session.official().receipts(), learned)
        .compose(since, today);
  }

  static LocalDate since(String text, LocalDate today) {
    Matcher matcher = SINCE.matcher(text.strip());
    if (matcher.matches()) {
      try {
        return matcher.group(1) == null
            ? LocalDate.parse(matcher.group(2))
            : today.minusDays(Integer.parseInt(matcher.group(1)));
      } catch (DateTimeException e) {
        // Said below: a day like the 31st of February.
      }
    }
    throw CommandException.usage(
        "\"" + Quoted.of(text) + "\" is no number of days.",
        "7d, or a date like 2026-11-01.",
        List.of());
  }
}
