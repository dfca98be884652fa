package org.otsecurity.cli.news;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.digest.Digest;
import org.otsecurity.digest.DigestHtml;
import org.otsecurity.digest.DigestText;
import org.otsecurity.digest.mail.MailDelivery;
import org.otsecurity.digest.mail.MailSettings;
import picocli.CommandLine.Option;

/** Where a digest is sent. */
final class MailOptions {
  @Option(
      names = "--smtp",
      paramLabel = "URL",
      description =
          "Send it through smtp://HOST:587 (STARTTLS, required except on this machine) or"
              + " smtps://HOST:465. User and password are in OT_SECURITY_SMTP_USER and"
              + " OT_SECURITY_SMTP_PASSWORD, or in the file of --smtp-credentials.")
  Optional<String> smtp = Optional.empty();

  @Option(
      names = "--smtp-credentials",
      paramLabel = "FILE",
      description = "A file with user and password in two lines.")
  Optional<Path> credentials = Optional.empty();

  @Option(names = "--from", paramLabel = "ADDRESS", description = "The sender.")
  Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "ADDRESS", description = "A receiver; may be given again.")
  List<String> to = new ArrayList<>();

  /** Whether a mail is wanted; fails if it could not be sent anyway. */
  Optional<MailSettings> settings() {
    if (smtp.isEmpty()) {
      requireNone();
      return Optional.empty();
    }
    if (from.isEmpty() || to.isEmpty()) {
      throw CommandException.usage(
          "A mail needs a sender and a receiver.", "--from ADDRESS --to ADDRESS", List.of());
    }
    return Optional.of(MailSettings.of(smtp.get(), from.get(), to, credentials, System.getenv()));
  }

  /** Whoever names a receiver expects that something is sent. */
  private void requireNone() {
    if (from.isPresent() || !to.isEmpty() || credentials.isPresent()) {
      throw CommandException.usage(
          "--from, --to and --smtp-credentials say nothing without --smtp.",
          "Name the mail server with --smtp URL, or leave them out.",
          List.of());
    }
  }

  /** Sends a digest. */
  static void send(Digest digest, MailSettings settings) {
    new MailDelivery(settings).send(digest.subject(), DigestText.of(digest), DigestHtml.of(digest));
  }
}
