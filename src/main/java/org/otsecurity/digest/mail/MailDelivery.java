package org.otsecurity.digest.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/** Sends a text and the same as HTML in one mail. */
public final class MailDelivery {
  private static final String PATIENCE_MILLIS = "20000";
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final MailSettings settings;
  private final Optional<SSLSocketFactory> trust;
  private final Duration longest;

  public MailDelivery(MailSettings settings) {
    this(settings, Optional.empty());
  }

  /**
   * @param trust what is trusted instead of what the Java runtime trusts
   */
  MailDelivery(MailSettings settings, Optional<SSLSocketFactory> trust) {
    this(settings, trust, LONGEST);
  }

  /**
   * @param longest how long the whole delivery may take
   */
  MailDelivery(MailSettings settings, Optional<SSLSocketFactory> trust, Duration longest) {
    this.settings = settings;
    this.trust = trust;
    this.longest = longest;
  }

  /**
   * Sends a mail. A server that talks without end, or too slowly, is given up.
   *
   * @throws MailException if it was not sent to everybody
   */
  public void send(String subject, String text, String html) {
    FutureTask<Boolean> delivery = new FutureTask<>(() -> deliver(subject, text, html), true);
    // Interrupting a virtual thread closes the socket that it waits for; no read timeout does that
    // for a server that sends a byte now and then.
    Thread.ofVirtual().name("mail").start(delivery);
    try {
      delivery.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new MailException(
          "The mail server did not come to an end in "
              + longest.toSeconds()
              + " s; whether it took the mail is not known.",
          "Look at --smtp: " + settings + ".");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MailException("Interrupted; whether the mail was sent is not known.", "");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof MailException failure ? failure : new IllegalStateException(e);
    } finally {
      delivery.cancel(true);
    }
  }

  private void deliver(String subject, String text, String html) {
    BoundedSockets sockets = new BoundedSockets();
    try {
      Session session = Session.getInstance(properties(sockets), authenticator());
      MimeMessage message = new MimeMessage(session);
      message.setFrom(address(settings.from()));
      for (String each : settings.to()) {
        message.addRecipient(Message.RecipientType.TO, address(each));
      }
      message.setSubject(subject, StandardCharsets.UTF_8.name());
      message.setHeader(
          "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
      // Machines do not answer a machine (RFC 3834).
      message.setHeader("Auto-Submitted", "auto-generated");
      MimeMultipart both = new MimeMultipart("alternative");
      both.addBodyPart(part(text, "plain"));
      both.addBodyPart(part(html, "html"));
      message.setContent(both);
      Transport.send(message);
    } catch (MessagingException e) {
      throw sockets.exceeded()
          ? new MailException(
              "The mail server says more than any mail server has to; it was given up.",
              "Look at --smtp: " + settings + ".")
          : failure(e);
    } finally {
      sockets.close();
    }
  }

  private MailException failure(MessagingException failure) {
    return switch (failure) {
      case AuthenticationFailedException e ->
          new MailException(
              "The mail server does not accept the user or the password.",
              "Look at " + MailSettings.USER + " and " + MailSettings.PASSWORD + ".");
      case SendFailedException e ->
          new MailException(
              "The mail server does not take the mail for every receiver.",
              "Look at --to and --from, and whether it wants a user.");
      default -> new MailException(problem(failure), "Look at --smtp: " + settings + ".");
    };
  }

  private static MimeBodyPart part(String content, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, StandardCharsets.UTF_8.name(), subtype);
    return part;
  }

  private static InternetAddress address(String text) {
    try {
      InternetAddress[] addresses = InternetAddress.parse(text, true);
      if (addresses.length == 1) {
        addresses[0].validate();
        return addresses[0];
      }
    } catch (AddressException e) {
      // Said below.
    }
    throw new MailException(
        "\"" + text.replaceAll("[^\\x20-\\x7e]", "?") + "\" is no mail address.", "");
  }

  private Properties properties(SocketFactory sockets) {
    String protocol = settings.implicitTls() ? "smtps" : "smtp";
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    // Transport.send asks for this one by the type of the addresses.
    properties.setProperty("mail.transport.protocol.rfc822", protocol);
    String prefix = "mail." + protocol + ".";
    properties.setProperty(prefix + "host", settings.host());
    properties.setProperty(prefix + "port", Integer.toString(settings.port()));
    properties.setProperty(prefix + "auth", Boolean.toString(settings.user().isPresent()));
    properties.setProperty(prefix + "starttls.enable", "true");
    properties.setProperty(prefix + "starttls.required", Boolean.toString(settings.startTls()));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
    properties.setProperty(prefix + "timeout", PATIENCE_MILLIS);
    properties.setProperty(prefix + "writetimeout", PATIENCE_MILLIS);
    // TLS is put onto these sockets; none of another kind may take their place.
    properties.put(prefix + "socketFactory", sockets);
    properties.setProperty(prefix + "socketFactory.fallback", "false");
    trust.ifPresent(each -> properties.put(prefix + "ssl.socketFactory", each));
    return properties;
  }

  private Authenticator authenticator() {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(settings.user().orElse(""), settings.password());
      }
    };
  }

  private static String problem(MessagingException failure) {
    Throwable cause = failure;
    for (int depth = 0; depth < 10 && cause != null; depth++) {
      if (cause instanceof SSLException) {
        return "No secure connection to the mail server comes about.";
      }
      cause = cause.getCause();
    }
    return String.valueOf(failure.getMessage()).contains("STARTTLS")
        ? "The mail server offers no STARTTLS; without it nothing is sent to another machine."
        : "The mail server cannot be reached, or breaks off.";
  }
}
